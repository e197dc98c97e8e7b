import { readWeekDate, toDate, toNamedDate } from './written-date.ts';

/** A day in a name: its parts with one mark between them or none, then a time at most; no digit beside it. */
const DAY =
  /(?<!\d)((?:19|20)\d{2})(?:([-_. ])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])?(?:[0-5]\d){0,2})(?!\d)/g;

/** A day with the year last, `05-03-2024`; with full stops the day comes first. */
const YEAR_LAST = /(?<!\d|\d\.)(\d{1,2})([-_.])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/g;

const EAST_ASIAN = /(?<!\d)((?:19|20)\d{2})[年년]\s?(\d{1,2})[月월]\s?(\d{1,2})[日일]/g;
const WEEK = /(?<!\d)(?:19|20)\d{2}-?W\d{2}-?[1-7](?!\d)/gi;

/** A day in the names of folders, or beginning in one: `2024/03/05/report`, `2024-03/05-report`, `2024/March/5`. */
const FOLDERS =
  /(?<!\d)((?:19|20)\d{2})[-_./ ](?:(0?[1-9]|1[0-2])(?:[-_ ]\p{L}{3,12})?|([\p{L}\p{M}]{3,12}))[-_./](?:\2[-_](?=\d))?(0[1-9]|[12]\d|3[01]|[1-9](?=\/|$))(?!\d)|(?<!\d)((?:19|20)\d{2})\/(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/u;

/** A month in words: `march-5-2024`, `5-march-2024`, `05Mar2024`, `2024-Mar-05`, at the beginning or the end of a name. */
const NAMED = ((): RegExp => {
  const year = String.raw`((?:19|20)\d{2})`;
  const day = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º)?`;
  const month = String.raw`([\p{L}\p{M}]{3,12})`;
  const part = String.raw`[-_., ]{0,2}(?:de[-_ ])?`;
  const forms = [
    day + part + month + part + year,
    month + part + day + String.raw`[-_., ]{1,2}` + year,
    year + part + month + part + day,
  ].join('|');
  const edge = String.raw`[\p{L}\p{N}]`;
  return new RegExp(`^(?:${forms})(?!${edge})|(?<!${edge})(?:${forms})$`, 'u');
})();

/** Words before a date that make it that of something else, or of a version. */
const OF_SOMETHING =
  /(?:^|[^\p{L}])(?:of|on|since|until|before|after|the|vom|seit|bis|du|depuis|de|del|от|с|до)[-_ ]+$|(?:^|[^\p{L}])(?:v|ver|version|release|build)[-_. ]?$/iu;

/** A name that begins with a day and goes on in words, as those of Jekyll's posts do: `2024-03-05-the-2023-attack`. */
const POST = /^[-_ ](?!(?:to|till|until|thru|through|bis|au|al|до|by|and)[-_ ])\p{L}/iu;

/** Where in a path a date was found. */
export interface PlaceDate {
  readonly date: string;
  readonly from: 'file name' | 'folder';
}

/**
 * The day in the name of a file, or in those of its folders; null where there is none, or more than one.
 *
 * @param path Relative to the corpus folder, with `/`.
 */
export function dateOfPath(path: string): PlaceDate | null {
  const folders = path.normalize('NFC').split('/');
  const name = (folders.pop() ?? '').replace(/(?:\.[a-z]{1,8}){1,2}$/i, '');
  const ofName = dateOfName(name);
  if (ofName !== null) return { date: ofName, from: 'file name' };
  const date =
    folders.map(dateOfName).findLast((found) => found !== null) ?? dateAcross(folders, name);
  return date === null ? null : { date, from: 'folder' };
}

/** A day whose parts are names of folders, the last of them perhaps that of the file. */
function dateAcross(folders: readonly string[], name: string): string | null {
  const whole = [...folders, name].join('/');
  const found = FOLDERS.exec(whole);
  if (found === null || found.index >= whole.length - name.length) return null;
  const [, year, month, word, day, ...joined] = found;
  if (joined[0] !== undefined) return toDate(...joined);
  return word === undefined ? toDate(year, month, day) : toNamedDate(year, word, day);
}

function dateOfName(name: string): string | null {
  const days = [...findDays(name)].filter((day) => !OF_SOMETHING.test(name.slice(0, day.start)));
  const [first] = days;
  if (first === undefined) return dateInWords(name);
  if (days.every(({ date }) => date === first.date)) return first.date;
  return first.start === 0 && POST.test(name.slice(first.end)) ? first.date : null;
}

interface Day {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

function* findDays(name: string): Generator<Day> {
  for (const found of name.matchAll(DAY)) {
    const [, year, , month, day, monthAlone, dayAlone] = found;
    yield* dayAt(found, toDate(year, month ?? monthAlone, day ?? dayAlone));
  }
  for (const found of name.matchAll(EAST_ASIAN)) {
    yield* dayAt(found, toDate(found[1], found[2], found[3]));
  }
  for (const found of name.matchAll(WEEK)) yield* dayAt(found, readWeekDate(found[0]));
  for (const found of name.matchAll(YEAR_LAST)) {
    const [, first, mark, second, year] = found;
    const [dayFirst, monthFirst] = [toDate(year, second, first), toDate(year, first, second)];
    const isSure = mark === '.' || dayFirst === null || monthFirst === null;
    yield* dayAt(found, isSure || dayFirst === monthFirst ? (dayFirst ?? monthFirst) : null);
  }
}

function dayAt({ index, 0: found }: RegExpExecArray, date: string | null): readonly Day[] {
  return date === null ? [] : [{ date, start: index, end: index + found.length }];
}

function dateInWords(name: string): string | null {
  const found = NAMED.exec(name);
  if (found === null || OF_SOMETHING.test(name.slice(0, found.index))) return null;
  const parts = found.slice(1).filter((part) => part !== undefined);
  const month = parts.find((part) => /\p{L}/u.test(part));
  const year = parts.find((part) => /^\d{4}$/.test(part));
  const day = parts.find((part) => /^\d{1,2}$/.test(part));
  return toNamedDate(year, month, day);
}
