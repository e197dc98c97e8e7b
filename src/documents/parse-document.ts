import { createHash } from 'node:crypto';
import path from 'node:path';
import { type Problem, ProblemError } from '../errors/problem.ts';
import { isCalendarDate } from './calendar-date.ts';
import { decodeText } from './decode.ts';
import { documentIdOf } from './document-id.ts';
import type { Document } from './document.ts';
import { parseFrontMatter } from './front-matter.ts';
import { type FrontMatter, NO_FRONT_MATTER } from './front-matter-values.ts';
import { findHeadings, isMarkdown } from './headings.ts';
import { readMarkdown } from './markdown-reading.ts';
import { readPlainText } from './plain-reading.ts';
import { type SplitText, splitHead } from './split-head.ts';

/** Hexadecimal digits: 48 bits, enough to tell two versions of one document apart. */
const REVISION_DIGITS = 12;

/**
 * One file of the corpus as a document.
 *
 * @param file Its path relative to the corpus folder, with `/`.
 * @param shown How messages call it.
 * @throws ProblemError where it cannot be one.
 */
export function parseDocument(bytes: Uint8Array, file: string, shown: string): Document {
  const source = decodeText(bytes, shown);
  const split = splitHead(source, shown);
  const { id, title, ...metadata } = readHead(split, shown);
  if (split.body === '') throw new ProblemError({ input: shown, ...EMPTY });
  const from = source.length - split.body.length;
  const headings = isMarkdown(file) ? findHeadings(split.body) : [];
  const reading = isMarkdown(file)
    ? readMarkdown(source, from, headings)
    : readPlainText(source, from);
  return {
    id: id ?? idOfFile(file, shown),
    path: file,
    title: title ?? headings.find(({ level }) => level === 1)?.title ?? null,
    ...metadata,
    dateFrom: metadata.date === null ? null : 'front matter',
    ...reading,
    headings,
    revision: createHash('sha256').update(reading.text).digest('hex').slice(0, REVISION_DIGITS),
  };
}

const EMPTY: Omit<Problem, 'input'> = {
  what: 'holds no text',
  advice: 'Write the document into it, or take it out of the folder',
};

/** @throws ProblemError where front matter or header say what cannot be. */
function readHead({ frontMatter, date }: SplitText, shown: string): FrontMatter {
  if (frontMatter !== null) return parseFrontMatter(frontMatter, shown);
  if (date === null || isCalendarDate(date)) return { ...NO_FRONT_MATTER, date };
  throw new ProblemError({
    input: shown,
    what: `begins with the date ${date}, which the calendar does not have`,
    advice: 'Correct it: year-month-day, like 2025-03-01',
  });
}

/** @throws ProblemError where the name has neither letter nor digit. */
function idOfFile(file: string, shown: string): string {
  const id = documentIdOf(path.posix.parse(file).name);
  if (id !== '') return id;
  throw new ProblemError({
    input: shown,
    what: 'has no letter or digit in its name, so no id can be made of it',
    advice: 'Rename the file, or give it an `id` in front matter',
  });
}
