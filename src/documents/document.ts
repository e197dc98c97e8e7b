import type { Span } from '../text/span.ts';

/** A Markdown heading, at its place in the document's text (its `#` marks included). */
export interface Heading extends Span {
  /** 1 to 6. */
  readonly level: number;
  /** The words alone, without marks. */
  readonly title: string;
}

/** What the front matter says of a document; whatever it leaves out is null. */
export interface Metadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO 8601 calendar date, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly url: string | null;
  /** BCP 47 tag, as written. */
  readonly language: string | null;
  readonly tags: readonly string[];
}

/** One file of the corpus after parsing. */
export interface Document extends Metadata {
  /** Permanent: `[\p{L}\p{N}-]{1,48}`, lower case, NFC. */
  readonly id: string;
  /** Relative to the corpus folder, with `/`. */
  readonly path: string;
  /** The body, character for character as in the file; every offset of this program counts in it. */
  readonly text: string;
  /** In the order of the text; empty for plain text. */
  readonly headings: readonly Heading[];
  /** The first 12 hexadecimal digits of the SHA-256 of `text` in UTF-8. */
  readonly revision: string;
}
