import { MARK_BITS, type MarkedTerm } from './marked-term.ts';

/** The forward index of one document: what the second stage reads of its passages, in one array, see {@link passageTerms}. */
export interface ForwardDocument {
  /** How many passages it has. */
  readonly passages: number;
  /**
   * A row of {@link ROW} numbers for each passage and one for the end: where its text, title and source begin, and how many
   * terms of the source are the publisher's and the date's. Then all texts, all their spans, all titles, all sources.
   */
  readonly packed: Int32Array;
}

/** The terms of a passage, by their numbers in the library's table. Views of the forward index: not to be written to. */
export interface PassageTerms {
  /** The terms of the text in order, without function words, each with its marks: {@link MarkedTerm}. */
  readonly text: Int32Array;
  /** For each term of the text where it stands in the passage, see `unpackSpan`. */
  readonly spans: Int32Array;
  /** The text of the passage before it in its document, in the same form; empty where it is the first. */
  readonly before: Int32Array;
  /** The terms of the document's title and of the headings above. */
  readonly title: Int32Array;
  /** Publisher, author and date. */
  readonly source: Int32Array;
  /** How many terms of the source, the first ones, are the publisher's. */
  readonly publisherTerms: number;
  /** How many terms of the source, the last ones, are the date's. */
  readonly dateTerms: number;
}

/** A document, or a part of a long one: the neighbours of a passage. */
export interface Section {
  /** The terms of the texts of all its passages: {@link MarkedTerm}. */
  readonly text: Int32Array;
}

/** The numbers of a row, by their places in it. */
const ROW = 5;
const TEXT = 0;
const TITLE = 1;
const SOURCE = 2;
const PUBLISHER_TERMS = 3;
const DATE_TERMS = 4;

/** What a document's passages are packed from, passage by passage. */
export interface PassageRun {
  readonly text: readonly MarkedTerm[];
  readonly spans: readonly number[];
  readonly title: readonly number[];
  readonly source: readonly number[];
  readonly publisherTerms: number;
  readonly dateTerms: number;
}

/** Packs the passages of a document, in their order. */
export function packDocument(runs: readonly PassageRun[]): ForwardDocument {
  const rows = ROW * (runs.length + 1);
  const lengths = { text: 0, title: 0, source: 0 };
  for (const { text, title, source } of runs) {
    lengths.text += text.length;
    lengths.title += title.length;
    lengths.source += source.length;
  }
  const packed = new Int32Array(rows + 2 * lengths.text + lengths.title + lengths.source);
  let [text, title] = [rows, rows + 2 * lengths.text];
  let source = title + lengths.title;
  for (const [at, run] of runs.entries()) {
    packed.set([text, title, source, run.publisherTerms, run.dateTerms], ROW * at);
    packed.set(run.text, text);
    packed.set(run.spans, text + lengths.text);
    packed.set(run.title, title);
    packed.set(run.source, source);
    text += run.text.length;
    title += run.title.length;
    source += run.source.length;
  }
  packed.set([text, title, source], ROW * runs.length);
  return { passages: runs.length, packed };
}

/** The terms of the passage at a place, counted from 0. */
export function passageTerms({ packed, passages }: ForwardDocument, at: number): PassageTerms {
  const row = ROW * at;
  const textStart = packed[row + TEXT] ?? 0;
  const textEnd = packed[row + ROW + TEXT] ?? 0;
  const spans = (packed[ROW * passages + TEXT] ?? 0) - (packed[TEXT] ?? 0);
  return {
    text: packed.subarray(textStart, textEnd),
    spans: packed.subarray(textStart + spans, textEnd + spans),
    before: at === 0 ? NONE : packed.subarray(packed[row - ROW + TEXT], textStart),
    title: packed.subarray(packed[row + TITLE], packed[row + ROW + TITLE]),
    source: packed.subarray(packed[row + SOURCE], packed[row + ROW + SOURCE]),
    publisherTerms: packed[row + PUBLISHER_TERMS] ?? 0,
    dateTerms: packed[row + DATE_TERMS] ?? 0,
  };
}

const NONE = new Int32Array(0);

/** Where the terms of a field of one passage stand in the forward index, each shifted to the left by some bits. */
export interface FieldRun {
  readonly packed: Int32Array;
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/** The terms of a field of the passage at a place: what {@link passageTerms} has, without views of it. */
export function fieldRun(
  { packed }: ForwardDocument,
  at: number,
  field: 'text' | 'title' | 'source',
): FieldRun {
  const column = ROW * at + COLUMNS[field];
  const shift = field === 'text' ? MARK_BITS : 0;
  return { packed, from: packed[column] ?? 0, to: packed[column + ROW] ?? 0, shift };
}

const COLUMNS = { text: TEXT, title: TITLE, source: SOURCE } as const;

/** The most passages of a section: most documents are within. Longer ones are cut in equal parts. */
const MAX_SECTION_PASSAGES = 80;

/** The number, from 0, of the section in which a passage stands, given its place and how many its document has. */
export function sectionNumber(at: number, passages: number): number {
  return Math.floor(at / sectionSize(passages));
}

function sectionSize(passages: number): number {
  return Math.ceil(passages / Math.ceil(passages / MAX_SECTION_PASSAGES));
}

const knownSections = new WeakMap<ForwardDocument, Section[]>();

/** The section of the passage at a place; the same object for all its passages. */
export function sectionAt(document: ForwardDocument, at: number): Section {
  const { packed, passages } = document;
  const size = sectionSize(passages);
  const number = sectionNumber(at, passages);
  const known = knownSections.get(document) ?? [];
  knownSections.set(document, known);
  const start = packed[ROW * number * size + TEXT];
  const end = packed[ROW * Math.min((number + 1) * size, passages) + TEXT];
  return (known[number] ??= { text: packed.subarray(start, end) });
}
