import type { Language } from './language.ts';

/** The months in English, January first; `Intl.DateTimeFormat` takes 20 ms to load for them. */
export const ENGLISH_MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const ENGLISH_NAMES = ENGLISH_MONTHS.map((name) => [
  name,
  name.slice(0, 3),
  name === 'September' ? 'Sept' : name,
]);

const names = new Map<Language, readonly (readonly string[])[]>();

/** The names of each month in a language, January first: long and short, alone and within a date, where many languages
 * inflect it; English ones where the language has none. */
export function monthNames(language: Language): readonly (readonly string[])[] {
  if (language === 'en') return ENGLISH_NAMES;
  const known = names.get(language) ?? readNames(language);
  names.set(language, known);
  return known;
}

function readNames(language: Language): readonly (readonly string[])[] {
  if (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0) return ENGLISH_NAMES;
  const formats = (['long', 'short'] as const).flatMap((month) =>
    [{ month }, { month, day: 'numeric' as const }].map(
      (form) =>
        new Intl.DateTimeFormat(language, {
          ...form,
          timeZone: 'UTC',
          numberingSystem: 'latn',
          calendar: 'gregory',
        }),
    ),
  );
  return ENGLISH_MONTHS.map((_, month) => [
    ...new Set(formats.map((format) => monthIn(format, month).replace(/\.$/, ''))),
  ]);
}

/** `month` counts from 0. */
function monthIn(format: Intl.DateTimeFormat, month: number): string {
  const parts = format.formatToParts(Date.UTC(ANY_YEAR, month, 15));
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

/** Months are called the same in every year. */
const ANY_YEAR = 2000;

/** Months that are function words too; folded. */
const FUNCTION_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: ['may'],
  pl: ['maja', 'sie'],
};

/** Whether a function word of a language is the name of a month too. */
export function isMonthName(folded: string, language: Language): boolean {
  return FUNCTION_WORDS[language]?.includes(folded) === true;
}

/** Whether such a word stands for the month, or for somebody of that name, at its place in a text. */
export function standsForMonth(text: string, start: number, end: number): boolean {
  if (/^[ \u00a0]\d/.test(text.slice(end, end + 2))) return true;
  const before = text.slice(Math.max(0, start - LOOK_BEHIND), start);
  if (BEFORE_MONTH.test(before)) return true;
  if (!/^\p{Lu}\P{Lu}/u.test(text.slice(start, start + 2))) return false;
  return INSIDE_SENTENCE.test(before) || !BEHIND_VERB.test(text.slice(end, end + LOOK_AHEAD));
}

const INSIDE_SENTENCE = /[\p{L}\p{N},][ \u00a0]$/u;
/** Who may do something, where the word begins a sentence: “May I ask”. */
const BEHIND_VERB =
  /^(?:$|[ \u00a0](?:i|we|you|he|she|it|they|one|all|the|this|that|these|those|there|an?|his|her|its|our|their|my|your|god)(?!\p{L}))/iu;
const LOOK_AHEAD = 8;

/** UTF-16 code units: the longest of the words below with the spaces around it. */
const LOOK_BEHIND = 16;

/** A day, or a word that says when. */
const BEFORE_MONTH =
  /(?:\d(?:st|nd|rd|th|\.)?|(?<!\p{L})(?:in|since|until|till|by|during|early|late|mid|last|next|this|of|od|do|z|poczatku|polowie|koncu|poczatek|koniec))[ \u00a0-]$/iu;
