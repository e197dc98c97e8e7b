import type { Span } from '../text/span.ts';

/** In quotation marks or a speaker's own turn, or told in the author's words. */
export type AttributionKind = 'direct' | 'reported';

/** Something that a document says somebody said, wants or thinks. Offsets are UTF-16 code units in the document's text. */
export interface Attribution {
  readonly kind: AttributionKind;
  /** What was said, without the marks around it; of a speech in several stretches one attribution each. */
  readonly content: Span;
  /** The words that attribute it; null where only marks, a turn or the words before do. */
  readonly cue: Span | null;
  /** The words that name who said it, be it “he”; null where it is not sure who did. */
  readonly source: Span | null;
  /** The name of who said it, in the fullest form of the document; null where it is not sure. */
  readonly speaker: string | null;
  /** The states and bodies that the speaker speaks for, or is; each by its commonest name. */
  readonly for: readonly string[];
}
