import { isCalendarDate } from '../documents/calendar-date.ts';
import { foldWord } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { monthNames } from '../text/months.ts';
import type { Span } from '../text/span.ts';
import type { Knowledge } from './knowledge.ts';
import type { Variant } from './query.ts';
import { WEIGHTS } from './variant-weights.ts';

/** A day that stands in a question, with every day that it may be, the likeliest first. */
export interface WrittenDate {
  readonly span: Span;
  readonly days: readonly Day[];
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const NUMBERED =
  /(?<![\p{L}\p{N}.-])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4})|(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일])(?![\p{L}\p{N}])/gu;
const NAMED =
  /(?<![\p{L}\p{N}])(?:(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:of\s+|de\s+)?(\p{L}[\p{L}\p{M}]{2,14})\.?,?\s+(?:de\s+|del\s+)?(\d{4})|(\p{L}[\p{L}\p{M}]{2,14})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}))(?![\p{L}\p{N}])/gu;

/** The days that a question names in full, in numbers or with the name of a month in one of these languages. */
export function findWrittenDates(
  text: string,
  languages: readonly Language[],
): readonly WrittenDate[] {
  const plain = text.replace(/[٠-٩۰-۹०-९０-９]/g, foldWord);
  return [
    ...[...plain.matchAll(NUMBERED)].map((match) => dateAt(match, numberedDays(match))),
    ...[...plain.matchAll(NAMED)].map((match) => dateAt(match, namedDays(match, languages))),
  ].filter(({ days }) => days.length > 0);
}

function dateAt({ 0: { length }, index }: RegExpExecArray, days: readonly Day[]): WrittenDate {
  return { span: { start: index, end: index + length }, days };
}

function numberedDays(match: RegExpExecArray): readonly Day[] {
  const [year, month, day] = [match[1] ?? match[9], match[3] ?? match[10], match[4] ?? match[11]];
  if (year !== undefined) return validDays([[year, month, day]]);
  const [, , , , , first, sign, second, last] = match;
  const dayFirst = [last, second, first] as const;
  return validDays(sign === '/' ? [dayFirst, [last, first, second]] : [dayFirst]);
}

function namedDays(match: RegExpExecArray, languages: readonly Language[]): readonly Day[] {
  const name = foldWord(match[2] ?? match[4] ?? '');
  const month = monthOf(name, languages);
  return validDays([[match[3] ?? match[6], String(month), match[1] ?? match[5]]]);
}

function validDays(read: readonly (readonly (string | undefined)[])[]): readonly Day[] {
  return read.flatMap(([year = '', month = '', day = '']) =>
    isCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
      ? [{ year: Number(year), month: Number(month), day: Number(day) }]
      : [],
  );
}

/** 0 for none. */
function monthOf(name: string, languages: readonly Language[]): number {
  for (const language of ['en', ...languages]) {
    const found = monthNames(language).findIndex((names) =>
      names.some((each) => foldWord(each) === name),
    );
    if (found !== -1) return found + 1;
  }
  return 0;
}

/** The ways in which documents of the corpus may write a day. */
export function dateVariants({ days }: WrittenDate, knowledge: Knowledge): readonly Variant[] {
  return days.flatMap((day, at) => {
    const weight = at === 0 ? WEIGHTS.spellingRule : WEIGHTS.otherDay;
    const inFull = knowledge.languages.flatMap((language) =>
      writtenForms(day, language).flatMap((shown) => variantOf(shown, language, weight, knowledge)),
    );
    if (at > 0) return inFull;
    // As in the United States.
    const monthFirst = `${day.month}/${day.day}/${day.year}`;
    return [
      ...inFull,
      ...variantOf(monthFirst, 'en', WEIGHTS.otherDay, knowledge),
      ...knowledge.languages.flatMap((language) =>
        dayForms(day, language).flatMap((shown) =>
          variantOf(shown, language, WEIGHTS.dayAlone, knowledge),
        ),
      ),
    ];
  });
}

function writtenForms({ year, month, day }: Day, language: Language): readonly string[] {
  const [mm, dd] = [month, day].map((number) => String(number).padStart(2, '0'));
  const named = (monthNames(language)[month - 1] ?? []).flatMap((name) => [
    `${day} ${name} ${year}`,
    `${name} ${day} ${year}`,
    `${year} ${name} ${day}`,
  ]);
  return [...named, `${year}-${mm}-${dd}`, `${dd}.${mm}.${year}`, `${year}年${month}月${day}`];
}

function dayForms({ month, day }: Day, language: Language): readonly string[] {
  return (monthNames(language)[month - 1] ?? []).flatMap((name) => [
    `${day} ${name}`,
    `${name} ${day}`,
  ]);
}

function variantOf(
  shown: string,
  language: Language,
  weight: number,
  { analyze, vocabulary }: Knowledge,
): readonly Variant[] {
  const terms = analyze(shown, language).flatMap(({ term, isStop }) => (isStop ? [] : [term]));
  if (!terms.every((term) => vocabulary.countOf(term) > 0)) return [];
  return [{ terms, weight, kind: 'spelling', shown }];
}
