import type { BlockRole } from '../documents/block.ts';
import type { Span } from '../text/span.ts';

/** A block of the document, or what of it lies in a passage. Offsets are the document's. */
export interface Part extends Span {
  readonly role: BlockRole;
  /** Who says it, as the document names them; null where nobody is named. */
  readonly speaker: string | null;
  /** Of a table's row where the names of its columns stand, otherwise null. */
  readonly head: Span | null;
}

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
  /** The blocks it is made of, in order; they cover it but for white space. */
  readonly parts: readonly Part[];
  /** Who says all that is said in it; null where nobody is named, or several. See `speakerIn` for a part of it. */
  readonly speaker: string | null;
  /** Its own date, `YYYY-MM-DD`, in a timeline or digest; null where it has none but the document's. */
  readonly date: string | null;
  /** Its own address, as an item of a digest; null where it has none but the document's. */
  readonly url: string | null;
  /** The page it begins on, counted from 1; null where the format has none. */
  readonly page: number | null;
}

/** Who says a span of a passage, given in the document's offsets; null where nobody is named, or several. */
export function speakerIn({ parts }: Pick<Passage, 'parts'>, { start, end }: Span): string | null {
  const said = parts.filter(
    (part) => part.role !== 'heading' && part.start < end && start < part.end,
  );
  const speaker = said[0]?.speaker ?? null;
  return said.every((part) => part.speaker === speaker) ? speaker : null;
}
