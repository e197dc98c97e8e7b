import { ProblemError } from '../errors/problem.ts';
import type { Configuration } from '../configuration.ts';
import type { Log } from '../log/log.ts';
import type { Sitrep } from '../library/sitrep.ts';
import { lockFolder } from '../storage/folder-lock.ts';
import { useRecords, type RecordsPlace } from '../storage/use-records.ts';
import type { Damage, Store } from '../storage/store.ts';
import { SearchFailure } from '../worker/search-failure.ts';
import { openWorkerSitrep } from '../worker/worker-sitrep.ts';

/** Where only the operator can help (`EX_CONFIG` of sysexits.h): starting again would change nothing. */
export const CONFIGURATION_EXIT = 78;

/** The program ended otherwise than it was told to: its supervisor should start it again. */
const LOST_EXIT = 1;

/** Requests that nobody waits for any more, and that stay unanswered, may hold the process this long. Milliseconds. */
const STRAGGLERS_MS = 250;

/** After this much of the ten seconds that leaving may take, the process ends whatever still runs. Milliseconds. */
const LEAVE_MS = 9_000;

/** How often indexing says how far it is, in milliseconds. */
const PROGRESS_INTERVAL_MS = 2_000;

/**
 * Runs a service, whatever its surface, until the process is told to leave.
 *
 * @param isHarmless whether an error that nobody caught may be passed over
 * @param run resolves when it has left in order, soon after its signal is aborted
 * @returns the exit status: 0 after SIGTERM or SIGINT; 78 where only the operator can help; 1 where it should be started again
 */
export async function runService(
  log: Log,
  isHarmless: (error: Error) => boolean,
  run: (signal: AbortSignal) => Promise<void>,
): Promise<number> {
  const signal = leaveOnSignal(log);
  endOnUncaught(log, isHarmless);
  try {
    await run(signal);
    log.info({}, 'left in order');
    return 0;
  } catch (error) {
    if (signal.aborted && error instanceof SearchFailure) return 0;
    return exitOf(error, log);
  } finally {
    setTimeout(() => process.exit(), STRAGGLERS_MS).unref();
  }
}

/** Opens the use cases over a folder, in a worker, for as long as they are used. */
export async function withSearch(
  of: Pick<Configuration, 'corpusDir' | 'cluster' | 'dataDir' | 'engine'> & {
    readonly log: Log;
    readonly signal: AbortSignal;
  },
  use: (sitrep: Sitrep) => Promise<void>,
): Promise<void> {
  const { corpusDir, cluster, dataDir, engine, log, signal } = of;
  const onProgress = progressLogger(log);
  const sitrep = await openWorkerSitrep({
    log,
    data: { corpusDir, cluster, dataDir, engine },
    signal,
    onProgress,
  });
  try {
    await use(sitrep);
  } finally {
    await sitrep.close();
  }
}

/** Opens the records; a data folder is this process's own for as long as they are used. */
export async function withRecords(
  place: RecordsPlace,
  log: Log,
  use: (store: Store) => Promise<void>,
): Promise<void> {
  const lock = place.cluster === null ? await lockFolder(place.dataDir) : null;
  try {
    const onDamage = (damage: Damage) =>
      log.error(damage, `a record was damaged and is set aside: ${damage.file}`);
    await useRecords(place, onDamage, use);
  } finally {
    lock?.release();
  }
}

/** What only the operator can mend is said in one plain sentence. */
function exitOf(error: unknown, log: Log): number {
  if (error instanceof ProblemError || error instanceof SearchFailure) {
    process.stderr.write(`${error.message}\n`);
    return CONFIGURATION_EXIT;
  }
  log.error({ err: error }, 'the program ends');
  return LOST_EXIT;
}

/** The first signal asks the program to leave, the second ends it at once. */
function leaveOnSignal(log: Log): AbortSignal {
  const controller = new AbortController();
  function leave(reason: string): void {
    if (controller.signal.aborted) return;
    log.info({ signal: reason }, 'leaving: no more questions are taken');
    setTimeout(() => process.exit(0), LEAVE_MS).unref();
    controller.abort();
  }
  for (const name of ['SIGTERM', 'SIGINT'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(LOST_EXIT);
      leave(name);
    });
  }
  // A shard whose manager lets it go, or is gone.
  process.once('disconnect', () => leave('disconnect'));
  return controller.signal;
}

function endOnUncaught(log: Log, isHarmless: (error: Error) => boolean): void {
  process.on('unhandledRejection', (error) => {
    const isPassedOver = error instanceof Error && isHarmless(error);
    log.error({ err: error }, 'a rejection nobody handled');
    if (!isPassedOver) process.exit(LOST_EXIT);
  });
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'an error nobody caught');
    process.exit(LOST_EXIT);
  });
}

function progressLogger(log: Log): (done: number, total: number) => void {
  let nextMs = 0;
  return (done, total) => {
    if (performance.now() < nextMs) return;
    nextMs = performance.now() + PROGRESS_INTERVAL_MS;
    log.info({ done, total }, `indexing: ${done} of ${total} passages`);
  };
}
