import { setImmediate as nextTurn } from 'node:timers/promises';

/** Long work in turns, between which other work is done. */
export interface Turns {
  /** Lets other work have its turn where this one has lasted long enough. Costs next to nothing where it has not. */
  readonly pause: () => Promise<void>;
}

/** Milliseconds of a turn: questions wait no longer than for one. */
const TURN_MS = 5;

/** Counts from now. */
export function createTurns(): Turns {
  let endMs = nowMs() + TURN_MS;
  return {
    async pause() {
      if (nowMs() < endMs) return;
      await nextTurn();
      endMs = nowMs() + TURN_MS;
    },
  };
}

/** `performance` would do as well, but is loaded when it is first named. */
export function nowMs(): number {
  return process.uptime() * 1_000;
}
