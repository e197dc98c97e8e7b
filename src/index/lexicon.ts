import { passageTerms, type ForwardDocument } from './forward-document.ts';
import { termOf } from './marked-term.ts';
import type { TermTable } from './term-table.ts';

/** The fields of a passage that are searched, and what a match in each is worth beside one in the text. */
export const FIELD_WEIGHTS = { text: 1, title: 0.6, source: 0.6 } as const;

export type Field = keyof typeof FIELD_WEIGHTS;

/** All fields. */
export const FIELDS: readonly Field[] = ['text', 'title', 'source'];

/** The statistics of a corpus that ranking reads: plain data, of one version with an index. */
export interface Lexicon {
  readonly terms: TermTable;
  /** Those with any passage. */
  readonly documents: number;
  readonly passages: number;
  /** How many terms the texts and the titles of all passages have, repeated ones too. */
  readonly textTerms: number;
  readonly titleTerms: number;
  readonly fields: Readonly<Record<Field, FieldStatistics>>;
}

export interface FieldStatistics {
  /** For each term number how many passages hold it in this field; shorter than the table where none of the last do. */
  readonly frequencies: Int32Array;
  /** How many distinct terms all passages have together. */
  readonly distinctTerms: number;
}

/** The number of a term that the corpus holds in any field; undefined where it does not. */
export function numberOf(lexicon: Lexicon, term: string): number | undefined {
  const number = lexicon.terms.numberOf(term);
  return number !== undefined && isHeld(lexicon, number) ? number : undefined;
}

/** How many passages hold a term in their text. */
export function frequencyOf({ fields }: Lexicon, term: number): number {
  return fields.text.frequencies[term] ?? 0;
}

/** Whether any passage holds a term in any field. */
function isHeld({ fields }: Lexicon, term: number): boolean {
  return FIELDS.some((field) => (fields[field].frequencies[term] ?? 0) > 0);
}

/** How many terms the text, the title of a mean passage has, at least 1. */
export function meanLength({ passages, textTerms, titleTerms }: Lexicon, of: 'text' | 'title') {
  return Math.max(1, (of === 'text' ? textTerms : titleTerms) / Math.max(1, passages));
}

/** The lexicon of a corpus without documents. */
export function createLexicon(terms: TermTable): Lexicon {
  const none = { frequencies: new Int32Array(0), distinctTerms: 0 };
  const fields = { text: none, title: none, source: none };
  return { terms, documents: 0, passages: 0, textTerms: 0, titleTerms: 0, fields };
}

/** A lexicon that is being counted. */
interface Count extends Pick<Lexicon, 'terms'> {
  documents: number;
  passages: number;
  textTerms: number;
  titleTerms: number;
  readonly fields: Readonly<
    Record<Field, { readonly frequencies: Int32Array; distinctTerms: number }>
  >;
  readonly visitDistinct: ReturnType<typeof createDistinctVisitor>;
}

/** The lexicon after documents went and others came: counts are taken off and added, nothing is counted again. */
export function renewLexicon(
  lexicon: Lexicon,
  removed: readonly ForwardDocument[],
  added: readonly ForwardDocument[],
): Lexicon {
  const { size } = lexicon.terms;
  const copy = (field: Field) => {
    const { frequencies, distinctTerms } = lexicon.fields[field];
    return { frequencies: growTo(frequencies, size), distinctTerms };
  };
  const fields = { text: copy('text'), title: copy('title'), source: copy('source') };
  const count = { ...lexicon, fields, visitDistinct: createDistinctVisitor(size) };
  for (const document of removed) countDocument(count, document, -1);
  for (const document of added) countDocument(count, document, 1);
  const { visitDistinct: _, ...renewed } = count;
  return renewed;
}

function countDocument(count: Count, document: ForwardDocument, sign: 1 | -1): void {
  count.documents += document.passages > 0 ? sign : 0;
  count.passages += sign * document.passages;
  for (let at = 0; at < document.passages; at += 1) {
    const { text, title, source } = passageTerms(document, at);
    count.textTerms += sign * text.length;
    count.titleTerms += sign * title.length;
    countRun(count, 'text', text, sign);
    countRun(count, 'title', title, sign);
    countRun(count, 'source', source, sign);
  }
}

function countRun({ fields, visitDistinct }: Count, field: Field, run: Int32Array, sign: 1 | -1) {
  const counted = fields[field];
  const isMarked = field === 'text';
  counted.distinctTerms += sign * visitDistinct(run, isMarked, counted.frequencies, sign);
}

function growTo(counts: Int32Array, size: number): Int32Array {
  const grown = new Int32Array(Math.max(size, counts.length));
  grown.set(counts);
  return grown;
}

/** Adds `sign` to the count of each distinct term of a run; returns how many these are. */
function createDistinctVisitor(
  terms: number,
): (run: Int32Array, isMarked: boolean, counts: Int32Array, sign: number) => number {
  const lastRun = new Int32Array(terms);
  let number = 0;
  return (run, isMarked, counts, sign) => {
    number += 1;
    let distinct = 0;
    for (const value of run) {
      const term = isMarked ? termOf(value) : value;
      if (lastRun[term] === number) continue;
      lastRun[term] = number;
      counts[term] = (counts[term] ?? 0) + sign;
      distinct += 1;
    }
    return distinct;
  };
}
