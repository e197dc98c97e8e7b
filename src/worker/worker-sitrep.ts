import type { Log } from '../log/log.ts';
import { SearchFailure } from './search-failure.ts';
import type { Sitrep } from '../library/sitrep.ts';
import { WorkerLine, type WorkerStart } from './worker-line.ts';
import type { WorkerRequest, WorkerResult } from './worker-messages.ts';

/** The file of the worker, beside this one; `.ts` where sources run without a build. */
export const WORKER_FILE = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js',
  import.meta.url,
);

/** Longer than indexing a large corpus again takes, during which the worker says nothing; no question takes seconds. */
const SILENCE_MS = 30_000;

/** How long a question waits for a worker that is being replaced. */
const REPLACEMENT_WAIT_MS = 30_000;

/** A worker that dies at once is not started again at once: the pause doubles from the first to the last. */
const FIRST_PAUSE_MS = 250;
const LAST_PAUSE_MS = 30_000;

/** What the worker needs to know, and where its log goes. */
export interface WorkerOptions {
  readonly log: Log;
  /** Handed to the worker as it is. */
  readonly data: object;
  readonly file?: URL;
  readonly silenceMs?: number;
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
  const supervisor = new Supervisor(options);
  const leave = (): void => void supervisor.close();
  options.signal?.addEventListener('abort', leave, { once: true });
  await supervisor.started;
  options.signal?.removeEventListener('abort', leave);
  async function call(request: WorkerRequest, signal?: AbortSignal): Promise<WorkerResult> {
    const line = await supervisor.line();
    return line.call(request, signal);
  }
  return {
    async ask(question, signal) {
      const result = await call({ method: 'ask', question }, signal);
      return result.method === 'ask' ? result.value : mismatch();
    },
    async cite(id, around) {
      const result = await call({ method: 'cite', id, around });
      return result.method === 'cite' ? result.value : mismatch();
    },
    async sources(search) {
      const result = await call({ method: 'sources', search });
      return result.method === 'sources' ? result.value : mismatch();
    },
    async holdings() {
      const result = await call({ method: 'holdings' });
      return result.method === 'holdings' ? result.value : mismatch();
    },
    close: async () => supervisor.close(),
  };
}

function mismatch(): never {
  throw new SearchFailure('error', 'the worker answered another call');
}

/** Keeps one worker alive. */
class Supervisor {
  /** Rejects where the first worker cannot start. */
  readonly started: Promise<void>;
  readonly #start: WorkerStart;
  readonly #log: Log;
  #line: WorkerLine;
  #isClosed = false;
  #pauseMs = FIRST_PAUSE_MS;
  #replacement: NodeJS.Timeout | undefined;

  constructor({ log, data, file, silenceMs, onProgress }: WorkerOptions) {
    this.#log = log;
    this.#start = {
      file: file ?? WORKER_FILE,
      data,
      silenceMs: silenceMs ?? SILENCE_MS,
      onProgress: onProgress ?? (() => {}),
      onMisquotation: ({ input, what }) =>
        log.error({ passage: input, what }, 'held a quotation back'),
    };
    this.#line = this.#open();
    this.started = this.#line.ready.catch(async (error: unknown) => {
      await this.close();
      throw error;
    });
  }

  /** The worker, ready. */
  async line(): Promise<WorkerLine> {
    const deadline = Date.now() + REPLACEMENT_WAIT_MS;
    while (!this.#isClosed && Date.now() < deadline) {
      const line = this.#line;
      if (await isReadyWithin(line, deadline - Date.now())) return line;
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS));
    }
    throw new SearchFailure(this.#isClosed ? 'closed' : 'stopped', 'the search is not running');
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#replacement);
    await this.#line.terminate();
  }

  #open(): WorkerLine {
    const line = new WorkerLine(this.#start, (reason) => this.#replace(reason));
    line.ready.then(
      () => (this.#pauseMs = FIRST_PAUSE_MS),
      () => {},
    );
    return line;
  }

  #replace(reason: string): void {
    if (this.#isClosed) return;
    this.#log.error({ reason, pauseMs: this.#pauseMs }, 'the search worker ended and is replaced');
    this.#replacement = setTimeout(() => {
      this.#line = this.#open();
    }, this.#pauseMs);
    this.#pauseMs = Math.min(2 * this.#pauseMs, LAST_PAUSE_MS);
  }
}

async function isReadyWithin(line: WorkerLine, withinMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), withinMs);
  });
  const ready = line.ready.then(
    () => !line.isEnded,
    () => false,
  );
  try {
    return await Promise.race([ready, late]);
  } finally {
    clearTimeout(timer);
  }
}
