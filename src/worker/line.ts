import { Worker } from 'node:worker_threads';
import type { Problem } from '../errors/problem.ts';
import type { Call } from './call-queue.ts';
import { errorOf, type FromWorker, type ToWorker } from './protocol.ts';
import { SearchFailure } from './search-failure.ts';

/** How one worker is started and watched. Spans are in milliseconds. */
export interface WorkerStart {
  /** The file that the worker runs. */
  readonly file: URL;
  /** Handed to it; plain data. */
  readonly data: object;
  /** After so long without a word from it, while its start or an answer is waited for, it is taken to hang. */
  readonly silenceMs: number;
  /** The longest that its start may take. */
  readonly startMs: number;
  readonly onProgress: (done: number, total: number) => void;
  readonly onMisquotation: (problem: Problem) => void;
  /** Told why a change of the documents could not be taken in. */
  readonly onStale: (reason: string) => void;
  /** The worker has room for a call. */
  readonly onFree: () => void;
  /** Called once, when the worker is gone, with the reason. */
  readonly onEnd: (reason: string) => void;
}

/** One is worked on, the next lies ready, so that the worker never waits for this thread. */
const CALLS_AT_ONCE = 2;

/** A worker that does not even end when it is told to is left behind after so long. */
const END_MS = 5_000;

/** The line to one worker thread. When the worker ends, every call that it holds is told so. */
export class WorkerLine {
  readonly #start: WorkerStart;
  readonly #worker: Worker;
  /** Calls that somebody waits for. */
  readonly #held = new Map<number, Call>();
  /** Calls that it has not answered, those that nobody waits for any more among them. */
  readonly #owed = new Set<number>();
  readonly #startedMs = performance.now();
  /** Since when it owes us a word: its last one, or what was asked of it when it owed none. */
  #owesSinceMs = performance.now();
  #state: 'starting' | 'ready' | 'ended' = 'starting';
  #reason = 'it ended';
  #isHung = false;
  #lastId = 0;
  #watch: NodeJS.Timeout | undefined;

  constructor(start: WorkerStart) {
    this.#start = start;
    this.#worker = new Worker(start.file, { workerData: start.data });
    this.#worker.on('error', (error) => (this.#reason = error.message));
    this.#worker.on('message', (message: FromWorker) => this.#receive(message));
    this.#worker.once('exit', () => this.#end());
    this.#look();
  }

  /** Milliseconds since the worker was started. */
  get ageMs(): number {
    return performance.now() - this.#startedMs;
  }

  /** Whether it was ended because it hung. */
  get isHung(): boolean {
    return this.#isHung;
  }

  /** Whether it takes a call now. */
  get isFree(): boolean {
    return this.#state === 'ready' && this.#held.size < CALLS_AT_ONCE;
  }

  /** Gives the worker a call, which is resolved or rejected in time, whatever becomes of the worker. */
  run(call: Call): void {
    this.#lastId += 1;
    const id = this.#lastId;
    const owedNothing = this.#owed.size === 0;
    this.#held.set(id, call);
    this.#owed.add(id);
    this.#post({ kind: 'call', id, method: call.method, args: call.args });
    if (!owedNothing) return;
    this.#owesSinceMs = performance.now();
    this.#look();
  }

  /** Nobody waits for a call any more. */
  abandon(call: Call): void {
    for (const [id, held] of this.#held) {
      if (held !== call) continue;
      this.#held.delete(id);
      this.#post({ kind: 'abort', id });
    }
    if (this.isFree) this.#start.onFree();
  }

  /** Ends the worker at once; resolves when it is gone, or left behind. */
  async end(reason: string): Promise<void> {
    if (this.#state === 'ended') return;
    this.#reason = reason;
    const leave = setTimeout(() => this.#end(), END_MS);
    await this.#worker.terminate();
    clearTimeout(leave);
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #receive(message: FromWorker): void {
    this.#owesSinceMs = performance.now();
    switch (message.kind) {
      case 'ready':
        if (this.#state === 'starting') this.#state = 'ready';
        break;
      case 'progress':
        this.#start.onProgress(message.done, message.total);
        break;
      case 'misquotation':
        this.#start.onMisquotation(message.problem);
        break;
      case 'stale':
        this.#start.onStale(message.failure.message);
        break;
      case 'result':
        this.#take(message.id)?.resolve(message.value);
        break;
      case 'failure':
        this.#take(message.id)?.reject(errorOf(message.failure));
        break;
      case 'alive':
        break;
    }
    if (this.isFree) this.#start.onFree();
  }

  #take(id: number): Call | undefined {
    const call = this.#held.get(id);
    this.#held.delete(id);
    this.#owed.delete(id);
    return call;
  }

  /** Ends a worker that hangs. Its words may lie unread after a pause of this thread: they are read before it is judged. */
  #look(): void {
    clearTimeout(this.#watch);
    const due = this.#due();
    if (due === null) return;
    const wait = Math.max(0, due.atMs - performance.now());
    this.#watch = setTimeout(() => setImmediate(() => this.#judge()), wait);
  }

  #judge(): void {
    const due = this.#due();
    if (due === null || due.atMs > performance.now()) return this.#look();
    this.#isHung = true;
    void this.end(due.reason);
  }

  /** When it is to be ended, should nothing change; null where nothing is waited for. */
  #due(): { readonly atMs: number; readonly reason: string } | null {
    if (this.#state === 'ended') return null;
    const { silenceMs, startMs } = this.#start;
    const silent = this.#owesSinceMs + silenceMs;
    const late = this.#startedMs + startMs;
    if (this.#state === 'starting' && late < silent)
      return { atMs: late, reason: `its start took longer than ${startMs} ms` };
    return this.#state === 'starting' || this.#owed.size > 0
      ? { atMs: silent, reason: `it said nothing for ${silenceMs} ms` }
      : null;
  }

  #end(): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    clearTimeout(this.#watch);
    for (const { reject } of this.#held.values())
      reject(new SearchFailure('stopped', `the search broke off: ${this.#reason}`));
    this.#held.clear();
    this.#start.onEnd(this.#reason);
  }
}
