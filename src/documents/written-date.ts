/** Dates as people write them in fields, names and datelines. What can mean two days means none. */
import { addDays, type CalendarDate, isCalendarDate } from './calendar-date.ts';
import { monthOf } from './month-names.ts';

/** No date that people write is longer, in UTF-16 code units. */
const MAX_CHARS = 80;

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const WEEK = /^(\d{4})-?W(\d{2})-?([1-7])(?!\d)/i;
const EAST_ASIAN = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const NUMERIC = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/;

/** Words that stand with a date and say nothing of the day. */
const CONNECTIVES = /^(?:of|de|del|den|der|the|am|le|el|di|год[а]?|г|року|р|at|um)$/iu;

/** Weekdays and zones are words before and behind a day, month and year. */
const WORD = /[\p{L}\p{M}]+|\d+/gu;

/**
 * The day that a text names, `YYYY-MM-DD`; null where it names none, a month only, or one that can be read in two ways.
 *
 * @param isDayFirst Whether `04/03/2025` is a day in March, as everywhere but in English.
 */
export function readWrittenDate(text: string, isDayFirst = false): string | null {
  if (text.length > MAX_CHARS) return null;
  const words = toWesternDigits(text.trim());
  const yearFirst = ISO.exec(words) ?? COMPACT.exec(words) ?? EAST_ASIAN.exec(words);
  if (yearFirst !== null) return toDate(yearFirst[1], yearFirst[2], yearFirst[3]);
  const numeric = NUMERIC.exec(words);
  if (WEEK.test(words)) return readWeekDate(words);
  if (numeric !== null) return readNumeric(numeric, isDayFirst);
  return readNamed(words);
}

/** The day of an ISO week, `2025-W10-2`; null where the year has no such week. */
export function readWeekDate(text: string): CalendarDate | null {
  const [year, week, day] = (WEEK.exec(text) ?? []).slice(1).map(Number);
  if (year === undefined || week === undefined || day === undefined) return null;
  const fourth = `${String(year).padStart(4, '0')}-01-04`;
  const weekday = new Date(`${fourth}T00:00:00Z`).getUTCDay() || 7;
  return week < 1 || week > 53 ? null : addDays(fourth, (week - 1) * 7 + day - weekday);
}

/** Whether a language puts the day before the month where both are numbers. */
export function writesDayFirst(language: string | null): boolean {
  return language !== null && /^(?!en)[a-z]{2,3}(?:[-_]|$)/i.test(language);
}

/** `YYYY-MM-DD` where the calendar has the day. */
export function toDate(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

/** The same with the month in words. */
export function toNamedDate(year?: string, month = '', day?: string): string | null {
  const number = monthOf(month);
  return number === null ? null : toDate(year, String(number), day);
}

/** With full stops the day comes first; with others only where one of the two readings is a date. */
function readNumeric(
  [, first, mark, second, year]: RegExpExecArray,
  isDayFirst: boolean,
): string | null {
  const dayFirst = toDate(year, second, first);
  const monthFirst = toDate(year, first, second);
  if (mark === '.' || isDayFirst) return dayFirst;
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
}

/** `12 April 2024`, `April 12th, 2024`, `Fri, 12 Apr 2024 10:00:00 GMT`: one day, one month and one year beside one another. */
function readNamed(text: string): string | null {
  const words = [...text.matchAll(WORD)]
    .map(([word]) => word)
    .filter((word) => !CONNECTIVES.test(word));
  const at = words.findIndex((word) => /\p{L}{2}/u.test(word) && monthOf(word) !== null);
  if (at === -1) return null;
  const month = String(monthOf(words[at] ?? ''));
  const around = [
    [words[at - 1], words[at + 1]],
    [words[at + 1], /^(?:st|nd|rd|th)$/i.test(words[at + 2] ?? '') ? words[at + 3] : words[at + 2]],
    [words[at + 1], words[at - 1]],
    [isOrdinal(words[at - 1]) ? words[at - 2] : undefined, words[at + 1]],
  ];
  for (const [day, year] of around) {
    if (/^\d{1,2}$/.test(day ?? '') && /^\d{4}$/.test(year ?? '')) return toDate(year, month, day);
  }
  return null;
}

function isOrdinal(word = ''): boolean {
  return /^(?:st|nd|rd|th|er|го|е)$/iu.test(word);
}

/** Arabic-Indic, Persian and Devanagari digits as the ones that the patterns know. */
export function toWesternDigits(text: string): string {
  if (!/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/.test(text)) return text;
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/g, (digit) =>
    String((digit.charCodeAt(0) & 0x0f) - (digit.charCodeAt(0) >= 0x0966 ? 6 : 0)),
  );
}
