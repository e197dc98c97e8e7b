import type { Problem } from '../errors/problem.ts';
import type { Metadata } from './document.ts';
import { documentIdOf } from './document-id.ts';
import { readFieldDate } from './field-date.ts';
import { type FieldMap, type FieldValue, isFieldMap, textOf, textsOf } from './field-value.ts';
import { type Field, type Fields, indexFields } from './index-fields.ts';
import { FIELD_NAMES } from './metadata-fields.ts';
import { writesDayFirst } from './written-date.ts';

const MAX_FIELD_CHARS = 500;
const MAX_URL_CHARS = 2048;
const MAX_TAGS = 50;

/** What a document says of itself in fields. */
export interface Described {
  readonly metadata: Metadata;
  /** The id that its owner gave it. */
  readonly id: string | null;
  /** The field that has the date. */
  readonly dateField: string | null;
  /** A warning for each field that could not be used, which was left out. */
  readonly warnings: readonly Problem[];
}

/** What fields say; one that cannot be used is left out with a warning. */
export function describeFields(map: FieldMap, shown: string): Described {
  const fields = indexFields(map);
  const warnings: Problem[] = [];
  const warn = (field: string, value: string, wanted: string): null => {
    warnings.push({
      input: shown,
      kind: `the field ${field} was left out: it ${wanted}`,
      what: `the field ${field} (“${value.slice(0, 60)}”) was left out: it ${wanted}`,
      advice: 'Correct it, or take it out',
    });
    return null;
  };
  const { date, field } = findDate(fields, warn);
  return {
    metadata: {
      title: readLine(fields, 'title', warn),
      publisher: readLine(fields, 'publisher', warn),
      author: readAuthor(fields),
      date,
      url: readUrl(fields, warn),
      language: readLanguage(fields, warn),
      tags: readTags(fields),
    },
    id: readId(fields, warn),
    dateField: field,
    warnings,
  };
}

/** @returns null, for what was left out */
type Warn = (field: string, value: string, wanted: string) => null;

/** The first field of these names that says anything but an address, with its name. */
function firstOf(fields: Fields, names: readonly string[]): Field | null {
  for (const name of names) {
    const field = fields.get(name);
    const text = textOf(field?.value);
    if (field !== undefined && text !== null && !isWebAddress(text)) return field;
  }
  return null;
}

function readLine(fields: Fields, kind: 'title' | 'publisher', warn: Warn): string | null {
  const found = firstOf(fields, FIELD_NAMES[kind]);
  const text = plainOf(textOf(found?.value));
  if (found === null || text === null) return null;
  if (text.length <= MAX_FIELD_CHARS) return text;
  return warn(found.name, text, `must have at most ${MAX_FIELD_CHARS} characters`);
}

/** Obsidian writes names as links to its notes. */
function plainOf(text: string | null): string | null {
  return text?.replace(/\[\[(?:[^\][|]*\|)?([^\][|]*)\]\]/g, '$1').trim() || null;
}

function readAuthor(fields: Fields): string | null {
  const found = firstOf(fields, FIELD_NAMES.author);
  const names = textsOf(found?.value).flatMap((name) => plainOf(name) ?? []);
  const text = names
    .filter((name) => !isWebAddress(name))
    .slice(0, MAX_TAGS)
    .join(', ');
  return text === '' ? null : text.slice(0, MAX_FIELD_CHARS);
}

/** Names of fields for a date that are of other languages. */
const NO_ENGLISH =
  /[^a-z]|^(?:datum|fecha|tarih|data|date(?:de)?publication|erscheinungs|data(?:di)?pub)/;

/** The first field that names a day; where none does, a warning for the first one that is filled. */
function findDate(
  fields: Fields,
  warn: Warn,
): { readonly date: string | null; readonly field: string | null } {
  let wrong: readonly [string, string] | null = null;
  const isDayFirst = writesDayFirst(textOf(firstOf(fields, FIELD_NAMES.language)?.value));
  for (const key of FIELD_NAMES.date) {
    const field = fields.get(key);
    const text = dateTextOf(field?.value);
    if (field === undefined || text === null) continue;
    const date = readFieldDate(text, isDayFirst || NO_ENGLISH.test(key));
    if (date !== null) return { date, field: field.name };
    if (key === 'date' || /\d/.test(text)) wrong ??= [field.name, text];
  }
  if (wrong !== null) warn(...wrong, 'names no day, or one that can be read in two ways');
  return { date: null, field: null };
}

/** Of a field with fields, such as `date: {created, updated}`, the first that is a date. */
function dateTextOf(value: FieldValue | undefined): string | null {
  if (!isFieldMap(value)) return textOf(value);
  const inner = indexFields(value);
  for (const key of [...FIELD_NAMES.date, '$date', 'iso', 'start', 'numberlong']) {
    const text = dateTextOf(inner.get(key)?.value);
    if (text !== null) return text;
  }
  return textOf(value);
}

/** An address of the web; one without a scheme is completed, a path is none. */
function readUrl(fields: Fields, warn: Warn): string | null {
  let wrong: readonly [string, string] | null = null;
  for (const key of FIELD_NAMES.url) {
    const field = fields.get(key);
    const text = textOf(field?.value);
    if (field === undefined || text === null) continue;
    const url = completeUrl(text);
    if (url !== null) return url;
    wrong ??= [field.name, text];
  }
  return wrong === null || wrong[0] === 'guid'
    ? null
    : warn(...wrong, 'is no web address that begins with https:// or http://');
}

function completeUrl(text: string): string | null {
  if (text.length > MAX_URL_CHARS) return null;
  if (isWebAddress(text)) return text;
  const isBare =
    /^(?:[a-z\d-]+\.)+(?!html?$|php$|aspx?$|md$|txt$|pdf$)[a-z]{2,24}(?:\/\S*)?$/i.test(text);
  return isBare && URL.canParse(`https://${text}`) ? `https://${text}` : null;
}

/** Whether a text is an address of the web. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
}

function readLanguage(fields: Fields, warn: Warn): string | null {
  const found = firstOf(fields, FIELD_NAMES.language);
  const text = textOf(found?.value);
  if (found === null || text === null) return null;
  const tag = text.replace(/\..*$/, '').replaceAll('_', '-');
  if (isLanguageTag(tag)) return tag;
  return warn(found.name, text, 'is no language tag (BCP 47) like en or pt-BR');
}

/** Words such as “English” have the form of a tag, and are none. */
function isLanguageTag(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function readTags(fields: Fields): readonly string[] {
  const value = firstOf(fields, FIELD_NAMES.tags)?.value;
  const texts = typeof value === 'string' ? value.split(',') : textsOf(value);
  return texts
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '' && tag.length <= MAX_FIELD_CHARS)
    .slice(0, MAX_TAGS);
}

/** A number is another tool's key as often as an id, but it has always been one here. */
function readId(fields: Fields, warn: Warn): string | null {
  const text = textOf(fields.get('id')?.value);
  if (text === null || documentIdOf(text) === text) return text;
  return warn(
    'id',
    text,
    `must be lower-case letters and digits, joined by single -, at most 48 (“${documentIdOf(text)}” would do)`,
  );
}
