/**
 * Days of their own in timelines and digests: a heading that is a day, or a line of facts under a heading, gives it to what
 * stands below; an entry that begins with a day has it. One such day alone is no timeline.
 */
import type { Block } from './block.ts';
import type { Reading } from './document.ts';
import { readDateLine } from './first-lines.ts';
import { readWrittenDate, toNamedDate, toWesternDigits } from './written-date.ts';

/** A day in full at the beginning of an entry. */
const LEADING =
  /^(?:[-*+•–—]\s+|\d{1,3}[.)]\s+)?[[(]?(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[.]\s?\d{1,2}[.]\s?\d{4}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|\d{4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일]|(?:\p{L}{2,12},?\s+)?\d{1,2}(?:st|nd|rd|th|\.|er)?\s+(?:de\s+)?[\p{L}\p{M}]{3,14}\.?,?\s+(?:de\s+)?\d{4}|(?:\p{L}{2,12},\s+)?[\p{L}\p{M}]{3,14}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})(?:\s*(?:г\.|года))?[\])]?/u;

/** A day without a year, where the year is a heading. */
const LEADING_DAY =
  /^(?:[-*+•–—]\s+|\d{1,3}[.)]\s+)?(?:(\d{1,2})(?:st|nd|rd|th|\.|er)?\s+(?:de\s+)?([\p{L}\p{M}]{3,14})\.?|([\p{L}\p{M}]{3,14})\.?\s+(\d{1,2})(?:st|nd|rd|th)?)(?![\p{L}\d])/u;

/** What parts the day from the event; in a list a capital letter does as well. */
const PARTED = /^(?:\s*[:–—|-]|\s+[-–—]\s|\s*\n|\s{2,}|T\d|\s*$)/;
const CAPITAL = /^,?\s+[\p{Lu}\p{Lo}]/u;

/** A line that says a day or an address of what stands below. */
const FACT =
  /^(?:[-*+•]\s+)?(?:date(?: published)?|published(?: (?:on|at))?|pub ?date|posted|updated|time|datum|veröffentlicht|дата|опубликовано|tarih|fecha|publié(?: le)?)\s*:\s*(.{6,60})$/iu;

/** A line that names whom or where it is from, beside others. */
const NAMED_FACT =
  /^(?:[-*+•]\s+)?(?:source|author|by|link|url|publisher|quelle|autor|auteur|fuente|fonte|источник|автор|ссылка|джерело|kaynak|yazar|المصدر|来源)\s*[:：]/iu;

/** A line that is nothing but addresses, with their names. */
const ADDRESS = String.raw`(?:https?:\/\/\S+|www\.\S+|@\w{2,30}|(?:[a-z\d-]+\.)+[a-z]{2,12}\/\S*)`;
const ADDRESSES = new RegExp(
  String.raw`^(?:[-*+•]\s+)?(?:[\p{L}\d _./-]{0,40}:\s*)?${ADDRESS}(?:[\s,;:|]+(?:${ADDRESS}|\d{4}-\d{2}-\d{2}))*[.)]?$`,
  'iu',
);

/** Without a year, an address or an account a text has nothing of the kind. */
const MAY_TELL = /\p{Nd}{4}|:\/\/|www\.|@|[a-z]\/|\w\.\w{2}/iu;

/** The blocks of a reading with days and addresses of their own; lines that only say these are notes. */
export function findOwnDates({ text, blocks }: Reading): readonly Block[] {
  if (!MAY_TELL.test(text)) return blocks;
  const noted = blocks.map((block) => noteOf(text, block));
  const sections = readSections(text, noted);
  const years = yearsOf(text, noted);
  const leading = noted.map((block, index) => leadingDateOf(text, block, years[index] ?? null));
  const areEntries = leading.filter((date) => date !== null).length >= 2;
  return noted.map((block, index) => {
    const section = sections[index];
    const entry = leading[index] ?? dayBefore(text, noted[index - 1], block, leading[index - 1]);
    const date = (areEntries ? entry : null) ?? section?.date ?? null;
    const url = section?.url ?? null;
    return date === null && url === null ? block : { ...block, date, url };
  });
}

function noteOf(text: string, block: Block): Block {
  if (block.role !== 'paragraph' && block.role !== 'list item') return block;
  if (block.end - block.start > 500) return block;
  const lines = text.slice(block.start, block.end).split('\n');
  const isNote = lines.some(isFact) && lines.every((line) => isFact(line) || NAMED_FACT.test(line));
  return isNote ? { ...block, role: 'note' } : block;
}

