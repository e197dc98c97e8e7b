import { Worker } from 'node:worker_threads';
import { type Problem, ProblemError } from '../errors/problem.ts';
import { SearchFailure } from './search-failure.ts';
import type {
  FailureRecord,
  FromWorker,
  ToWorker,
  WorkerRequest,
  WorkerResult,
} from './worker-messages.ts';

/** How one worker is started. */
export interface WorkerStart {
  /** The file that the worker runs. */
  readonly file: URL;
  /** Handed to it; plain data. */
  readonly data: object;
  /** Milliseconds without a word from it, while a call waits, after which it is taken to hang. */
  readonly silenceMs: number;
  readonly onProgress: (done: number, total: number) => void;
  readonly onMisquotation: (problem: Problem) => void;
}

/** The line to one worker thread. When the worker ends, every waiting call is told so. */
export class WorkerLine {
  /** Resolves when the corpus is indexed; rejects where the worker ends before. */
  readonly ready: Promise<void>;
  readonly #start: WorkerStart;
  readonly #worker: Worker;
  /** Calls that the worker has not been told of, oldest first. */
  readonly #queue = new Map<number, Queued>();
  /** Calls that the worker has. */
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #isEnded = false;
  #silence: NodeJS.Timeout | undefined;

  /** @param onEnd called once, when the worker is gone, with the reason */
  constructor(start: WorkerStart, onEnd: (reason: string) => void) {
    this.#start = start;
    this.#worker = new Worker(start.file, { workerData: start.data });
    let reason = 'it ended';
    this.#worker.on('error', (error) => {
      reason = error.message;
    });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: FromWorker) => this.#receive(message, resolve));
      this.#worker.once('exit', () => {
        this.#end(reason);
        reject(new SearchFailure('stopped', `the search could not start: ${reason}`));
        onEnd(reason);
      });
    });
    this.ready.catch(() => {});
  }

  /**
   * Runs a use case in the worker.
   *
   * @throws ProblemError where the input is at fault
   * @throws SearchFailure otherwise
   */
  async call(request: WorkerRequest, signal?: AbortSignal): Promise<WorkerResult> {
    if (this.#isEnded) throw new SearchFailure('stopped', 'the search has ended');
    this.#lastId += 1;
    const id = this.#lastId;
    const abort = (): void => this.#abort(id);
    signal?.addEventListener('abort', abort, { once: true });
    try {
      return await new Promise((resolve, reject) => {
        this.#queue.set(id, { request, resolve, reject });
        if (signal?.aborted === true) abort();
        this.#feed();
      });
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Whether the worker is gone. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Ends the worker at once; what waits is refused. */
  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Keeps the worker busy, and no more: what it has not begun can still be taken back. */
  #feed(): void {
    for (const [id, { request, ...waiting }] of this.#queue) {
      if (this.#waiting.size >= CALLS_AT_ONCE) return;
      this.#queue.delete(id);
      this.#waiting.set(id, waiting);
      this.#post({ kind: 'call', id, request });
      this.#listen();
    }
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #receive(message: FromWorker, onReady: () => void): void {
    switch (message.kind) {
      case 'ready':
        onReady();
        break;
      case 'progress':
        this.#start.onProgress(message.done, message.total);
        break;
      case 'misquotation':
        this.#start.onMisquotation(message.problem);
        break;
      case 'result':
        this.#take(message.id)?.resolve(message.result);
        break;
      case 'failure':
        this.#take(message.id)?.reject(errorOf(message.failure));
        break;
      case 'alive':
        break;
    }
    this.#listen();
    this.#feed();
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  #abort(id: number): void {
    const queued = this.#queue.get(id);
    this.#queue.delete(id);
    if (queued === undefined) this.#post({ kind: 'abort', id });
    const refused = queued ?? this.#take(id);
    refused?.reject(new SearchFailure('aborted', 'nobody waits for the answer'));
    this.#feed();
  }

  /** A worker that says nothing while a call waits hangs: it is ended, which refuses the call. */
  #listen(): void {
    clearTimeout(this.#silence);
    if (this.#waiting.size === 0 || this.#isEnded) return;
    this.#silence = setTimeout(() => void this.terminate(), this.#start.silenceMs);
  }

  #end(reason: string): void {
    this.#isEnded = true;
    clearTimeout(this.#silence);
    for (const { reject } of [...this.#waiting.values(), ...this.#queue.values()])
      reject(new SearchFailure('stopped', `the search broke off: ${reason}`));
    this.#waiting.clear();
    this.#queue.clear();
  }
}

/** One is worked on, the next lies ready, so that the worker never waits for this thread. */
const CALLS_AT_ONCE = 2;

interface Waiting {
  readonly resolve: (result: WorkerResult) => void;
  readonly reject: (error: Error) => void;
}

interface Queued extends Waiting {
  readonly request: WorkerRequest;
}

function errorOf({ message, problem }: FailureRecord): Error {
  return problem === null ? new SearchFailure('error', message) : new ProblemError(problem);
}
