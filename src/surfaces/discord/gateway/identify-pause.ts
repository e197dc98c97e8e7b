/** Discord resets the token of a bot that identifies a thousand times a day; twenty times an hour is far from it. */
export const MAX_IDENTIFIES_PER_HOUR = 20;

/** Identifications are remembered for this long. */
export const HOUR_MS = 3_600_000;

/**
 * The least time between two identifications, in seconds, by how many there were in the hour before: short while a fault
 * may pass, so that people wait for seconds; then longer and longer. Together they allow 19 or 20 in the worst hour.
 */
const PAUSES_S = [0, 5, 8, 10, 10, 10, 10, 10, 30, 60, 120, 240, 400] as const;

/**
 * How long to wait before the next identification of a shard.
 *
 * @param times of the earlier ones, oldest first, in milliseconds of the same clock as `nowMs`
 * @returns milliseconds; 0 where it may be made now
 */
export function identifyPause(times: readonly number[], nowMs: number): number {
  const recent = times.filter((ms) => nowMs - ms < HOUR_MS);
  const last = recent.at(-1);
  if (last === undefined) return 0;
  const pauseS = PAUSES_S[recent.length] ?? PAUSES_S[PAUSES_S.length - 1] ?? 0;
  const afterLast = last + pauseS * 1_000;
  const first = recent[recent.length - MAX_IDENTIFIES_PER_HOUR];
  const afterFirst = first === undefined ? 0 : first + HOUR_MS;
  return Math.max(0, afterLast - nowMs, afterFirst - nowMs);
}
