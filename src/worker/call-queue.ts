import type { Method } from './protocol.ts';

/** A use case to be run, and who waits for it. */
export interface Call {
  readonly method: Method;
  readonly args: readonly unknown[];
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Calls that no worker has been told of. Those of people who type, and look at what is offered for the newest letter only,
 * come newest first and take turns with the others, which come oldest first: neither keeps the other waiting.
 */
export class CallQueue {
  readonly #inOrder: Call[] = [];
  readonly #newestFirst: Call[] = [];
  #isNewestsTurn = true;

  add(call: Call): void {
    this.#laneOf(call).push(call);
  }

  /** The call that is next; it is in the queue no more. */
  take(): Call | undefined {
    this.#isNewestsTurn = !this.#isNewestsTurn;
    return this.#isNewestsTurn
      ? (this.#newestFirst.pop() ?? this.#inOrder.shift())
      : (this.#inOrder.shift() ?? this.#newestFirst.pop());
  }

  /** Takes a call back; false where it was not in the queue any more. */
  remove(call: Call): boolean {
    const lane = this.#laneOf(call);
    const at = lane.indexOf(call);
    if (at !== -1) lane.splice(at, 1);
    return at !== -1;
  }

  /** All calls; the queue is empty after it. */
  clear(): readonly Call[] {
    return [...this.#inOrder.splice(0), ...this.#newestFirst.splice(0)];
  }

  #laneOf({ method }: Call): Call[] {
    return method === 'sources' ? this.#newestFirst : this.#inOrder;
  }
}
