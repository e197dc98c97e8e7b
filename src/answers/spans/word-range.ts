/** Words of one sentence, from one place among the passage's words to before another. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** More words are no name, date or number, but a sentence. */
export const MAX_SPAN_WORDS = 8;
