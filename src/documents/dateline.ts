/** Lines that say where and when a report was written: `KYIV, April 12, 2024 (Reuters) — …`, `北京4月12日电`. */
import { monthOf } from './month-names.ts';
import { readWrittenDate, toDate, toWesternDigits } from './written-date.ts';

/** UTF-16 code units from the beginning of a line in which a dateline ends. */
const MAX_CHARS = 130;

/** A date in full, in words or numbers. */
export const FULL_DATE = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[.]\s?\d{1,2}[.]\s?\d{4}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|\d{4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일]|\d{1,2}(?:st|nd|rd|th|\.|er|º|-го)?\s+(?:de |of )?[\p{L}\p{M}]{3,14}\.?,?\s+(?:de |del )?\d{4}|[\p{L}\p{M}]{3,14}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})`;

/** A day and month without a year. */
const DAY_MONTH = String.raw`(?:(\d{1,2})(?:st|nd|rd|th|\.|er|º|-го)?\s+(?:de |of )?([\p{L}\p{M}]{3,14})\.?|([\p{L}\p{M}]{3,14})\.?\s+(\d{1,2})(?:st|nd|rd|th)?)(?![\p{L}\d])`;

/** A name of a place: up to five words with capitals, or of a script without. */
const WORD = String.raw`[\p{Lu}\p{Lo}][\p{L}\p{M}.'’]*`;
const PLACE = String.raw`${WORD}(?:[ /-]{1,3}(?:(?:de|del|di|da|do|la|le|el|al|am|an|der|sur|upon|of|the|na|на)[ -])?${WORD}){0,4}`;

/** What parts a place from a day, words before it, and what may stand behind it. */
const SEPARATOR = String.raw`(?:\s*[,，،、:;|]\s*|\.\s+|\s+[-–—]\s+|\s+)`;
const BEFORE_DAY = String.raw`(?:(?:le|den|el|am|on|il|в|в|في|ב)\s+)?(?:\p{L}{2,12}\.?,?\s+(?=\d|\p{L}{3,14}\.?\s+\d))?`;
const BEHIND_DAY = String.raw`(?:\s*(?:г\.|года|року|р\.|r\.|год))?(?:,?\s+(?:at\s+)?\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,5})?)?`;
const AGENCY = String.raw`[\p{L}\p{N} .&/=-]{2,40}`;

const WITH_DAY = new RegExp(
  `^(${PLACE}(?:${SEPARATOR}${PLACE}){0,2})${SEPARATOR}${BEFORE_DAY}(?:(${FULL_DATE})|${DAY_MONTH})${BEHIND_DAY}` +
    String.raw`(?:[\s,.]*(?:[(（\[](${AGENCY})[)）\]]|/(${AGENCY})/)[\s.:]*(?:[-–—]{1,2}\s*)?|\.\s+(${AGENCY}?)\s+[-–—]\s+|\.?\s*[–—]\s*|\.?\s+-{1,2}\s+|\.[-–—]\s*)`,
  'u',
);

/** Chinese and Japanese: the place, the day and `电` or `電`, or all within brackets. */
const EAST_ASIAN =
  /^(?:[【[（(](\p{Lo}{2,12}?)\s*(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[^】\]）)\n]{0,12}[】\]）)]|(\p{Lo}{2,16}?)\s*(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:\p{Lo}{0,6}[电電]|\s*[-–—]|\s+\(?\p{Lo}{2,8}\)?\s*[-–—]))/u;

/** Without a day: a place and an agency in brackets before a dash. */
const WITHOUT_DAY = new RegExp(
  String.raw`^(${PLACE}(?:, ${PLACE})?)\s*(?:[(（](${AGENCY})[)）]\s*[-–—]{1,2}|/(${AGENCY})/\s*[-–—.])\s`,
  'u',
);

/** What a dateline says; null for what it does not. */
export interface Dateline {
  readonly date: string | null;
  readonly agency: string | null;
}

/**
 * Reads the dateline that a line begins with.
 *
 * @param year The year of the document, where it is known from elsewhere: for datelines without one.
 */
export function readDateline(line: string, year: string | null): Dateline | null {
  const head = toWesternDigits(line.slice(0, MAX_CHARS));
  return readWithDay(head, year) ?? readEastAsian(head, year) ?? readWithoutDay(head);
}

function readWithDay(head: string, year: string | null): Dateline | null {
  const found = WITH_DAY.exec(head);
  if (found === null) return null;
  const [, place = '', full, day, month, monthFirst, dayAfter, ...agencies] = found;
  const agency = nameOfAgency(agencies.find((name) => name !== undefined) ?? null);
  if (full !== undefined) {
    const date = readWrittenDate(full);
    return date !== null && (isPlace(place) || agency !== null) && !isHistory(date, place, agency)
      ? { date, agency }
      : null;
  }
  const number = monthOf(month ?? monthFirst ?? '');
  if (number === null) return null;
  return { date: year === null ? null : toDate(year, String(number), day ?? dayAfter), agency };
}

/** An article may stand before the name of a place, but no other small word in between. */
function isPlace(place: string): boolean {
  return !/^(?:The|Der|Die|Das|Les?|La|El|Los)\s.*\s(?:of|the|der|de|del)\s/u.test(place);
}

/** Before the web, a day behind a name that is not in capitals is more often that of what happened there. */
function isHistory(date: string, place: string, agency: string | null): boolean {
  return date < '1980' && agency === null && !/^[\p{Lu}\p{Lo}]{2}/u.test(place);
}

function readEastAsian(head: string, year: string | null): Dateline | null {
  const found = EAST_ASIAN.exec(head)?.slice(1);
  if (found === undefined) return null;
  const [, own, month, day] = found[0] === undefined ? found.slice(4) : found;
  const written = own ?? year;
  return { date: written === null ? null : toDate(written, month, day), agency: null };
}

function readWithoutDay(head: string): Dateline | null {
  const found = WITHOUT_DAY.exec(head);
  if (found === null) return null;
  return { date: null, agency: nameOfAgency(found[2] ?? found[3] ?? null) };
}

function nameOfAgency(agency: string | null): string | null {
  const name = agency?.trim() ?? '';
  return /\p{L}{2}/u.test(name) && !/\d/.test(name) ? name : null;
}
