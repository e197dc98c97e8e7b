/**
 * The numbers of terms, counted from 0 in the order of first sight. It only grows, so that all states of a library share
 * one; which terms a state has, its lexicon tells.
 */
export interface TermTable {
  readonly size: number;
  /** The number of a term; undefined where it was never seen. */
  numberOf(term: string): number | undefined;
  /** The term with a number below `size`. */
  termAt(number: number): string;
  /** The number of a term, a new one where it was never seen. */
  add(term: string): number;
}

/** An empty table, or one of distinct terms in the order of their numbers. */
export function createTermTable(known: readonly string[] = []): TermTable {
  const terms = [...known];
  const numbers = new Map(terms.map((term, number) => [term, number]));
  return {
    get size() {
      return terms.length;
    },
    numberOf: (term) => numbers.get(term),
    termAt: (number) => terms[number] ?? '',
    add(term) {
      const found = numbers.get(term);
      if (found !== undefined) return found;
      numbers.set(term, terms.length);
      return terms.push(term) - 1;
    },
  };
}
