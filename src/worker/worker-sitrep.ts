import type { Problem } from '../errors/problem.ts';
import type { Sitrep } from '../library/sitrep.ts';
import type { Log } from '../log/log.ts';
import { Supervisor } from './supervisor.ts';

/** The file of the worker, beside this one; `.ts` where sources run without a build. */
const WORKER_FILE = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js',
  import.meta.url,
);

/** Longer than the largest document takes to read, during which the worker says nothing; no question takes seconds. */
const SILENCE_MS = 30_000;

/** Longer than the largest corpus takes to index on a slow machine. */
const START_MS = 600_000;

/** Who has waited so long, in milliseconds, is told that there are too many questions. */
const PATIENCE_MS = 15_000;

/** What the worker needs to know, and where its log goes. */
export interface WorkerOptions {
  readonly log: Log;
  /** Handed to the worker as it is. */
  readonly data: object;
  readonly file?: URL;
  readonly silenceMs?: number;
  readonly startMs?: number;
  readonly patienceMs?: number;
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the worker when it is aborted while it starts; after that, `close` does. */
  readonly signal?: AbortSignal;
}

/**
 * The use cases in a thread of their own, so that no question, however slow, keeps this one from acknowledging others.
 * A worker that dies or hangs is replaced; the questions that it held are refused with a `SearchFailure`.
 *
 * @throws SearchFailure where the first worker cannot start, or is ended before it has
 */
export async function openWorkerSitrep(options: WorkerOptions): Promise<Sitrep> {
  const { log, data, signal, file = WORKER_FILE, onProgress = () => {} } = options;
  const { silenceMs = SILENCE_MS, startMs = START_MS, patienceMs = PATIENCE_MS } = options;
  const onMisquotation = ({ input, what }: Problem) =>
    log.error({ passage: input, what }, 'held a quotation back');
  const onStale = (reason: string) => log.error({ reason }, 'the library goes on with what it has');
  const start = { file, data, silenceMs, startMs, onProgress, onMisquotation, onStale };
  const supervisor = new Supervisor({ log, start, patienceMs });
  const leave = (): void => void supervisor.close();
  signal?.addEventListener('abort', leave, { once: true });
  if (signal?.aborted === true) leave();
  await supervisor.started;
  signal?.removeEventListener('abort', leave);
  return {
    ask: async (question, abort) => supervisor.call('ask', [question], abort),
    cite: async (id, around, abort) => supervisor.call('cite', [id, around], abort),
    sources: async (search, abort) => supervisor.call('sources', [search], abort),
    positions: async (request, abort) => supervisor.call('positions', [request], abort),
    actors: async (search, abort) => supervisor.call('actors', [search], abort),
    holdings: async (abort) => supervisor.call('holdings', [], abort),
    close: async () => supervisor.close(),
  };
}
