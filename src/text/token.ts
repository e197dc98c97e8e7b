import type { Span } from './span.ts';

/** An occurrence of a word in a text, with its normalised form. */
export interface Token extends Span {
  /** As it is written: the text from `start` to `end`. */
  readonly written: string;
  /** Folded and stemmed; two words that mean the same to the index have the same term. */
  readonly term: string;
  /** Whether it is a function word, which is neither indexed nor asked for. */
  readonly isStop: boolean;
}
