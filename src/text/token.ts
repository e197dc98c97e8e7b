import type { Span } from './span.ts';

/** An occurrence of a word in a text, with its normalised form. */
export interface Token extends Span {
  /** A number for this way to write this term: wherever an analyzer gives it, both are the same. What is kept for each
   * word of a corpus is found by it at once, without looking at letters. */
  readonly form: number;
  /** Folded and stemmed; two words that mean the same to the index have the same term. */
  readonly term: string;
  /** Whether it is a function word, which is neither indexed nor asked for. */
  readonly isStop: boolean;
}
