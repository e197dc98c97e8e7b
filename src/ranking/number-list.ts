/** A list of 32-bit integers that grows, a quarter of the memory of an array of numbers and as fast to read. */
export interface NumberList {
  /** Longer than `length`; what lies beyond is undefined. Replaced when the list grows. */
  values: Int32Array;
  length: number;
}

/** An empty list. */
export function createNumberList(): NumberList {
  return { values: new Int32Array(FIRST_CAPACITY), length: 0 };
}

/** Appends a number. */
export function pushNumber(list: NumberList, value: number): void {
  if (list.length === list.values.length) {
    const grown = new Int32Array(list.values.length * GROWTH);
    grown.set(list.values);
    list.values = grown;
  }
  list.values[list.length] = value;
  list.length += 1;
}

/** The number at a place; 0 beyond the end. */
export function numberAt(list: NumberList, at: number): number {
  return list.values[at] ?? 0;
}

const FIRST_CAPACITY = 1024;

/** Doubling keeps appending at constant time on average. */
const GROWTH = 2;
