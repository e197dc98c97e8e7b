/** A term of a text as one 32-bit integer: its number, and in the lowest bits what is worth knowing of its occurrence. */
export type MarkedTerm = number;

/** How many bits the marks take. */
export const MARK_BITS = 2;
const CAPITAL = 1;
const SENTENCE_START = 2;

/** What is known of an occurrence besides its term. */
export interface TermMarks {
  /** Written with a capital, in a text that is not all capitals. */
  readonly isCapital: boolean;
  /** The first term of a sentence. */
  readonly startsSentence: boolean;
}

/** Joins the number of a term, below 2^29, with its marks. */
export function markTerm(term: number, marks: TermMarks): MarkedTerm {
  const capital = marks.isCapital ? CAPITAL : 0;
  const start = marks.startsSentence ? SENTENCE_START : 0;
  return (term << MARK_BITS) | capital | start;
}

/** The number of the term. */
export function termOf(marked: MarkedTerm): number {
  return marked >> MARK_BITS;
}

/** Whether the term is the first of a sentence. */
export function startsSentence(marked: MarkedTerm): boolean {
  return (marked & SENTENCE_START) !== 0;
}

/** Whether it is written with a capital that tells something. */
export function isCapital(marked: MarkedTerm): boolean {
  return (marked & CAPITAL) !== 0;
}
