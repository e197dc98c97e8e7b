import { monthOf } from './month-names.ts';
import { toDate } from './written-date.ts';

/** A day in a name: with marks or without, no digit beside it. */
const DAY = /(?<!\d)((?:19|20)\d{2})([-_. ]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/g;

/** A day with the year last, `05-03-2024`. */
const YEAR_LAST = /(?<!\d)(\d{2})([-_.])(\d{2})\2((?:19|20)\d{2})(?!\d)/g;

/** A day in the names of folders, or beginning in one: `2024/03/05/report`, `2024-03/05-report`, `2024-03-05/index`. */
const FOLDERS = /(?<!\d)((?:19|20)\d{2})[-_./](0?[1-9]|1[0-2])[-_./](0?[1-9]|[12]\d|3[01])(?!\d)/;

/** A month in words: `march-5-2024`, `5-march-2024`, at the beginning or the end of a name. */
const NAMED =
  /^(?:(\d{1,2})[-_ ]([\p{L}]{3,12})|([\p{L}]{3,12})[-_ ](\d{1,2}))[-_, ]+((?:19|20)\d{2})(?![\p{L}\p{N}])|(?:(?<![\p{L}\p{N}])(\d{1,2})[-_ ]([\p{L}]{3,12})|(?<![\p{L}\p{N}])([\p{L}]{3,12})[-_ ](\d{1,2}))[-_, ]+((?:19|20)\d{2})$/u;

/** A word before a date that makes it that of something else. */
const OF_SOMETHING = /(?:of|on|since|until|before|after|the|vom|seit|du|de|от|с)[-_ ]+$/iu;

/**
 * The day in the name of a file, or in those of its folders; null where there is none, or more than one.
 *
 * @param path Relative to the corpus folder, with `/`.
 */
export function dateOfPath(
  path: string,
): { readonly date: string; readonly from: 'file name' | 'folder' } | null {
  const parts = path.split('/');
  const name = (parts.pop() ?? '').replace(/(?:\.[a-z]{1,8}){1,2}$/i, '');
  const ofName = dateOfName(name);
  if (ofName !== null) return { date: ofName, from: 'file name' };
  const folders = parts.join('/').length;
  const found = FOLDERS.exec([...parts, name].join('/'));
  if (found === null || found.index >= folders) return null;
  const date = toDate(found[1], found[2], found[3]);
  return date === null ? null : { date, from: 'folder' };
}

function dateOfName(name: string): string | null {
  const days = new Set(
    [...name.matchAll(DAY)].flatMap(([, year, , month, day]) => toDate(year, month, day) ?? []),
  );
  for (const [, first, , second, year] of name.matchAll(YEAR_LAST)) {
    const [dayFirst, monthFirst] = [toDate(year, second, first), toDate(year, first, second)];
    if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) {
      days.add(dayFirst ?? monthFirst ?? '');
    }
  }
  days.delete('');
  if (days.size === 0) return dateInWords(name);
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

function dateInWords(name: string): string | null {
  const found = NAMED.exec(name);
  if (found === null || OF_SOMETHING.test(name.slice(0, found.index))) return null;
  const [, a, b, c, d, e, f, g, h, i, j] = found;
  const month = monthOf(b ?? c ?? g ?? h ?? '');
  return month === null ? null : toDate(e ?? j, String(month), a ?? d ?? f ?? i);
}
