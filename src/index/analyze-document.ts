import type { Document } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import type { Analyzer } from '../text/analyze.ts';
import type { Language } from '../text/language.ts';
import { ENGLISH_MONTHS } from '../text/months.ts';
import type { Token } from '../text/token.ts';
import type { PassageRun } from './forward-document.ts';
import { markTerm, type MarkedTerm } from './marked-term.ts';
import { packSpan } from './packed-span.ts';
import type { TermTable } from './term-table.ts';

/** Analyses a document's passages one by one; title, publisher and date are analysed once. */
export type DocumentAnalyzer = (
  document: Document,
  language: Language,
) => (passage: Passage) => PassageRun;

/**
 * An analyzer of documents that numbers their terms by a table; what it gives is packed by `packDocument`.
 *
 * @param onText told of each text that was analysed, once, with its tokens
 */
export function createDocumentAnalyzer(
  analyze: Analyzer,
  terms: TermTable,
  onText: (text: string, tokens: readonly Token[]) => void = () => {},
): DocumentAnalyzer {
  const numberOf = createNumbering(terms);
  return function analyzeDocument(document, language) {
    const read = (text: string): readonly Token[] => {
      const tokens = analyze(text, language);
      onText(text, tokens);
      return tokens;
    };
    const numbersOf = (text: string | null): readonly number[] =>
      text === null || text === '' ? [] : contentTokens(read(text)).map(numberOf);
    const title = numbersOf(document.title);
    const publisher = numbersOf(document.publisher);
    const author = numbersOf(document.author);
    const date = numbersOf(spellDate(document));
    const source = [...publisher, ...author, ...date];
    const lengths = { publisherTerms: publisher.length, dateTerms: date.length };
    const titles = new Map<string, readonly number[]>();
    return function analyzePassage(passage) {
      const path = passage.headings.join('\n');
      const known = titles.get(path) ?? [...title, ...numbersOf(path)];
      titles.set(path, known);
      const words = markTokens(passage, read(passage.text), numberOf);
      return { ...words, title: known, source, ...lengths };
    };
  };
}

function contentTokens(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ isStop }) => !isStop);
}

/** The number of a token's term, found by its form: nearly every word was met before. */
function createNumbering(terms: TermTable): (token: Token) => number {
  const known: number[] = [];
  return ({ form, term }) => {
    const found = known[form];
    if (found !== undefined && found >= 0) return found;
    while (known.length < form) known.push(UNSEEN);
    const number = terms.add(term);
    known[form] = number;
    return number;
  };
}

/** In place of a hole, which would make a list slow. */
const UNSEEN = -1;

function markTokens(
  passage: Passage,
  tokens: readonly Token[],
  numberOf: (token: Token) => number,
): { readonly text: readonly MarkedTerm[]; readonly spans: readonly number[] } {
  const { start: offset, sentences } = passage;
  const hasCapitals = !isShouted(passage.text);
  const [text, spans]: [MarkedTerm[], number[]] = [[], []];
  let [sentence, last] = [0, 0];
  for (const token of tokens) {
    const { start, end, isStop } = token;
    while ((sentences[sentence + 1]?.start ?? Infinity) - offset <= start) sentence += 1;
    if (isStop) continue;
    const isCapital = hasCapitals && startsWithCapital(passage.text, start);
    text.push(markTerm(numberOf(token), { isCapital, startsSentence: sentence !== last }));
    spans.push(packSpan(start, end));
    last = sentence;
  }
  return { text, spans };
}

/** Whether a text is all capitals, so that a capital says nothing. */
function isShouted(text: string): boolean {
  const head = text.slice(0, SHOUT_CHARS);
  return head === head.toUpperCase() && head !== head.toLowerCase();
}

/** How much of a text, in UTF-16 code units, tells whether it is all capitals: two sentences or so. */
const SHOUT_CHARS = 200;

function startsWithCapital(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
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
