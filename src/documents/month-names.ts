import { ENGLISH_MONTHS } from '../text/months.ts';

/** The languages in which the names of months are known. */
const LOCALES =
  'en de fr es it pt nl sv da nb fi pl cs sk hu ro bg uk ru sr tr el he ar ar-LB ar-DZ fa id vi az ka hy ca lt lv et sl sq'.split(
    ' ',
  );

/** Within a date many languages inflect the month. */
const FORMS = (['long', 'short'] as const).flatMap((month) => [
  { month },
  { month, day: 'numeric' as const },
]);

const ENGLISH = new Map(
  ENGLISH_MONTHS.flatMap((name, index) => [
    [name.toLowerCase(), index + 1] as const,
    [name.slice(0, 3).toLowerCase(), index + 1] as const,
  ]).concat([['sept', 9]]),
);

let others: ReadonlyMap<string, number> | undefined;

/**
 * The month that a word names in any of many languages, from 1; null for other words, and for those that name two months
 * in two languages.
 */
export function monthOf(word: string): number | null {
  const name = normalise(word);
  return ENGLISH.get(name) ?? (others ??= namesOfOthers()).get(name) ?? null;
}

function normalise(word: string): string {
  return word
    .normalize('NFC')
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replace(/\.$|^ב(?=[\u05D0-\u05EA]{3})/, '');
}

function namesOfOthers(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const [name, month] of LOCALES.flatMap(namesIn)) {
    if (names.has(name) && names.get(name) !== month) doubtful.add(name);
    names.set(name, month);
  }
  for (const name of doubtful) names.delete(name);
  return names;
}

function namesIn(locale: string): readonly (readonly [string, number])[] {
  return FORMS.flatMap((form) => {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...form, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => {
      const parts = format.formatToParts(Date.UTC(ANY_YEAR, index, 1));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      return [normalise(name), index + 1] as const;
    });
  }).filter(([name]) => /\p{L}{2}/u.test(name));
}

/** Months are called the same in every year. */
const ANY_YEAR = 2000;
