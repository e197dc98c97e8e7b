/**
 * What the cluster keeps: a record for each passage, each section and each document, in one index, told apart by `kind`.
 * Terms are kept as words, not as numbers, so that a record means the same to every worker, whatever lexicon it holds.
 *
 *     passage:ynet-2025-03-01.4   text “israel stanc syria …”, title, source: searched; data: handed over
 *     section:ynet-2025-03-01.0   data: the terms of the texts of up to 80 passages
 *     document:ynet-2025-03-01    names, date, passages: filtered, counted; data: what lists show
 */
import { createHash } from 'node:crypto';
import type { DocumentHead } from '../../documents/document.ts';
import { cutExcerpt, type Excerpt } from '../../documents/source-map.ts';
import type { Source } from '../../documents/source.ts';
import type { Passage } from '../../passages/passage.ts';
import type { Language } from '../../text/language.ts';
import { describeSource, foldedNames, siteOf } from '../document-filters.ts';
import { passageTerms, sectionAt, type PassageTerms, type Section } from '../forward-document.ts';
import type { IndexedDocument } from '../indexed-document.ts';
import { isCapital, markTerm, startsSentence, termOf } from '../marked-term.ts';
import type { FoundPassage } from '../passage-index.ts';
import type { TermTable } from '../term-table.ts';

/** A record with its id, as it is written. */
export interface ClusterRecord {
  readonly id: string;
  /** Of all its fields, so that a damaged or outdated record is noticed. */
  readonly digest: string;
  /** As JSON, with `kind` and `digest`. */
  readonly source: string;
}

type Kind = 'passage' | 'section' | 'document' | 'statistics' | 'manifest';

/** What a passage's record holds: what is searched, with blanks between the terms, and what is handed over. */
export interface PassageRecord {
  readonly text: string;
  readonly title: string;
  readonly source: string;
  readonly data: {
    readonly passage: Passage;
    readonly head: DocumentHead;
    readonly language: Language;
    readonly excerpt: Pick<Excerpt, 'map'>;
    readonly documentPassages: number;
    readonly marks: string;
    /** The text of the passage before it, and its marks, in the same form. */
    readonly before: string;
    readonly beforeMarks: string;
    /** Where each term of the text stands, see `packSpan`: base64 of 32-bit integers, little-endian. */
    readonly spans: string;
    readonly publisherTerms: number;
    readonly dateTerms: number;
  };
}

/** What is handed over of a section: the terms of its passages, and a digit of marks for each. */
export interface SectionRecord {
  readonly data: { readonly terms: string; readonly marks: string };
}

/** What is handed over of a document. */
export interface DocumentRecord {
  readonly data: Source;
}

/** All records of a document, its own last: it is there when the others are, and its digest tells whether they differ. */
export function recordsOf(indexed: IndexedDocument, terms: TermTable): readonly ClusterRecord[] {
  const { document, passages, forward } = indexed;
  const records: ClusterRecord[] = [];
  const sections = new Set<Section>();
  for (const [at, passage] of passages.entries()) {
    records.push(passageRecord(indexed, passage, passageTerms(forward, at), terms));
    const section = sectionAt(forward, at);
    if (sections.has(section)) continue;
    const id = sectionRecordId(document.id, sections.size);
    sections.add(section);
    const data = {
      terms: joinWords(section.text.map(termOf), terms),
      marks: joinMarks(section.text),
    };
    records.push(seal(id, 'section', document.id, { data }));
  }
  return [...records, documentRecord(indexed, records)];
}

/** A passage as the port hands it over, from its record. */
export function readPassage(
  { text, title, source, data }: PassageRecord,
  terms: TermTable,
): FoundPassage {
  const { passage, documentPassages, head, language, excerpt, spans } = data;
  const { publisherTerms, dateTerms } = data;
  return {
    document: head,
    excerpt: { text: passage.text, start: passage.start, map: excerpt.map },
    passage,
    documentPassages,
    language,
    terms: {
      text: markWords(text, data.marks, terms),
      spans: unpackNumbers(spans),
      before: markWords(data.before, data.beforeMarks, terms),
      title: numberWords(title, terms),
      source: numberWords(source, terms),
      publisherTerms,
      dateTerms,
    },
  };
}

