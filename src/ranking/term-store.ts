import { MARK_BITS } from '../index/analyzed-passage.ts';
import type { AnalyzedPassage } from '../index/analyzed-passage.ts';
import type { Analyzer } from '../text/analyze.ts';
import type { Language } from '../text/language.ts';
import { createNumberList, numberAt, pushNumber } from './number-list.ts';
import type { NumberList } from './number-list.ts';
import { createNumberTable, addValue, type NumberTable } from './number-table.ts';

/**
 * Every passage as numbers: what the second stage reads instead of analysing texts again. A term is a number, counted
 * from 0 in the order of first sight; a passage too. The terms of all passages stand one after the other in one list,
 * each with its marks in the lowest bits, so that looking through a passage costs a microsecond. Text and title have a
 * list each, publisher and date together a third.
 */
export interface TermStore {
  /** The number of each term. */
  readonly numbers: Map<string, number>;
  /** Each term by its number. */
  readonly terms: string[];
  /** The number of each form's term, counted from 1; 0 where no text has the form. */
  readonly formTerms: NumberList;
  /** How many passages hold the term in their text. */
  readonly frequencies: NumberList;
  /** The last of them, counted from 1; 0 where none does. */
  readonly lastHolders: NumberList;
  /** 1 where a passage holds the term in its title, headings, publisher, author or date, else 0. */
  readonly isOutside: NumberList;
  readonly text: Runs;
  /** For each term of `text` where it stands in its passage, packed. */
  readonly spans: NumberList;
  readonly title: Runs;
  readonly source: Runs;
  /** How many of the source's terms, the first ones, are the publisher's. */
  readonly publisherTerms: NumberList;
  /** How many of the source's terms, the last ones, are the date's. */
  readonly dateTerms: NumberList;
  /** The number of each passage. */
  readonly passages: Map<string, number>;
  /** Each passage's id by its number; null where it was removed. */
  readonly ids: (string | null)[];
  /** The number of each document, and of each passage's document. */
  readonly documents: Map<string, number>;
  readonly documentOf: NumberList;
  /** The language of each document. */
  readonly languages: Language[];
  /** What analysed the documents. */
  readonly analyze: Analyzer;
  /** The first and the last passage of each document, which stand side by side. */
  readonly firstPassage: NumberList;
  readonly lastPassage: NumberList;
}

/** Lists of numbers one after the other: the `n`th runs from `starts[n]` to `starts[n + 1]`. */
export interface Runs {
  readonly values: NumberList;
  readonly starts: NumberList;
}

/** An empty store, of what this analyses. */
export function createTermStore(analyze: Analyzer): TermStore {
  return {
    numbers: new Map(),
    terms: [],
    formTerms: createNumberList(),
    frequencies: createNumberList(),
    lastHolders: createNumberList(),
    isOutside: createNumberList(),
    text: createRuns(),
    spans: createNumberList(),
    title: createRuns(),
    source: createRuns(),
    publisherTerms: createNumberList(),
    dateTerms: createNumberList(),
    passages: new Map(),
    ids: [],
    documents: new Map(),
    documentOf: createNumberList(),
    languages: [],
    analyze,
    firstPassage: createNumberList(),
    lastPassage: createNumberList(),
  };
}

function createRuns(): Runs {
  const starts = createNumberList();
  pushNumber(starts, 0);
  return { values: createNumberList(), starts };
}

/** Adds passages of documents in a language; those of one document must come together and in order. */
export function addPassages(
  store: TermStore,
  passages: readonly AnalyzedPassage[],
  language: Language,
): void {
  for (const passage of passages) {
    addPassage(store, passage);
    store.languages[store.documents.size - 1] = language;
  }
}

function addPassage(store: TermStore, passage: AnalyzedPassage): void {
  const number = store.ids.length;
  store.passages.set(passage.id, number);
  store.ids.push(passage.id);
  addToDocument(store, passage.document, number);
  const { text, forms, marks, spans, title, publisher, author, date } = passage;
  for (const [at, term] of text.entries()) {
    const known = numberForm(store, forms[at] ?? 0, term);
    pushNumber(store.text.values, (known << MARK_BITS) | (marks[at] ?? 0));
    pushNumber(store.spans, spans[at] ?? 0);
    countHolder(store, known, number);
  }
  closeRun(store.text);
  for (const term of title) addTerm(store, store.title, term);
  closeRun(store.title);
  for (const terms of [publisher, author, date]) {
    for (const term of terms) addTerm(store, store.source, term);
  }
  closeRun(store.source);
  pushNumber(store.publisherTerms, publisher.length);
  pushNumber(store.dateTerms, date.length);
}

function addToDocument(store: TermStore, id: string, passage: number): void {
  const known = store.documents.get(id);
  const document = known ?? store.documents.size;
  if (known === undefined) {
    store.documents.set(id, document);
    pushNumber(store.firstPassage, passage);
    pushNumber(store.lastPassage, passage);
  }
  store.lastPassage.values[document] = passage;
  pushNumber(store.documentOf, document);
}

function addTerm(store: TermStore, runs: Runs, term: string): void {
  const known = numberTerm(store, term);
  pushNumber(runs.values, known);
  store.isOutside.values[known] = 1;
}

function closeRun({ values, starts }: Runs): void {
  pushNumber(starts, values.length);
}

/** The number of a term of a text. */
function numberForm(store: TermStore, form: number, term: string): number {
  const { formTerms } = store;
  const known = numberAt(formTerms, form);
  if (known > 0) return known - 1;
  while (formTerms.length <= form) pushNumber(formTerms, 0);
  const number = numberTerm(store, term);
  formTerms.values[form] = number + 1;
  return number;
}

function numberTerm(store: TermStore, term: string): number {
  const known = store.numbers.get(term);
  if (known !== undefined) return known;
  const number = store.terms.length;
  store.numbers.set(term, number);
  store.terms.push(term);
  pushNumber(store.frequencies, 0);
  pushNumber(store.lastHolders, 0);
  pushNumber(store.isOutside, 0);
  return number;
}

/** Counts a passage for a term, once however often it holds it. */
function countHolder({ frequencies, lastHolders }: TermStore, term: number, passage: number): void {
  if (numberAt(lastHolders, term) === passage + 1) return;
  lastHolders.values[term] = passage + 1;
  frequencies.values[term] = numberAt(frequencies, term) + 1;
}

/** How long the `n`th run is. */
export function runLength({ starts }: Runs, n: number): number {
  return numberAt(starts, n + 1) - numberAt(starts, n);
}

/** The mean length of a run, at least 1. */
export function meanRunLength({ values, starts }: Runs): number {
  return Math.max(1, values.length / Math.max(1, starts.length - 1));
}

/** The numbers of the distinct terms of a passage's text, each with how often it stands there. */
export function distinctTerms({ text }: TermStore, passage: number): NumberTable {
  const { values } = text.values;
  const start = numberAt(text.starts, passage);
  const end = numberAt(text.starts, passage + 1);
  const terms = createNumberTable(end - start);
  for (let at = start; at < end; at += 1) {
    const term = (values[at] ?? 0) >> MARK_BITS;
    addValue(terms, term, 1);
  }
  return terms;
}
