import { MARK_BITS } from '../index/analyzed-passage.ts';
import { valueOf, type NumberTable } from './number-table.ts';

/** A variant of the query's term at `slot`: the number that led here, then `rest`. */
export interface Head {
  readonly slot: number;
  readonly rest: readonly number[];
  /** What a match is worth beside one of the word itself, 0 < gain ≤ 1. */
  readonly gain: number;
}

/** The variants that begin with one term number. */
export interface HeadGroup {
  readonly term: number;
  readonly heads: readonly Head[];
}

/** The variants of a query, found by the term number that they begin with. */
export interface HeadIndex {
  readonly heads: readonly HeadGroup[];
  /** For each term number that a variant begins with, its place in `heads` counted from 1. */
  readonly headOf: NumberTable;
}

/** The variants that begin with a term number; none for most. */
export function headsAt({ heads, headOf }: HeadIndex, term: number): readonly Head[] {
  const place = valueOf(headOf, term);
  return place === 0 ? NONE : (heads[place - 1]?.heads ?? NONE);
}

const NONE: readonly Head[] = [];

/** Whether these terms stand at `from` in a run that ends at `end`; the values carry `markBits` marks. */
export function continues(
  values: Int32Array,
  from: number,
  end: number,
  rest: readonly number[],
  markBits = MARK_BITS,
): boolean {
  if (from + rest.length > end) return false;
  for (let next = 0; next < rest.length; next += 1) {
    if ((values[from + next] ?? 0) >> markBits !== rest[next]) return false;
  }
  return true;
}
