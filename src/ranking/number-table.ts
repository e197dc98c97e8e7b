/**
 * A few numbers, each with a value above 0, to be looked up for every term of hundreds of passages: a hash table with open
 * addressing that fits into the nearest cache, where a list as long as the vocabulary would not.
 */
export interface NumberTable {
  /** Pairs of a number plus 1 and its value, at the place that the number's lowest bits give or the next free one; a free
   * place has 0. */
  readonly pairs: Int32Array;
  /** One less than how many places there are, a power of two. */
  readonly mask: number;
  /** How many numbers it has. */
  size: number;
}

/** Twice as many places as numbers keep most of these where their bits say. */
const PLACES_EACH = 2;

const MIN_PLACES = 64;

/** An empty table for at most so many numbers. */
export function createNumberTable(capacity: number): NumberTable {
  let places = MIN_PLACES;
  while (places < capacity * PLACES_EACH) places *= 2;
  return { pairs: new Int32Array(2 * places), mask: places - 1, size: 0 };
}

/** Adds to the value of a number that is at least 0. */
export function addValue(table: NumberTable, number: number, value: number): void {
  const { pairs, mask } = table;
  let at = number & mask;
  while (pairs[2 * at] !== 0 && pairs[2 * at] !== number + 1) at = (at + 1) & mask;
  if (pairs[2 * at] === 0) table.size += 1;
  pairs[2 * at] = number + 1;
  pairs[2 * at + 1] = (pairs[2 * at + 1] ?? 0) + value;
}

/** The value of a number; 0 where it has none. */
export function valueOf({ pairs, mask }: NumberTable, number: number): number {
  for (let at = number & mask; ; at = (at + 1) & mask) {
    const key = pairs[2 * at];
    if (key === number + 1) return pairs[2 * at + 1] ?? 0;
    if (key === 0 || key === undefined) return 0;
  }
}
