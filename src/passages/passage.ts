import type { Span } from '../text/span.ts';

/** A contiguous span of a document, indexed and cited as one. */
export interface Passage extends Span {
  /** Permanent: `<document id>.<number>`. */
  readonly id: string;
  /** The id of its document. */
  readonly document: string;
  /** Counts the document's passages from 1. */
  readonly number: number;
  /** The source paragraph in which it begins, counted from 1. */
  readonly paragraph: number;
  /** The titles of the headings above it, outermost first. */
  readonly headings: readonly string[];
  /** Exactly the document's text from `start` to `end`. */
  readonly text: string;
  /** Its sentences, in order, in the document's offsets; they cover the passage but for white space. */
  readonly sentences: readonly Span[];
}
