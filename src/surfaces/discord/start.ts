import manifest from '../../../package.json' with { type: 'json' };
import { MISSING_PUBLIC_KEY } from '../../configuration.ts';
import { describeProblem } from '../../errors/problem.ts';
import { MEASURED } from '../../evaluation/evaluate.ts';
import { createLog } from '../../log/log.ts';
import { plainLines } from '../../log/plain-lines.ts';
import { CONFIGURATION_EXIT, runService, withRecords, withSearch } from '../lifecycle.ts';
import type { Sitrep } from '../../library/sitrep.ts';
import { withHealth } from '../http/serve-health.ts';
import { snapshotPath } from '../../library/snapshot/snapshot-path.ts';
import { createMeters, measureSnapshot } from '../meters.ts';
import { Readiness } from '../readiness.ts';
import { configure, type Configured, type Environment } from './operator/configured.ts';
import { runBot, type RunOptions } from './run-bot.ts';

/** Longer than the search takes to say what it holds, in milliseconds. */
const ANSWER_MS = 1_000;

/**
 * `start`: runs the bot over Discord's gateway until it is told to leave.
 *
 * @returns the exit status, as `runService` says
 */
export async function runStart(
  _args: readonly string[],
  environment: Environment,
): Promise<number> {
  return runOver(configure(environment), runBot);
}

/**
 * `start:http`: answers interactions that Discord sends over HTTP, without a gateway, until it is told to leave.
 *
 * @returns the exit status, as `runService` says
 */
export async function runStartHttp(
  _args: readonly string[],
  environment: Environment,
): Promise<number> {
  const configured = configure(environment);
  const { publicKey = null } = configured.kind === 'ready' ? configured.configuration : {};
  const isKeyMissing = configured.kind === 'ready' && publicKey === null;
  const ready: Configured = isKeyMissing
    ? { kind: 'wrong', problems: [MISSING_PUBLIC_KEY] }
    : configured;
  return runOver(ready, async (options) => {
    const { runEndpoint } = await import('./http/run-endpoint.ts');
    await runEndpoint({
      ...options,
      publicKey: publicKey ?? '',
      address: options.configuration.http,
    });
  });
}

async function runOver(
  configured: Configured,
  run: (options: RunOptions) => Promise<void>,
): Promise<number> {
  if (configured.kind === 'wrong') {
    for (const problem of configured.problems)
      process.stderr.write(`${describeProblem(problem)}\n`);
    return CONFIGURATION_EXIT;
  }
  const { configuration, token } = configured;
  const { corpusDir, cluster, dataDir, engine, logLevel, logFormat } = configuration;
  const isPlain = logFormat === null ? process.stdout.isTTY : logFormat === 'text';
  const log = createLog(logLevel, [token], isPlain ? plainLines(process.stdout) : undefined);
  const about = { version: manifest.version, measured: MEASURED };
  const meters = createMeters(manifest.version);
  if (cluster === null) measureSnapshot(meters.metrics, snapshotPath(dataDir, corpusDir));
  const readiness = new Readiness();
  const sources = { metrics: meters.metrics, unready: async () => readiness.reasons() };
  return runService(log, isOfDecoding, async (signal) => {
    signal.addEventListener('abort', () => void readiness.hold('leaving'));
    const isRead = readiness.hold('the documents are being read');
    const rest = { configuration, token, about, meters, readiness, log, signal };
    await withHealth(configuration.health, sources, log, async () =>
      withRecords({ cluster, dataDir }, log, async (store) =>
        withSearch({ corpusDir, cluster, dataDir, engine, log, signal }, async (sitrep) => {
          isRead();
          readiness.check(async () => whetherAnswering(sitrep));
          await run({ sitrep, store, ...rest });
        }),
      ),
    );
  });
}

/** A question that is given up after a second says that nobody's is answered. */
async function whetherAnswering(sitrep: Sitrep): Promise<string | null> {
  return sitrep.holdings(AbortSignal.timeout(ANSWER_MS)).then(
    () => null,
    () => 'the search does not answer',
  );
}

/** Discord's library throws on events that it cannot decode, where nobody can catch it; the next event may be read. */
function isOfDecoding({ stack = '' }: Error): boolean {
  return /[\\/](?:discord\.js[\\/]src|@discordjs[\\/]ws)[\\/]/.test(stack);
}
