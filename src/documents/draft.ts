import { createHash } from 'node:crypto';
import type { Problem } from '../errors/problem.ts';
import type { Document, Metadata, Reading } from './document.ts';
import { readFirstLines } from './first-lines.ts';
import { dateOfPath } from './place-date.ts';

/** A document before it is known which ids are taken. */
export interface Draft {
  readonly document: Omit<Document, 'id'>;
  /** The id that its owner gave it; null where there is none. */
  readonly ownId: string | null;
  /** What an id is made of otherwise: the file's name, or that and an item's. */
  readonly name: string;
}

/** What became of one file. */
export interface ParsedFile {
  readonly drafts: readonly Draft[];
  /** What could not be read of it. */
  readonly problems: readonly Problem[];
  /** What was left out without loss of text, such as a field. */
  readonly warnings: readonly Problem[];
  /** The kind under which it is counted where it is no document at all, such as data without a text. */
  readonly passedOver?: string;
}

/** What a parser knows of a document. */
export interface DraftParts {
  readonly path: string;
  readonly reading: Reading;
  readonly metadata: Metadata;
  /** Where the date of the metadata was found, for people. */
  readonly dateFrom: string | null;
  readonly ownId?: string | null;
  readonly name: string;
}

/** Hexadecimal digits: 48 bits, enough to tell two versions of one document apart. */
const REVISION_DIGITS = 12;

/** A draft, with what its place and its first lines say where its own fields do not. */
export function makeDraft({
  path: file,
  reading,
  metadata,
  dateFrom,
  ownId = null,
  name,
}: DraftParts): Draft {
  const place = metadata.date === null ? dateOfPath(file) : null;
  const first = readFirstLines(headOf(reading), yearOf(file));
  const date = metadata.date ?? place?.date ?? first.date;
  const { text } = reading;
  return {
    document: {
      ...metadata,
      path: file,
      publisher: metadata.publisher ?? first.publisher,
      date,
      dateFrom: date === null ? null : (dateFrom ?? place?.from ?? 'first lines'),
      ...reading,
      revision: createHash('sha256').update(text).digest('hex').slice(0, REVISION_DIGITS),
    },
    ownId,
    name,
  };
}

/** What stands before the first entry or item with a day of its own. */
function headOf({ text, blocks }: Reading): string {
  return text.slice(0, blocks.find(({ date }) => date !== null)?.start);
}

/** The one year in a path; null where there is none, or more than one. */
function yearOf(file: string): string | null {
  const years = new Set(file.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []);
  return years.size === 1 ? ([...years][0] ?? null) : null;
}
