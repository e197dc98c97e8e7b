/**
 * A few numbers, each with a value above 0, to be looked up for every term of hundreds of passages: a hash table with open
 * addressing that fits into the nearest cache, where a list as long as the vocabulary would not.
 */
export interface NumberTable {
  /** Each number plus 1, at the place that its lowest bits give or the next free one; 0 where none is. */
  readonly keys: Int32Array;
  readonly values: Int32Array;
  /** One less than the length, a power of two. */
  readonly mask: number;
  /** How many numbers it has. */
  size: number;
}

/** So many places for each number keep most of them where their bits say. */
const PLACES_EACH = 4;

const MIN_PLACES = 64;

/** An empty table for at most so many numbers. */
export function createNumberTable(capacity: number): NumberTable {
  let places = MIN_PLACES;
  while (places < capacity * PLACES_EACH) places *= 2;
  const [keys, values] = [new Int32Array(places), new Int32Array(places)];
  return { keys, values, mask: places - 1, size: 0 };
}

/** Sets the value of a number that is at least 0. */
export function setValue(table: NumberTable, number: number, value: number): void {
  const { keys, values, mask } = table;
  let at = number & mask;
  while (keys[at] !== 0 && keys[at] !== number + 1) at = (at + 1) & mask;
  if (keys[at] === 0) table.size += 1;
  keys[at] = number + 1;
  values[at] = value;
}

/** The value of a number; 0 where it has none. */
export function valueOf({ keys, values, mask }: NumberTable, number: number): number {
  for (let at = number & mask; ; at = (at + 1) & mask) {
    const key = keys[at];
    if (key === number + 1) return values[at] ?? 0;
    if (key === 0 || key === undefined) return 0;
  }
}
