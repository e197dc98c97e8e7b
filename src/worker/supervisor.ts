import type { Log } from '../log/log.ts';
import { type Call, CallQueue } from './call-queue.ts';
import { WorkerLine, type WorkerStart } from './line.ts';
import type { Given, Method, Result } from './protocol.ts';
import { SearchFailure } from './search-failure.ts';

/** The pause before a worker is started again doubles from the first to the last. Milliseconds. */
const FIRST_PAUSE_MS = 250;
const LAST_PAUSE_MS = 30_000;

/** A worker that lived so long, in milliseconds, did not die of its start: the next one is not kept waiting. */
const HEALTHY_MS = 60_000;

/** What a supervisor is told. */
export interface SupervisorOptions {
  readonly log: Log;
  readonly start: Omit<WorkerStart, 'onFree' | 'onEnd'>;
  /** How long a call waits in all, for its turn, for a worker and for its answer. Milliseconds. */
  readonly patienceMs: number;
}

/** Keeps one worker alive. Calls wait here for their turn, and outlive a worker that has not been told of them. */
export class Supervisor {
  /** Resolves when the first worker is ready; rejects where it cannot start, or `close` comes first. */
  readonly started: Promise<void>;
  readonly #options: SupervisorOptions;
  readonly #queue = new CallQueue();
  #line: WorkerLine;
  #isClosed = false;
  #pauseMs = FIRST_PAUSE_MS;
  #replacement: NodeJS.Timeout | undefined;
  #settleStart: { readonly resolve: () => void; readonly reject: (error: Error) => void } | null =
    null;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.started = new Promise((resolve, reject) => {
      this.#settleStart = { resolve, reject };
    });
    this.started.catch(() => {});
    this.#line = this.#open();
  }

  /**
   * Runs a use case in the worker.
   *
   * @throws ProblemError where the input is at fault
   * @throws SearchFailure otherwise, such as when `signal` is aborted or patience is at its end
   */
  call<Name extends Method>(
    method: Name,
    args: Given<Name>,
    signal?: AbortSignal,
  ): Promise<Result<Name>>;
  async call(method: Method, args: readonly unknown[], signal?: AbortSignal): Promise<unknown> {
    if (this.#isClosed) throw new SearchFailure('closed', 'the search is not running');
    let wanted: Call | null = null;
    const giveUp = (): void => {
      if (wanted !== null) this.#giveUp(wanted);
    };
    const timer = setTimeout(giveUp, this.#options.patienceMs);
    signal?.addEventListener('abort', giveUp);
    try {
      return await new Promise((resolve, reject) => {
        wanted = { method, args, resolve, reject };
        this.#queue.add(wanted);
        if (signal?.aborted === true) giveUp();
        this.#feed();
      });
    } finally {
      clearTimeout(timer);
      // A signal that many calls share, or that waits for others, would keep every listener.
      signal?.removeEventListener('abort', giveUp);
    }
  }

  /** Ends the worker; what waits is refused. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#replacement);
    for (const { reject } of this.#queue.clear())
      reject(new SearchFailure('closed', 'the search is not running'));
    await this.#line.end('it was told to');
    // Between two starts there is no worker whose end would tell.
    this.#failStart('it was told to end');
  }

  #open(): WorkerLine {
    return new WorkerLine({
      ...this.#options.start,
      onFree: () => {
        this.#settleStart?.resolve();
        this.#settleStart = null;
        this.#feed();
      },
      onEnd: (reason) => this.#replace(reason),
    });
  }

  /** Gives the worker what it has room for, and no more: what it has not begun can still be taken back. */
  #feed(): void {
    while (this.#line.isFree) {
      const call = this.#queue.take();
      if (call === undefined) return;
      this.#line.run(call);
    }
  }

  #giveUp(call: Call): void {
    if (!this.#queue.remove(call)) this.#line.abandon(call);
    call.reject(new SearchFailure('aborted', 'nobody waits for the answer'));
  }

  /** A worker that cannot start at all is a matter for the operator; one that hangs in its start is tried again. */
  #replace(reason: string): void {
    const line = this.#line;
    if (this.#isClosed || (this.#settleStart !== null && !line.isHung)) {
      this.#failStart(reason);
      this.#isClosed = true;
      return;
    }
    if (line.ageMs > HEALTHY_MS && !line.isHung) this.#pauseMs = FIRST_PAUSE_MS;
    this.#options.log.error(
      { reason, pauseMs: this.#pauseMs },
      'the search worker ended and is replaced',
    );
    this.#replacement = setTimeout(() => {
      this.#line = this.#open();
    }, this.#pauseMs);
    this.#pauseMs = Math.min(2 * this.#pauseMs, LAST_PAUSE_MS);
  }

  #failStart(reason: string): void {
    this.#settleStart?.reject(
      new SearchFailure('stopped', `the search could not start: ${reason}`),
    );
    this.#settleStart = null;
  }
}
