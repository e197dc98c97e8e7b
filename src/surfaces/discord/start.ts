import manifest from '../../../package.json' with { type: 'json' };
import { describeProblem } from '../../errors/problem.ts';
import { MEASURED } from '../../evaluation/evaluate.ts';
import { createLog } from '../../log/log.ts';
import { CONFIGURATION_EXIT, runService, withRecords, withSearch } from '../lifecycle.ts';
import { configure, type Environment } from './operator/configured.ts';
import { runBot } from './run-bot.ts';

/**
 * Runs the bot until it is told to leave.
 *
 * @returns the exit status, as `runService` says
 */
export async function runStart(
  _args: readonly string[],
  environment: Environment,
): Promise<number> {
  const configured = configure(environment);
  if (configured.kind === 'wrong') {
    for (const problem of configured.problems)
      process.stderr.write(`${describeProblem(problem)}\n`);
    return CONFIGURATION_EXIT;
  }
  const { configuration, token } = configured;
  const { corpusDir, dataDir, logLevel } = configuration;
  const log = createLog(logLevel, [token]);
  const about = { version: manifest.version, measured: MEASURED };
  return runService(log, isOfDecoding, async (signal) => {
    await withRecords(dataDir, log, async (store) =>
      withSearch({ corpusDir, log, signal }, async (sitrep) =>
        runBot({ sitrep, store, configuration, token, about, log, signal }),
      ),
    );
  });
}

/** Discord's library throws on events that it cannot decode, where nobody can catch it; the next event may be read. */
function isOfDecoding({ stack = '' }: Error): boolean {
  return /[\\/](?:discord\.js[\\/]src|@discordjs[\\/]ws)[\\/]/.test(stack);
}
