import type { Span } from '../text/span.ts';
import type { Filters } from './question.ts';
import { readDate } from './read-date.ts';

/** A question taken apart by the operators that people know from search boxes. */
export interface Operators {
  /** The question with a blank for each letter of an operator, and of what it takes away; places are those of the question. */
  readonly text: string;
  /** What must not be in a passage: a word, or a phrase in quotation marks. */
  readonly excluded: readonly Span[];
  /** Where `OR` stands. */
  readonly alternatives: readonly Span[];
  /** What `source:`, `since:` and `until:` say. */
  readonly filters: Filters;
}

const QUOTED = String.raw`["“„«][^"“”„«»]+["”“»]`;
const START = String.raw`(?<![^\s(,;])`;

/** `source:Ynet`, `site:ynet.co.il`, `since:2025-03`, `until: last week`; a minus or NOT before it turns it round. */
const FIELD = new RegExp(
  String.raw`${START}(?<not>[-−–]|NOT\s+)?(?:(?<source>site|source)|(?<since>since|after)|(?<until>until|before)):(?<value>\s?${QUOTED}|[^\s"“„«]\S*|\s[^\s"“„«]\S*)`,
  'giu',
);
/** `-word`, `NOT word`, `AND NOT "a phrase"`, `NOT (these words)`. */
const EXCLUSION = new RegExp(
  String.raw`${START}(?:(?<!\d\s)[-−–](?=["“„«]?(?:\p{L}|\d{4}))|(?:(?:AND|OR)\s+)?NOT\s+[-−–]?)(?<value>${QUOTED}|\([^()]+\)|[^\s()]+)`,
  'gu',
);
const CONJUNCTION = /(?<![^\s)])(?:(?<or>OR|\|\|?)|AND|&&)(?![^\s("“„«])/g;

/**
 * Reads the operators of a question: `-word`, `NOT`, `AND`, `OR`, `site:`, `source:`, `since:`, `until:`. In a question all
 * in capitals words are words.
 *
 * @param today `YYYY-MM-DD`, which “last week” counts from
 */
export function readOperators(question: string, today: string): Operators {
  const excluded: Span[] = [];
  const alternatives: Span[] = [];
  const filters = {};
  let text = question;
  const blank = (start: number, end: number): void => {
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  };
  for (const match of question.matchAll(FIELD)) {
    const field = readField(match, question, today);
    if (field === null) continue;
    Object.assign(filters, field.filters);
    blank(match.index, field.end);
  }
  if (isShouted(text)) return { text, excluded, alternatives, filters };
  for (const match of text.matchAll(EXCLUSION)) {
    const value = match.groups?.['value'] ?? '';
    const end = match.index + match[0].length;
    excluded.push(...wordsOf(value, end - value.length));
    blank(match.index, end);
  }
  for (const { 0: sign, index, groups } of text.matchAll(CONJUNCTION)) {
    const span = { start: index, end: index + sign.length };
    if (groups?.['or'] !== undefined) alternatives.push(span);
    blank(span.start, span.end);
  }
  return { text, excluded, alternatives, filters };
}

/** What a surface's options and a question's operators leave both; of two sources, that in the question. */
export function joinFilters(options: Filters, typed: Filters): Filters {
  const since = maxOf(options.since, typed.since);
  const until = minOf(options.until, typed.until);
  const source = typed.source ?? options.source;
  const notSource = typed.notSource ?? options.notSource;
  return {
    ...(source === undefined ? {} : { source }),
    ...(notSource === undefined ? {} : { notSource }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

function maxOf(one: string | undefined, other: string | undefined): string | undefined {
  return one !== undefined && other !== undefined && one > other ? one : (other ?? one);
}

function minOf(one: string | undefined, other: string | undefined): string | undefined {
  return one !== undefined && other !== undefined && one < other ? one : (other ?? one);
}

/** Whether all letters of a question are capitals, operators aside, so that those say nothing. */
function isShouted(text: string): boolean {
  const rest = text.replace(/(?<!\p{L})(?:AND|OR|NOT)(?!\p{L})/gu, '');
  return rest === rest.toUpperCase() && rest !== rest.toLowerCase() && /\p{Lu}{6}/u.test(rest);
}

/** A phrase in quotation marks as a whole; each word of a bracket. */
function wordsOf(value: string, start: number): readonly Span[] {
  if (!value.startsWith('(')) return [{ start, end: start + value.length }];
  return [...value.matchAll(/[^\s()]+/g)]
    .filter(([word]) => !/^(?:AND|OR)$/.test(word))
    .map(({ 0: { length }, index }) => ({ start: start + index, end: start + index + length }));
}

interface Field {
  readonly filters: Filters;
  readonly end: number;
}

/** Null where the word before the colon is a word, and where no date stands behind it. */
function readField(match: RegExpExecArray, question: string, today: string): Field | null {
  const { not, source, value = '' } = match.groups ?? {};
  const end = match.index + match[0].length;
  const bare = value.trim().replace(/^["“„«]|["”“»]$/g, '');
  if (source !== undefined) {
    if (/^\s/.test(value) && !/["“„«]/.test(value)) return null;
    const words = bare.replace(/[,;.?!]+$/, '');
    return { filters: not === undefined ? { source: words } : { notSource: words }, end };
  }
  if (not !== undefined) return null;
  const name = match.groups?.['since'] === undefined ? 'until' : 'since';
  return readDay(name, { value, bare, end }, question, today);
}

/** Dates have up to so many words: “3 weeks ago”, “1 March 2025”. */
const MAX_DATE_WORDS = 3;

function readDay(
  name: 'since' | 'until',
  { value, bare, end }: { readonly value: string; readonly bare: string; readonly end: number },
  question: string,
  today: string,
): Field | null {
  const edge = name === 'since' ? 'first' : 'last';
  const isQuoted = /["“„«]/.test(value);
  const rest = isQuoted ? '' : question.slice(end);
  const further = [...rest.matchAll(/\s+\S+/g)].slice(0, MAX_DATE_WORDS - 1);
  for (let count = further.length; count >= 0; count--) {
    const last = further[count - 1];
    const more = last === undefined ? 0 : last.index + last[0].length;
    const text = (bare + rest.slice(0, more)).replace(/[,;.?!]+$/, '').replaceAll('_', ' ');
    const day = readDate(text, edge, today) ?? readDate(text.replaceAll('-', ' '), edge, today);
    if (day !== null) return { filters: { [name]: day }, end: end + more };
  }
  return null;
}
