import type { Span } from '../text/span.ts';

/** What a part of a document is to its reader. */
export type BlockRole =
  | 'heading'
  | 'paragraph'
  | 'list item'
  | 'quotation'
  | 'table row'
  | 'caption'
  | 'code'
  | 'note'
  | 'turn';

/** A part of a document that its author set off from the rest, at its place in the reading text. */
export interface Block extends Span {
  readonly role: BlockRole;
  /** Of a heading 1 to 6, otherwise 0. */
  readonly level: number;
  /** Counts the paragraphs of the source from 1; what no blank line parts is one. Of a heading that of what follows. */
  readonly paragraph: number;
  /** Who says it, as the document names them; null where nobody is named. */
  readonly speaker: string | null;
  /** Its own calendar date, `YYYY-MM-DD`, where it is an entry of a timeline or an item of a digest. */
  readonly date: string | null;
  /** Its own address, where it is an item of a digest. */
  readonly url: string | null;
  /** The page it begins on, counted from 1; null where the format has none. */
  readonly page: number | null;
  /** Of a table's row the row with the names of its columns; a row that is that one itself has its own span. */
  readonly head: Span | null;
}
