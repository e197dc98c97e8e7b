/**
 * Where sentences end. Marks that may end one are found by Unicode's property, then rules look at the word before and the
 * words after. `Intl.Segmenter` is not used: it cuts after “Maj.” and “U.S.”, is quadratic on Node 20, and changes with the
 * version of Unicode, whereas the numbers of passages must not. In doubt nothing is cut: a quotation too long is harmless.
 */
import { isGraphemeBoundary } from './graphemes.ts';
import { findLineBreaks } from './line-breaks.ts';
import { isSentenceEnd } from './sentence-end.ts';
import type { Span } from './span.ts';
import { trimSpan } from './trim-span.ts';

/** A run of marks, then the quotation marks and brackets that close after it, then references to notes. */
const MARKS =
  /([\p{Sentence_Terminal}…]+)((?:[\u00A0\u202F ]»|["'”’“‘»›)\]」』】》〉）＂_*])*)(?:\[\d{1,4}\])*/gu;

/** Marks after which no space is written. */
const WIDE = /[。！？｡．]$/;

/** The sentences of a paragraph, in order, without overlap; they cover it but for white space. */
export function splitSentences(paragraph: string): readonly Span[] {
  return split(paragraph, true);
}

/** The same, but that some sentences which end with an abbreviation are one with the next: passages are numbered by these. */
export function splitSteadily(paragraph: string): readonly Span[] {
  return split(paragraph, false);
}

function split(paragraph: string, endsAtAbbreviations: boolean): readonly Span[] {
  const lineBreaks = findLineBreaks(paragraph);
  const found = findSentenceEnds(paragraph, lineBreaks, endsAtAbbreviations);
  const ends = [...lineBreaks, ...found, paragraph.length];
  const spans: Span[] = [];
  let start = 0;
  for (const end of ends.toSorted((a, b) => a - b)) {
    const span = trimSpan(paragraph, start, end);
    if (span.start === span.end) continue;
    spans.push(span);
    start = end;
  }
  return spans;
}

function findSentenceEnds(
  paragraph: string,
  lineBreaks: readonly number[],
  endsAtAbbreviations: boolean,
): readonly number[] {
  const isCased = /\p{Lu}/u.test(paragraph) && /\p{Ll}/u.test(paragraph);
  const ends: number[] = [];
  let start = 0;
  let line = 0;
  for (const match of paragraph.matchAll(MARKS)) {
    const [whole, marks = '', closers = ''] = match;
    const marksAt = match.index;
    for (; (lineBreaks[line] ?? Infinity) <= marksAt; line++) start = lineBreaks[line] ?? start;
    const end = marksAt + whole.length;
    const next = end + countSpaces(paragraph, end);
    if (next === end && !WIDE.test(marks)) continue;
    if (next >= paragraph.length || !isGraphemeBoundary(paragraph, next)) continue;
    const candidate = { paragraph, start, marksAt, marks, closers, next, isCased };
    if (!isSentenceEnd({ ...candidate, endsAtAbbreviations })) continue;
    ends.push(next);
    start = next;
  }
  return ends;
}

function countSpaces(text: string, at: number): number {
  let end = at;
  while (/\s/.test(text.charAt(end))) end++;
  return end - at;
}
