import type { Document } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import { ENGLISH_MONTHS } from '../text/months.ts';
import type { Token } from '../text/token.ts';
import { packSpan } from './packed-span.ts';

/** A passage in analysed form: what the index and the second stage of the ranking both are filled from. */
export interface AnalyzedPassage {
  readonly id: string;
  /** The id of its document. */
  readonly document: string;
  /** The terms of its text in order, without function words. */
  readonly text: readonly string[];
  /** For each term of `text` the number of its form, see {@link Token.form}; all passages of an index come from one
   * analyzer. */
  readonly forms: readonly number[];
  /** For each term of `text`, the sum of the {@link MARKS} that hold for it. */
  readonly marks: readonly number[];
  /** For each term of `text` where it stands in the passage, see {@link packSpan}. */
  readonly spans: readonly number[];
  /** The terms of the document's title and of the headings above the passage. */
  readonly title: readonly string[];
  readonly publisher: readonly string[];
  readonly author: readonly string[];
  /** Year, month as a word, and day of the document's date. */
  readonly date: readonly string[];
}

/** What is worth knowing of a word in a text besides its term: one bit each, {@link MARK_BITS} in all. */
export const MARKS = {
  /** Written with a capital, in a text that is not all capitals. */
  capital: 1,
  /** The first term of a sentence. */
  sentence: 2,
} as const;

/** How many bits the marks of a term take. */
export const MARK_BITS = 2;

/** Analyses a text in the language of its document. */
export type AnalyzeText = (text: string) => readonly Token[];

/** Analyses the passages of a document, in their order; title, publisher and date are analysed once. */
export function analyzePassages(
  document: Document,
  passages: readonly Passage[],
  analyze: AnalyzeText,
): readonly AnalyzedPassage[] {
  const termsOf = (text: string | null) =>
    text === null || text === '' ? [] : contentTerms(analyze(text));
  const title = termsOf(document.title);
  const publisher = termsOf(document.publisher);
  const author = termsOf(document.author);
  const date = termsOf(spellDate(document));
  const headings = new Map<string, readonly string[]>();
  return passages.map((passage) => {
    const path = passage.headings.join('\n');
    const known = headings.get(path) ?? [...title, ...termsOf(path)];
    headings.set(path, known);
    const { id } = passage;
    const words = markTerms(passage, analyze);
    return { id, document: document.id, ...words, title: known, publisher, author, date };
  });
}

function contentTerms(tokens: readonly Token[]): readonly string[] {
  return tokens.filter(({ isStop }) => !isStop).map(({ term }) => term);
}

/** The date in words, `2025 March 1`, in the document's language, as people write it in questions. */
function spellDate({ date, language }: Document): string | null {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return `${year} ${monthName(month, language ?? 'en') ?? ''} ${day}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `month` counts from 1. */
function monthName(month: number, language: string): string | undefined {
  if (/^en\b/i.test(language)) return ENGLISH_MONTHS[month - 1];
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format.format(Date.UTC(ANY_YEAR, month - 1));
}

/** Months are called the same in every year. */
const ANY_YEAR = 2000;

/** The terms of a text with what is known of each. */
type TextTerms = Pick<AnalyzedPassage, 'text' | 'forms' | 'marks' | 'spans'>;

function markTerms(passage: Passage, analyze: AnalyzeText): TextTerms {
  const { start: offset, sentences } = passage;
  const capital = isShouted(passage.text) ? 0 : MARKS.capital;
  const [text, forms, marks, spans]: [string[], number[], number[], number[]] = [[], [], [], []];
  let [sentence, last] = [0, 0];
  for (const { start, end, term, form, isStop } of analyze(passage.text)) {
    while ((sentences[sentence + 1]?.start ?? Infinity) - offset <= start) sentence += 1;
    if (isStop) continue;
    const mark = sentence === last ? 0 : MARKS.sentence;
    text.push(term);
    forms.push(form);
    marks.push(mark + (isCapital(passage.text, start) ? capital : 0));
    spans.push(packSpan(start, end));
    last = sentence;
  }
  return { text, forms, marks, spans };
}

/** Whether a text is all capitals, so that a capital says nothing. */
function isShouted(text: string): boolean {
  const head = text.slice(0, SHOUT_CHARS);
  return head === head.toUpperCase() && head !== head.toLowerCase();
}

/** How much of a text, in UTF-16 code units, tells whether it is all capitals: two sentences or so. */
const SHOUT_CHARS = 200;

function isCapital(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}
