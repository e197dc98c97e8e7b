import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimitError } from 'discord.js';
import { failureOf } from './failure.ts';

/** The first pause before what did not arrive is sent again, and the longest; each is twice the one before. Milliseconds. */
const FIRST_PAUSE_MS = 300;
const MAX_PAUSE_MS = 15_000;

/** A rate limit is waited out no longer than this at a time: the clock by which the library reckons may have jumped. */
const MAX_LIMIT_WAIT_MS = 120_000;

/** How long to go on trying. */
export interface Patience {
  /** Of `performance.now()`: the system's clock may jump. The last try is made then. */
  readonly untilMs: number;
  /** Told once, when the first try has failed and others will follow. */
  readonly onDelay?: () => void;
  /** Ends the pauses. */
  readonly signal?: AbortSignal;
  readonly maxPauseMs?: number;
  /** A rate limit that lasts longer is not waited for. */
  readonly maxLimitMs?: number;
  /** How often “unknown” is not believed, where Discord has known before what it now does not; 0 if not said. */
  readonly doubts?: number;
}

/**
 * Sends until it arrives, with growing pauses, where Discord or the way to it fails or asks to wait. For what may be sent
 * twice: edits, deletions, posts with a nonce.
 *
 * @throws the last error, where no patience is left or trying again would not help
 */
export async function persist<Result>(
  send: () => Promise<Result>,
  patience: Patience,
): Promise<Result> {
  const { untilMs, onDelay, signal, maxPauseMs = MAX_PAUSE_MS, maxLimitMs = Infinity } = patience;
  let doubts = patience.doubts ?? 0;
  let pauseMs = Math.min(FIRST_PAUSE_MS, maxPauseMs);
  let tell = onDelay;
  for (;;) {
    try {
      return await send();
    } catch (error) {
      const leftMs = untilMs - performance.now();
      if (failureOf(error) === 'late') doubts -= 1;
      if (leftMs <= 0 || signal?.aborted === true || !isPassing(error, doubts)) throw error;
      if (limitOf(error) > maxLimitMs) throw error;
      tell?.();
      tell = undefined;
      const waitMs = Math.min(
        leftMs,
        Math.max(limitOf(error), pauseMs * (0.75 + Math.random() / 2)),
      );
      await sleep(waitMs, undefined, signal === undefined ? {} : { signal }).catch(() => {});
      pauseMs = Math.min(2 * pauseMs, maxPauseMs);
    }
  }
}

function isPassing(error: unknown, doubts: number): boolean {
  const failure = failureOf(error);
  if (failure === 'late') return doubts >= 0;
  return failure === 'unreachable' || failure === 'limited' || failure === 'unauthorized';
}

/** How long Discord asks to wait, in milliseconds. */
function limitOf(error: unknown): number {
  return error instanceof RateLimitError ? Math.min(error.retryAfter, MAX_LIMIT_WAIT_MS) : 0;
}
