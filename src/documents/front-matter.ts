import { createRequire } from 'node:module';
import type * as Zod from 'zod/mini';
import { ProblemError } from '../errors/problem.ts';
import { documentIdOf } from './document-id.ts';
import { isCalendarDate } from './calendar-date.ts';
import { type FrontMatter, isLanguageTag, isWebAddress } from './front-matter-values.ts';
import { type FieldValue, readFields } from './front-matter-fields.ts';
import { readPlainFrontMatter } from './plain-front-matter.ts';

const MAX_FIELD_CHARS = 500;
const MAX_URL_CHARS = 2048;
const MAX_TAGS = 50;

let schema: ReturnType<typeof createSchema> | undefined;

/**
 * Reads the lines between the two `---` of a document.
 *
 * @throws ProblemError where they are not YAML, or a field is not what it must be.
 */
export function parseFrontMatter(source: string, shown: string): FrontMatter {
  return readPlainFrontMatter(source) ?? parseYamlFrontMatter(source, shown);
}

/** As `parseFrontMatter`, for any YAML. */
export function parseYamlFrontMatter(source: string, shown: string): FrontMatter {
  schema ??= createSchema();
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

/** A hundred files, loaded only for front matter that is not in its plain form; see `readPlainFrontMatter`. */
const loadZod: () => typeof Zod = () => createRequire(import.meta.url)('zod/mini');

function createSchema() {
  const z = loadZod();
  const line = z.string('must be text on one line').check(
    z.overwrite((text) => text.replace(/\s+/gu, ' ').trim()),
    z.maxLength(MAX_FIELD_CHARS, `must have at most ${MAX_FIELD_CHARS} characters`),
  );
  const lines = z
    .array(line, 'must be a list of texts')
    .check(z.maxLength(MAX_TAGS, `must name at most ${MAX_TAGS}`));

  // Unknown fields are dropped: files of other tools (Hugo, Obsidian) carry fields of their own.
  return z.object({
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
        z.refine(isCalendarDate, {
          error: ({ input }) =>
            `must be a day of the calendar, year-month-day like 2025-03-01, not ${String(input)}`,
        }),
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