function isFact(line: string): boolean {
  return ADDRESSES.test(line) || dateOfFact(line) !== null;
}

/** A term of a list that is nothing but a day gives it to what stands beside it. */
function dayBefore(
  text: string,
  before: Block | undefined,
  { role }: Block,
  date: string | null | undefined,
): string | null {
  if (before?.role !== 'list item' || role !== 'list item' || (date ?? null) === null) return null;
  return readDateLine(text.slice(before.start, before.end)) === null ? null : (date ?? null);
}

/** The year that a heading is, for all that stands below it. */
function yearsOf(text: string, blocks: readonly Block[]): readonly (string | null)[] {
  let year: string | null = null;
  let yearLevel = 0;
  return blocks.map(({ role, level, start, end }) => {
    const words = role === 'heading' ? text.slice(start, end) : '';
    const found = /^(?:\p{L}{3,14}\s+)?(\d{4})$/u.exec(words)?.[1] ?? null;
    if (found !== null) [year, yearLevel] = [found, level];
    else if (role === 'heading' && level <= yearLevel) year = null;
    return year;
  });
}

function dateOfFact(words: string): string | null {
  for (const line of words.split('\n')) {
    const value = FACT.exec(line)?.[1];
    if (value !== undefined) return readWrittenDate(value);
  }
  return null;
}

interface Section {
  readonly date: string | null;
  readonly url: string | null;
}

/** What each block has from the heading above it, where at least two headings say something of the kind. */
function readSections(text: string, blocks: readonly Block[]): readonly (Section | null)[] {
  const starts = blocks.flatMap(({ role }, index) => (role === 'heading' ? [index] : []));
  const found: (Section | null)[] = blocks.map(() => null);
  let count = 0;
  let year: string | null = null;
  let open: { readonly level: number; readonly date: string | null } | null = null;
  for (const [at, start] of starts.entries()) {
    const heading = blocks[start];
    if (heading === undefined) continue;
    const end = starts[at + 1] ?? blocks.length;
    const words = text.slice(heading.start, heading.end);
    if (/^\d{4}$/.test(words)) year = words;
    if (open !== null && heading.level <= open.level) open = null;
    const below = blocks.slice(start + 1, end).filter(({ role }) => role === 'note');
    const own =
      headingDate(words, year) ??
      below
        .map((block) => dateOfFact(text.slice(block.start, block.end)))
        .find((date) => date !== null) ??
      null;
    if (own !== null) open = { level: heading.level, date: own };
    const url =
      below
        .map((block) => /https?:\/\/[^\s)\]]+/.exec(text.slice(block.start, block.end))?.[0])
        .find((address) => address !== undefined) ?? null;
    if (own !== null) count++;
    const section = { date: open?.date ?? null, url: own === null ? null : url };
    for (let index = start; index < end; index++) found[index] = section;
  }
  return count >= 2 ? found : blocks.map(() => null);
}

/** A heading that is a day, or begins with one; without a year only under a heading that is the year. */
function headingDate(words: string, year: string | null): string | null {
  const leading = LEADING.exec(toWesternDigits(words))?.[1];
  const full = readDateLine(words) ?? (leading === undefined ? null : readWrittenDate(leading));
  if (full !== null || year === null) return full;
  const [, day, month, monthFirst, dayAfter] =
    /^(?:(\d{1,2})\.?\s+([\p{L}]{3,14})|([\p{L}]{3,14})\s+(\d{1,2}))(?!\d)/u.exec(words) ?? [];
  return toNamedDate(year, month ?? monthFirst, day ?? dayAfter);
}

function leadingDateOf(
  text: string,
  { role, start, end }: Block,
  year: string | null,
): string | null {
  if (role === 'heading' || role === 'note' || role === 'code') return null;
  const words = toWesternDigits(text.slice(start, Math.min(end, start + 120)));
  const found = LEADING.exec(words) ?? (year === null ? null : LEADING_DAY.exec(words));
  if (found === null) return null;
  const behind = words.slice(found[0].length);
  const isParted = PARTED.test(behind) || (role === 'list item' && CAPITAL.test(behind));
  if (!isParted) return null;
  const [, first = '', month, monthFirst, day] = found;
  if (month === undefined && monthFirst === undefined) return readWrittenDate(first);
  return toNamedDate(year ?? undefined, month ?? monthFirst, day ?? first);
}
