import type { Passage } from '../passages/passage.ts';
import type { Token } from '../text/token.ts';

/** A candidate passage with its words, as the second stage reads it. */
export interface Candidate {
  readonly passage: Passage;
  /** The passage's tokens, offsets in the document's text. */
  readonly tokens: readonly Token[];
}

/** A passage with what the ranking found in it. */
export interface RankedPassage extends Candidate {
  /** Higher is better; comparable within one query only. */
  readonly score: number;
  /** Share of the question's terms found in it, 0 to 1. */
  readonly coverage: number;
}
