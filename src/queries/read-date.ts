import {
  addDays,
  type CalendarDate,
  isCalendarDate,
  lastDayOfMonth,
} from '../documents/calendar-date.ts';
import { monthNumber, type RelativeUnit, RELATIVE_WORDS } from './date-words.ts';

/** Which end of the time that is named is meant: `March 2025` begins on the 1st and ends on the 31st. */
export type Edge = 'first' | 'last';

/** No date that people write is longer. */
const MAX_CHARS = 64;

/** The years that a document can be of; other numbers are no years. */
const FIRST_YEAR = 1000;

/**
 * The day that people mean by `2025-03-01`, `01.03.2025`, `1 March 2025`, `2025-03`, `March 2025`, `2025`, `yesterday`,
 * `last week`, `3 days ago`, `since January`, in English, Russian, Turkish, Ukrainian, German and French. A month
 * without a year is the last that has begun. `1/3/2025` is refused: it means two days.
 *
 * @param today `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`, or null where no day or more than one could be meant
 */
export function readDate(text: string, edge: Edge, today: string): CalendarDate | null {
  if (text.length > MAX_CHARS) return null;
  const words = normalise(text);
  return (
    readNumbers(words) ??
    readSpan(readMonth(words), edge) ??
    readSpan(readRelative(words, today), edge) ??
    readSpan(readNamed(words, today), edge)
  );
}

/** The first and the last day of what was named. */
type DaySpan = readonly [first: CalendarDate, last: CalendarDate];

/** Words that say which way to look from a date, which the option's name says already. */
const LEADING = new Set(
  'since from until till to by on in the after before с со от до по в во seit ab bis am im depuis dès du au à en le з із від ve'.split(
    ' ',
  ),
);

function normalise(text: string): readonly string[] {
  const words = text
    .normalize('NFC')
    .replaceAll('İ', 'i')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const first = words.findIndex((word) => !LEADING.has(word));
  return first === -1 ? [] : words.slice(first);
}

function readSpan(span: DaySpan | null, edge: Edge): CalendarDate | null {
  return span === null ? null : span[edge === 'first' ? 0 : 1];
}

/** `2025-03-01`, `2025/3/1`, `01.03.2025`, and `25/03/2025` where only one reading is a date. */
function readNumbers(words: readonly string[]): CalendarDate | null {
  const [word = '', ...rest] = words;
  if (rest.length > 0) return null;
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(word);
  if (yearFirst !== null) return toDate(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word);
  if (dotted !== null) return toDate(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(word);
  if (slashed === null) return null;
  const dayFirst = toDate(slashed[3], slashed[2], slashed[1]);
  const monthFirst = toDate(slashed[3], slashed[1], slashed[2]);
  return dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst
    ? null
    : (dayFirst ?? monthFirst);
}

/** `2025-03`, `2025/3`, `03.2025`. */
function readMonth([word = '', ...rest]: readonly string[]): DaySpan | null {
  const read = /^(\d{4})[-/.](\d{1,2})$|^(\d{1,2})[-/.](\d{4})$/.exec(word);
  if (rest.length > 0 || read === null) return null;
  const [year, month] = [Number(read[1] ?? read[4]), Number(read[2] ?? read[3])];
  const isMonth = year >= FIRST_YEAR && month >= 1 && month <= 12;
  return isMonth ? monthSpan(year, month) : null;
}

/** `today`, `yesterday`, `last week`, `this month`, `3 days ago`, `last 3 weeks`. */
function readRelative(words: readonly string[], today: string): DaySpan | null {
  const match = RELATIVE_WORDS.find(({ pattern }) => pattern.test(words.join(' ')));
  if (match === undefined) return null;
  const count = match.count ?? Number(/\d{1,4}/.exec(words.join(' '))?.[0]);
  return spanBack(match.unit, count, match.isExactDay === true, today);
}

/** The calendar unit that lies `count` units back; an exact day, the same day of it. */
function spanBack(
  unit: RelativeUnit,
  count: number,
  isExactDay: boolean,
  today: string,
): DaySpan | null {
  const [year = 0, month = 0] = today.split('-').map(Number);
  if (unit === 'day' || unit === 'week') {
    const day = addDays(today, -count * (unit === 'week' ? 7 : 1));
    return unit === 'day' || isExactDay ? [day, day] : weekOf(day);
  }
  const months = year * 12 + (month - 1) - count * (unit === 'year' ? 12 : 1);
  const then = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  if (then.year < FIRST_YEAR) return null;
  if (!isExactDay) return unit === 'year' ? yearSpan(then.year) : monthSpan(then.year, then.month);
  const lastDay = lastDayOfMonth(then.year, then.month);
  const sameDay = `${monthSpan(then.year, then.month)[0].slice(0, 8)}${today.slice(8)}`;
  const day = sameDay > lastDay ? lastDay : sameDay;
  return [day, day];
}

/** Monday to Sunday. */
function weekOf(day: CalendarDate): DaySpan {
  const monday = addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  return [monday, addDays(monday, 6)];
}

/** `2025`, `March`, `March 2025`, `1 March 2025`, `March 1st 2025`, `2025 March 1`. */
function readNamed(words: readonly string[], today: string): DaySpan | null {
  const parts = words.filter((word) => !/^(?:of|г\.?|года|року|р\.?|de)$/.test(word)).map(readPart);
  if (parts.length === 0 || parts.length > 3 || parts.includes(null)) return null;
  const year = only(parts, 'year');
  const month = only(parts, 'month');
  const day = only(parts, 'day');
  if ([year, month, day].filter((part) => part !== undefined).length !== parts.length) return null;
  if (month === undefined) return year === undefined || day !== undefined ? null : yearSpan(year);
  const inYear = year ?? lastYearWith(month, today);
  if (day === undefined) return monthSpan(inYear, month);
  const date = toDate(String(inYear), String(month), String(day));
  return date === null ? null : [date, date];
}

interface Part {
  readonly kind: 'year' | 'month' | 'day';
  readonly value: number;
}

function readPart(word: string): Part | null {
  if (/^\d{4}$/.test(word) && Number(word) >= FIRST_YEAR)
    return { kind: 'year', value: Number(word) };
  const day = /^(\d{1,2})(?:st|nd|rd|th|er|\.|-го|-е)?$/.exec(word);
  if (day !== null) return { kind: 'day', value: Number(day[1]) };
  const month = monthNumber(word.replace(/\.$/, ''));
  return month === undefined ? null : { kind: 'month', value: month };
}

function only(parts: readonly (Part | null)[], kind: Part['kind']): number | undefined {
  return parts.find((part) => part?.kind === kind)?.value;
}

function lastYearWith(month: number, today: string): number {
  const [year = 0, thisMonth = 0] = today.split('-').map(Number);
  return month <= thisMonth ? year : year - 1;
}

function yearSpan(year: number): DaySpan {
  return [`${year}-01-01`, `${year}-12-31`];
}

function monthSpan(year: number, month: number): DaySpan {
  return [`${year}-${String(month).padStart(2, '0')}-01`, lastDayOfMonth(year, month)];
}

function toDate(year = '', month = '', day = ''): CalendarDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}
