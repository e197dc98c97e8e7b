import type { Answer, QuotedPassage, Verdict } from '../answers/answer.ts';
import { writeDate } from './write-date.ts';

/** More other names than these are not read by anybody; the rest is counted. */
const MAX_NAMES = 6;

const VERDICTS: Readonly<Record<Verdict, string>> = {
  strong: 'strong match',
  partial: 'partial match: about it, but none is sure to answer it',
  none: 'no answer found',
};

/** The verdict as people read it. */
export function describeVerdict(verdict: Verdict): string {
  return VERDICTS[verdict];
}

/** What was searched: `1 document, newest 1 March 2025`. */
export function describeSearched(searched: Answer['searched']): string {
  const count = countOf(searched.documents, 'document');
  const age = searched.newest === null ? '' : `, newest ${writeDate(searched.newest)}`;
  return `${count}${age}${describeUndated(searched)}`;
}

/** How many documents were passed over for want of a date, in brackets; empty for none. */
export function describeUndated({ undated = 0 }: Answer['searched']): string {
  if (undated === 0) return '';
  return ` (${groupDigits(undated)} more ${undated === 1 ? 'has' : 'have'} no date)`;
}

/** How the question was read, a clause each: other names, corrections, what was cut. Empty where it was read as asked. */
export function describeReading(answer: Answer): readonly string[] {
  const names = [...new Set(answer.alsoSearched.map(({ term }) => term))];
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
  const also = `also searched: ${names.slice(0, MAX_NAMES).join(', ')}${more}`;
  return [
    ...(names.length > 0 ? [also] : []),
    ...answer.corrected.map(({ from, to }) => `searched for ${to} instead of ${from}`),
    ...(answer.isCut ? ['only the beginning of the question was searched, as shown above'] : []),
  ];
}

/** The parts of a citation that name the source and who speaks there, outermost first; the id is the last. */
export function citationParts(passage: QuotedPassage): readonly string[] {
  const { title, publisher, date, paragraph, id, stance } = passage;
  // Over what shows a position stands who speaks.
  const speaker = stance === undefined ? passage.speaker : null;
  const source = [title, publisher, date === null ? null : writeDate(date), speaker];
  return [...source.filter((part) => part !== null && part !== ''), `¶ ${paragraph}`, id].map(
    String,
  );
}

/** A number with its noun: `1 document`, `12,345 passages`. */
export function countOf(count: number, noun: string): string {
  return `${groupDigits(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `12345` as `12,345`; `toLocaleString` would load ICU for it. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