/** A section as the port hands it over, from its record. */
export function readSection({ data }: SectionRecord, terms: TermTable): Section {
  return { text: markWords(data.terms, data.marks, terms) };
}

export function documentRecordId(document: string): string {
  return `document:${document}`;
}

/** @param section see `sectionNumber` */
export function sectionRecordId(document: string, section: number): string {
  return `section:${document}.${section}`;
}

function documentRecord(
  indexed: IndexedDocument,
  records: readonly ClusterRecord[],
): ClusterRecord {
  const { document, passages } = indexed;
  return seal(documentRecordId(document.id), 'document', document.id, {
    date: document.date,
    names: foldedNames(document),
    site: siteOf(document),
    passages: passages.length,
    data: describeSource(indexed),
    records: records.map(({ id, digest }) => [id, digest]),
  });
}

function passageRecord(
  { document, language, passages }: IndexedDocument,
  passage: Passage,
  of: PassageTerms,
  terms: TermTable,
): ClusterRecord {
  const { text: _text, blocks: _blocks, map: _map, ...head } = document;
  const record: PassageRecord = {
    text: joinWords(of.text.map(termOf), terms),
    title: joinWords(of.title, terms),
    source: joinWords(of.source, terms),
    data: {
      passage,
      head,
      language,
      excerpt: { map: cutExcerpt(document, passage).map },
      documentPassages: passages.length,
      marks: joinMarks(of.text),
      before: joinWords(of.before.map(termOf), terms),
      beforeMarks: joinMarks(of.before),
      spans: packNumbers(of.spans),
      publisherTerms: of.publisherTerms,
      dateTerms: of.dateTerms,
    },
  };
  return seal(`passage:${passage.id}`, 'passage', document.id, {
    ...record,
    date: document.date,
    names: foldedNames(document),
    site: siteOf(document),
    number: passage.number,
  });
}

/**
 * A record of some fields, of a document or of none. The digest counts what is written, so that the same document makes the
 * same records; all is made JSON once, which was most of the work of the indexer.
 */
export function seal(
  id: string,
  kind: Kind,
  document: string | null,
  fields: Readonly<Record<string, unknown>>,
): ClusterRecord {
  const json = JSON.stringify(fields);
  const digest = digestOfJson(json);
  const head = document === null ? { kind, digest } : { kind, document, digest };
  return { id, digest, source: `${JSON.stringify(head).slice(0, -1)},${json.slice(1)}` };
}

/** The first 16 hexadecimal digits of the SHA-256 of plain data as JSON. */
export function digestOf(data: unknown): string {
  return digestOfJson(JSON.stringify(data));
}

function digestOfJson(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 16);
}

function joinWords(numbers: Int32Array, terms: TermTable): string {
  let words = '';
  for (const number of numbers)
    words += words === '' ? terms.termAt(number) : ` ${terms.termAt(number)}`;
  return words;
}

function numberWords(words: string, terms: TermTable): Int32Array {
  return words === ''
    ? new Int32Array(0)
    : Int32Array.from(words.split(' '), (word) => terms.add(word));
}

/** Of each marked term a digit: 1 for a capital, 2 for the beginning of a sentence, 3 for both. */
function joinMarks(marked: Int32Array): string {
  let marks = '';
  for (const term of marked) {
    const capital = isCapital(term) ? 1 : 0;
    marks += startsSentence(term) ? capital + 2 : capital;
  }
  return marks;
}

function markWords(words: string, marks: string, terms: TermTable): Int32Array {
  return numberWords(words, terms).map((number, at) => {
    const mark = Number(marks[at]);
    return markTerm(number, { isCapital: mark % 2 === 1, startsSentence: mark > 1 });
  });
}

function packNumbers(numbers: Int32Array): string {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [at, number] of numbers.entries()) bytes.writeInt32LE(number, 4 * at);
  return bytes.toString('base64');
}

function unpackNumbers(packed: string): Int32Array {
  const bytes = Buffer.from(packed, 'base64');
  return Int32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readInt32LE(4 * at));
}
