import { isCalendarDate } from './calendar-date.ts';
import { documentIdOf } from './document-id.ts';
import {
  type FrontMatter,
  isLanguageTag,
  isWebAddress,
  NO_FRONT_MATTER,
} from './front-matter-values.ts';

/**
 * A line that means the same to every reader of YAML: a known name and a text that is quoted without escapes, or that
 * begins with a letter or digit and has nothing in it that YAML knows. Shorter than any limit on fields; of other planes
 * nothing, since classes of characters with the flag `u` take milliseconds to compile.
 */
const SAFE = String.raw`\u00A1-\u00AC\u00AE-\u1FFF\u2010-\u2027\u2030-\u205E\u20A0-\uD7FF`;
const FIELD = new RegExp(
  `^(id|title|publisher|author|date|url|language): (?:` +
    `'([ -&(-~${SAFE}]{1,300})'|` +
    String.raw`"([ !#-\[\]-~${SAFE}]{1,300})"|` +
    `([A-Za-z0-9${SAFE}][A-Za-z0-9 .,;()/${SAFE}-]{0,300}|` +
    String.raw`https?://[\w./~%?=&+-]{1,300}))$`,
);

/** YAML's words for nothing, which only the whole reader treats as they must be. */
const NOTHING = /^(?:null|~|)$/;

/**
 * Reads front matter in its plain form without YAML's and the schema's libraries, whose loading would be half of the time
 * to the first answer. What it reads, `parseYamlFrontMatter` reads alike; a property test holds the two together.
 *
 * @returns null where the form is another, or a field is not what it must be
 */
export function readPlainFrontMatter(source: string): FrontMatter | null {
  const fields: Record<string, string> = {};
  for (const line of source.split('\n')) {
    if (line === '') continue;
    const [, name, single, double, plain] = FIELD.exec(line) ?? [];
    const text = (single ?? double ?? plain ?? '').replace(/\s+/gu, ' ').trim();
    if (name === undefined || name in fields || NOTHING.test(text)) return null;
    fields[name] = text;
  }
  return isValid(fields) ? { ...NO_FRONT_MATTER, ...fields } : null;
}

function isValid({ id, date, url, language }: Readonly<Record<string, string>>): boolean {
  return (
    (id === undefined || documentIdOf(id) === id) &&
    (date === undefined || isCalendarDate(date)) &&
    (url === undefined || isWebAddress(url)) &&
    (language === undefined || isLanguageTag(language))
  );
}
