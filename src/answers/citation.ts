import type { QuotedPassage } from './answer.ts';

/** A passage by its reference, with its neighbours. */
export interface Citation {
  readonly passage: QuotedPassage;
  /** Up to `around` passages of the same document before it, in order. */
  readonly before: readonly QuotedPassage[];
  readonly after: readonly QuotedPassage[];
  /** How many passages its document has. */
  readonly documentPassages: number;
}
