/** What the first lines of a text say of it: its headline, the day of a dateline, the agency that wrote it. */
import { eachLine } from '../text/lines.ts';
import { monthOf } from './month-names.ts';
import { readWrittenDate, toDate, toWesternDigits } from './written-date.ts';

/** Lines that may hold a date of the whole; further down dates are those of events. */
const MAX_LINES = 8;

/** UTF-16 code units of a dateline, and of a line that is nothing but a date. */
const MAX_HEAD_CHARS = 90;

/** UTF-16 code units of a headline in a plain text. */
const MAX_TITLE_CHARS = 160;

/** The place, day and agency before the dash that begins a report. */
const DATELINE =
  /^(?=.{0,4}\p{Lu}|.{0,4}\p{Lo})(.{3,90}?)(?:\s*[—–]\s*|\s+-{1,2}\s+|\.\s*\/|\s*[(（]([\p{L}\p{N} .&/-]{2,30})[)）]\s*[-—–:.]?\s*|\s*\/([\p{L} .&-]{2,30})\/[.\s-]*)/u;

const AGENCY = /[(（]([\p{L}\p{N} .&/-]{2,30})[)）]\s*$/u;

/** A word before a date that is all there is in its line. */
const LABEL =
  /^(?:(?:first |last )?(?:published|posted|updated|date|dated|issued|released|released on|publication date)|datum|stand|veröffentlicht|publié|fecha|publicado|data|pubblicato|дата|опубликовано|опубліковано|tarih|yayın tarihi|日付|发布时间|日期)(?: on| am| le| el| il)?\s*[:：]?\s*/iu;

/** A place or weekday before a date, each in one to four words. */
const PLACE =
  /^(?:[\p{Lu}\p{Lo}][\p{L}.'’-]*(?:[ /-][\p{Lu}\p{Lo}(][\p{L}.'’)-]*){0,3}\s*[,，:]\s*){0,2}(?:le |den |el )?$/u;

/** What may follow a date in its line: a time, a zone. */
const TIME =
  /^[\s,.|]*(?:(?:at|um|à|в|о)\s+)?(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:uhr)?)?\s*[(]?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2})?[)]?[\s.]*$/iu;

/** A date in full, in words or numbers, anywhere in a short line. */
const FULL =
  /(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[.]\s?\d{1,2}[.]\s?\d{4}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|\d{4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일]|\d{1,2}(?:st|nd|rd|th|\.|er|-го)?\s+(?:de |of )?[\p{L}\p{M}]{3,14}\.?,?\s+(?:de |del )?\d{4}|[\p{L}\p{M}]{3,14}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})/u;

/** A day and month without a year. */
const DAY_MONTH =
  /(\d{1,2})(?:st|nd|rd|th|\.|er|-го)?\s+(?:de |of )?([\p{L}\p{M}]{3,14})|([\p{L}\p{M}]{3,14})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d)/u;

/** What the first lines say; null for what they do not. */
export interface FirstLines {
  readonly date: string | null;
  readonly publisher: string | null;
}

/**
 * Reads the first lines of a text.
 *
 * @param year The year of the document, where it is known from elsewhere: for datelines without one.
 */
export function readFirstLines(text: string, year: string | null): FirstLines {
  let date: string | null = null;
  let publisher: string | null = null;
  for (const line of firstLines(text)) {
    const dateline = readDateline(line, year);
    publisher ??= dateline?.agency ?? null;
    date ??= readDateLine(line) ?? dateline?.date ?? null;
    if (dateline !== null && dateline.isSure) break;
  }
  return { date, publisher };
}

/** The headline of a plain text: a short first line with an empty one behind it, and text below. */
export function titleLineOf(text: string): string | null {
  const lines = eachLine(text);
  const first = lines.next().value;
  const second = lines.next().value;
  if (first === undefined || second === undefined) return null;
  const line = text.slice(first.start, first.end).trim();
  const isAlone = text.slice(second.start, second.end).trim() === '';
  const hasMore = text.slice(second.end).trim() !== '';
  if (!isAlone || !hasMore || line.length > MAX_TITLE_CHARS) return null;
  const isOther = /[:：]$|^[\p{L} .'’-]{1,40}[:：]\s|^\W*$|https?:\/\/|^\p{Ll}|^[-*+•>|#]\s/u.test(
    line,
  );
  return isOther || readDateLine(line) !== null ? null : line;
}

/** A line that is nothing but a date, with a label, place, weekday or time at most. */
export function readDateLine(line: string): string | null {
  const words = toWesternDigits(line.trim().replace(/^[*_([]+|[*_)\]]+$/g, ''));
  if (words.length > MAX_HEAD_CHARS) return null;
  const unlabelled = words.replace(LABEL, '');
  const found = FULL.exec(unlabelled);
  if (found === null) return null;
  const before = unlabelled.slice(0, found.index);
  const behind = unlabelled.slice(found.index + found[0].length);
  return (PLACE.test(before) || isWeekday(before)) && TIME.test(behind)
    ? readWrittenDate(found[0])
    : null;
}

/** `Tuesday `, without the comma that a place has. */
function isWeekday(text: string): boolean {
  return /^[\p{L}]{2,12}\.?\s+$/u.test(text);
}

interface Dateline {
  readonly date: string | null;
  readonly agency: string | null;
  /** Whether a date or an agency is there, so that it is one. */
  readonly isSure: boolean;
}

function readDateline(line: string, year: string | null): Dateline | null {
  const found = DATELINE.exec(line.slice(0, MAX_HEAD_CHARS + 40));
  if (found === null) return null;
  const head = toWesternDigits(found[1] ?? '');
  const place = /^[\p{Lu}\p{Lo}][\p{L}.'’/-]*(?:[ ,/-]+[\p{L}.'’/-]+){0,5}/u.exec(head)?.[0] ?? '';
  const agency = found[2] ?? found[3] ?? AGENCY.exec(head)?.[1] ?? null;
  const full = FULL.exec(head);
  const date = full === null ? withYear(head, year) : readWrittenDate(full[0]);
  const isPlace = place !== '' && !/(?<!\d)[.!?]\s/.test(head) && head.split(/\s+/).length <= 9;
  const hasDay = full !== null || DAY_MONTH.test(head);
  const isOne =
    isPlace && (hasDay ? /[,(]|^\p{Lu}{3}/u.test(head) : isShouted(head) && agency !== null);
  return isOne ? { date: hasDay ? date : null, agency: nameOfAgency(agency), isSure: true } : null;
}

/** A day of the month that stands without a year. */
function withYear(head: string, year: string | null): string | null {
  const [, day, month, monthFirst, dayAfter] = DAY_MONTH.exec(head) ?? [];
  const number = monthOf(month ?? monthFirst ?? '');
  return year === null || number === null ? null : toDate(year, String(number), day ?? dayAfter);
}

function isShouted(head: string): boolean {
  return /^\p{Lu}{2}/u.test(head) || /^\p{Lu}[\p{L} .'-]{1,30}$/u.test(head);
}

function nameOfAgency(agency: string | null): string | null {
  const name = agency?.trim() ?? '';
  return /\p{L}{2}/u.test(name) && !/\d/.test(name) ? name : null;
}

function* firstLines(text: string): Generator<string> {
  let count = 0;
  for (const { start, end } of eachLine(text.slice(0, 4_000))) {
    const line = text.slice(start, end).trim();
    if (line === '') continue;
    if (count++ === MAX_LINES) return;
    yield line;
  }
}
