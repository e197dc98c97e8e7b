import { isCapital, startsSentence, termOf, type MarkedTerm } from '../index/marked-term.ts';
import type { Variant } from '../queries/query.ts';
import { valueOf, type NumberTable } from './number-table.ts';

/** A variant of the query's term at `slot`, by what comes behind its first term. */
export interface VariantRest {
  readonly slot: number;
  /** The numbers of the terms that must follow; none where the variant is one term. */
  readonly rest: readonly number[];
  /** What a match is worth beside one of the word itself, 0 < gain ≤ 1. */
  readonly gain: number;
  /** Whether it is met in small letters or at the start of a sentence alone. */
  readonly isOrdinary: boolean;
  readonly variant: Variant;
}

/** The variants that begin with one term number. */
export interface StartingVariants {
  readonly term: number;
  readonly variants: readonly VariantRest[];
}

/** The variants of a query, found by the term number that they begin with. */
export interface VariantIndex {
  readonly starts: readonly StartingVariants[];
  /** For each term number that a variant begins with, its place in `starts` counted from 1. */
  readonly startOf: NumberTable;
}

/** The variants that begin with a term number; none for most. */
export function variantsFrom(
  { starts, startOf }: VariantIndex,
  term: number,
): readonly VariantRest[] {
  const place = valueOf(startOf, term);
  return place === 0 ? NONE : (starts[place - 1]?.variants ?? NONE);
}

const NONE: readonly VariantRest[] = [];

/** Whether a term is written with a capital that no start of a sentence asks for. */
export function isNameLike(marked: MarkedTerm): boolean {
  return isCapital(marked) && !startsSentence(marked);
}

/** Whether these terms stand at `from` in a run of marked terms. */
export function continuesMarked(run: Int32Array, from: number, rest: readonly number[]): boolean {
  for (let next = 0; next < rest.length; next += 1) {
    const value = run[from + next];
    if (value === undefined || termOf(value) !== rest[next]) return false;
  }
  return true;
}

/** Whether these terms stand at `from` in a run of term numbers. */
export function continues(run: Int32Array, from: number, rest: readonly number[]): boolean {
  for (let next = 0; next < rest.length; next += 1)
    if (run[from + next] !== rest[next]) return false;
  return true;
}
