import * as z from 'zod/mini';
import { ProblemError } from '../errors/problem.ts';
import { documentIdOf } from './document-id.ts';
import { isCalendarDate } from './calendar-date.ts';
import type { Metadata } from './document.ts';
import { type FieldValue, readFields } from './front-matter-fields.ts';

/** What front matter may say: the metadata and the document's id. */
export interface FrontMatter extends Metadata {
  readonly id: string | null;
}

/** What a document without front matter says of itself. */
export const NO_FRONT_MATTER: FrontMatter = {
  id: null,
  title: null,
  publisher: null,
  author: null,
  date: null,
  url: null,
  language: null,
  tags: [],
};

const MAX_FIELD_CHARS = 500;
const MAX_URL_CHARS = 2048;
const MAX_TAGS = 50;

const line = z.string('must be text on one line').check(
  z.overwrite((text) => text.replace(/\s+/gu, ' ').trim()),
  z.maxLength(MAX_FIELD_CHARS, `must have at most ${MAX_FIELD_CHARS} characters`),
);
const lines = z
  .array(line, 'must be a list of texts')
  .check(z.maxLength(MAX_TAGS, `must name at most ${MAX_TAGS}`));

/** Unknown fields are dropped: files of other tools (Hugo, Obsidian) carry fields of their own. */
const schema = z.object({
  id: z.optional(
    line.check(
      z.refine((id) => documentIdOf(id) === id, {
        error: ({ input }) =>
          `must be lower-case letters and digits, joined by single -, at most 48 (“${documentIdOf(String(input))}” would do)`,
      }),
    ),
  ),
  title: z.optional(line),
  publisher: z.optional(line),
  author: z.optional(z.union([line, lines], 'must be text or a list of texts')),
  date: z.optional(
    line.check(
      z.overwrite((date) => date.replace(/^(\d{4}-\d{2}-\d{2})[Tt ][\d:.,+ Z-]*$/, '$1')),
      z.refine(isCalendarDate, 'must be a date of the calendar, year-month-day like 2025-03-01'),
    ),
  ),
  url: z.optional(
    line.check(
      z.maxLength(MAX_URL_CHARS, `must have at most ${MAX_URL_CHARS} characters`),
      z.refine(isWebAddress, 'must be an address that begins with https:// or http://'),
    ),
  ),
  language: z.optional(
    line.check(z.refine(isLanguageTag, 'must be a language tag (BCP 47) like en or pt-BR')),
  ),
  tags: z.optional(z.union([line, lines], 'must be text or a list of texts')),
});

/**
 * Reads the lines between the two `---` of a document.
 *
 * @throws ProblemError where they are not YAML, or a field is not what it must be.
 */
export function parseFrontMatter(source: string, shown: string): FrontMatter {
  const parsed = schema.safeParse(readYaml(source, shown));
  if (!parsed.success) {
    const issues = parsed.error.issues.map(
      ({ path, message }) => `${path.map(String)[0]} ${message}`,
    );
    throw new ProblemError({
      input: shown,
      what: `its front matter cannot be used: ${issues.join('; ')}`,
      advice: 'Correct what is named, or take it out',
    });
  }
  const { id, title, publisher, author, date, url, language, tags } = parsed.data;
  return {
    id: id ?? null,
    title: title ?? null,
    publisher: publisher ?? null,
    author: author === undefined ? null : [author].flat().join(', '),
    date: date ?? null,
    url: url ?? null,
    language: language ?? null,
    tags: typeof tags === 'string' ? splitTags(tags) : (tags ?? []),
  };
}

/** @throws ProblemError where the source is no YAML mapping. */
function readYaml(source: string, shown: string): Readonly<Record<string, FieldValue>> {
  try {
    return readFields(source);
  } catch (error) {
    throw new ProblemError(
      {
        input: shown,
        what: `its front matter cannot be read as YAML: ${error instanceof Error ? error.message : String(error)}`,
        advice: 'Correct the lines between the two ---, or take them out',
      },
      { cause: error },
    );
  }
}

function splitTags(tags: string): readonly string[] {
  return tags
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
