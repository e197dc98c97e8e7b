/** Draws numbers from 0 up to 1. */
export type Random = () => number;

/** A generator that gives the same numbers for the same seed (mulberry32, public domain). */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `min` to `max`, both possible. */
export function between(random: Random, min: number, max: number): number {
  return min + Math.floor(random() * (max - min + 1));
}

/** One of several. */
export function pick<T>(random: Random, from: readonly T[]): T {
  const one = from[between(random, 0, from.length - 1)];
  if (one === undefined) throw new Error('pick: nothing to pick from');
  return one;
}
