import type { Block } from './block.ts';
import type { SourceMap } from './source-map.ts';

/** What a document says of itself; whatever it leaves out is null. */
export interface Metadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO 8601 calendar date, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly url: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
  readonly tags: readonly string[];
}

/** What a reader of a file sees, and where it stands there. */
export interface Reading {
  /** The reading text: no marks, tags or targets. Every offset of this program counts in it. */
  readonly text: string;
  /** In the order of the text, without overlap; they cover it but for white space. */
  readonly blocks: readonly Block[];
  /** Where each character of `text` stands in the file as it was decoded; see `sourceSpan`. */
  readonly map: SourceMap;
}

/** A document as it is cited: what is known of it without its text. */
export interface DocumentHead extends Metadata {
  /** Permanent: `[\p{L}\p{N}-]{1,48}`, lower case, NFC. */
  readonly id: string;
  /** Relative to the corpus folder, with `/`. */
  readonly path: string;
  /** Where the date was found, for people (`front matter`, `file name`); null without a date. */
  readonly dateFrom: string | null;
  /** The first 12 hexadecimal digits of the SHA-256 of the reading text in UTF-8. */
  readonly revision: string;
}

/** A document of the corpus after parsing: a file, or an item of one. */
export interface Document extends DocumentHead, Reading {}
