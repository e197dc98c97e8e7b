import type { Span } from '../text/span.ts';
import type { Quotation } from './quotation-marks.ts';

/** One piece of a paragraph outside its quotations: a word, a mark, or a whole quotation. */
export interface Word extends Span {
  readonly kind: 'word' | 'mark' | 'quotation';
  /** As written; of a quotation its last mark inside, or nothing. */
  readonly text: string;
  /** Small letters, straight apostrophes, without a possessive ending. */
  readonly lower: string;
  readonly isCapital: boolean;
  readonly isPossessive: boolean;
  readonly quotation: Quotation | null;
}

/** What stands where no word does. */
export const NO_WORD: Word = {
  kind: 'mark',
  start: 0,
  end: 0,
  text: '',
  lower: '',
  isCapital: false,
  isPossessive: false,
  quotation: null,
};

/** Where words stand, from `from` up to, not including, `to`. */
export function spanOf(
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
