import manifest from '../../../package.json' with { type: 'json' };
import { createLog, type Log } from '../../log/log.ts';
import { MEASURED } from '../../evaluation/evaluate.ts';
import { SearchFailure } from '../../worker/search-failure.ts';
import { openWorkerSitrep } from '../../worker/worker-sitrep.ts';
import { describeProblem, ProblemError } from '../../errors/problem.ts';
import { openFileStore } from '../../storage/file-store.ts';
import { CONFIGURATION_EXIT } from './gateway/fatal.ts';
import { configure, type Environment } from './operator/configured.ts';
import { runBot, type RunOptions } from './run-bot.ts';

/** The program ended otherwise than it was told to: its supervisor should start it again. */
const LOST_EXIT = 1;

/** Requests that nobody waits for any more, and Discord does not answer, may hold the process this long. Milliseconds. */
const STRAGGLERS_MS = 250;

/** After this much of the ten seconds that leaving may take, the process ends whatever still runs. Milliseconds. */
const LEAVE_MS = 9_000;

/** How often indexing says how far it is, in milliseconds. */
const PROGRESS_INTERVAL_MS = 2_000;

/**
 * Runs the bot until it is told to leave.
 *
 * @returns the exit status: 0 after SIGTERM or SIGINT; 78 where only the operator can help; 1 where it should be started again
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
  const log = createLog(configuration.logLevel, [token]);
  const signal = leaveOnSignal(log);
  surviveDecoding(log);
  try {
    const store = await openFileStore(configuration.dataDir, (file, reason) =>
      log.warn({ file, reason }, 'a record is damaged and left out'),
    );
    const about = { version: manifest.version, measured: MEASURED };
    await runWithSitrep({ store, configuration, token, about, log, signal });
    log.info({}, 'left in order');
    return 0;
  } catch (error) {
    if (signal.aborted && error instanceof SearchFailure) return 0;
    return exitOf(error, log);
  } finally {
    setTimeout(() => process.exit(), STRAGGLERS_MS).unref();
  }
}

async function runWithSitrep(options: Omit<RunOptions, 'sitrep'>): Promise<void> {
  const { configuration, log, signal } = options;
  const data = { corpusDir: configuration.corpusDir };
  const sitrep = await openWorkerSitrep({ log, data, signal, onProgress: progressLogger(log) });
  try {
    await runBot({ ...options, sitrep });
  } finally {
    await sitrep.close();
  }
}

/** What only the operator can mend is said in one plain sentence. */
function exitOf(error: unknown, log: Log): number {
  if (error instanceof ProblemError || error instanceof SearchFailure) {
    process.stderr.write(`${error.message}\n`);
    return CONFIGURATION_EXIT;
  }
  log.error({ err: error }, 'the bot ends');
  return LOST_EXIT;
}

/** The first signal asks the bot to leave, the second ends it at once. */
function leaveOnSignal(log: Log): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(LOST_EXIT);
      log.info({ signal: name }, 'leaving: no more questions are taken');
      setTimeout(() => process.exit(0), LEAVE_MS).unref();
      controller.abort();
    });
  }
  return controller.signal;
}

/** Discord's library throws on events that it cannot decode, where nobody can catch it. Everything else ends the program. */
function surviveDecoding(log: Log): void {
  process.on('unhandledRejection', (error) => {
    const isDecoding =
      error instanceof Error && /[\\/]discord\.js[\\/]src[\\/]/.test(error.stack ?? '');
    log.error(
      { err: error },
      isDecoding ? 'an event that cannot be decoded' : 'a rejection nobody handled',
    );
    if (!isDecoding) process.exit(LOST_EXIT);
  });
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'an error nobody caught');
    process.exit(LOST_EXIT);
  });
}

function progressLogger(log: Log): (done: number, total: number) => void {
  let next = 0;
  return (done, total) => {
    if (performance.now() < next) return;
    next = performance.now() + PROGRESS_INTERVAL_MS;
    log.info({ done, total }, 'indexing');
  };
}
