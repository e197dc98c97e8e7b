import { type Problem, ProblemError } from '../errors/problem.ts';
import { decodeText } from './decode.ts';
import type { Reading } from './document.ts';
import { readFieldTexts } from './field-text.ts';
import { makeDraft, type ParsedFile } from './draft.ts';
import { titleLineOf } from './first-lines.ts';
import { type FieldMap, fieldMapOf } from './field-value.ts';
import { formatOf } from './formats.ts';
import { hasTooManyMarks } from './guard-markdown.ts';
import { hasMarks } from './markdown-marks.ts';
import { describeFields } from './metadata.ts';
import { KNOWN_FIELDS } from './metadata-fields.ts';
import { readPlainText } from './plain-reading.ts';
import { findTurns } from './turns.ts';
import { findOwnDates } from './own-dates.ts';
import { readHead } from './read-head.ts';

/**
 * What is read of one file of the corpus.
 *
 * @param file Its path relative to the corpus folder, with `/`.
 * @param shown How messages call it.
 * @throws ProblemError where it cannot be one.
 */
export async function parseFile(
  bytes: Uint8Array,
  file: string,
  shown: string,
): Promise<ParsedFile> {
  const source = decodeText(bytes, shown);
  const { head, fields, warnings } = readHead(source, shown);
  const described = describeFields(fields, shown);
  const { reading: body, warnings: unread } = await readBody(source, head.body, file, shown);
  const hasBody = body.blocks.length > 0;
  const unmarked = hasBody ? body : readFieldTexts(source, head.start, head.end, fields);
  if (unmarked.blocks.length === 0) throw new ProblemError({ input: shown, ...EMPTY });
  const reading = annotate(unmarked, source);
  const firstTitle = described.metadata.title ?? titleOf(reading);
  const facts = describeFields(readFactLine(firstTitle), shown).metadata;
  const { publisher, language } = described.metadata;
  const draft = makeDraft({
    path: file,
    reading,
    metadata: {
      ...described.metadata,
      title: facts.publisher === null ? firstTitle : null,
      publisher: publisher ?? facts.publisher,
      language: language ?? facts.language,
    },
    dateFrom: dateFromOf(head.kind, described.dateField),
    ownId: described.id,
  });
  return {
    drafts: [draft],
    problems: [],
    warnings: [...warnings, ...described.warnings, ...unread],
  };
}

const EMPTY: Omit<Problem, 'input'> = {
  what: 'holds no text',
  advice: 'Write the document into it, or take it out of the folder',
};

function dateFromOf(kind: string | null, field: string | null): string | null {
  if (field === null) return null;
  return kind === null ? 'header' : `field ${field}`;
}

/** A body that was read, and how it had to be read otherwise than it was written. */
interface Body {
  readonly reading: Reading;
  readonly warnings: readonly Problem[];
}

/** The Markdown parser is loaded only for a text that needs it. */
async function readBody(source: string, from: number, file: string, shown: string): Promise<Body> {
  const body = source.slice(from);
  if (formatOf(file) === 'text') return { reading: readPlainText(source, from), warnings: [] };
  if (!hasMarks(body)) return { reading: readPlainText(source, from, true), warnings: [] };
  if (hasTooManyMarks(body)) {
    return {
      reading: readPlainText(source, from),
      warnings: [{ input: shown, ...TOO_MANY_MARKS }],
    };
  }
  return readMarked(source, from, file, shown);
}

/** What cannot be mapped to the file character for character is not read so. */
async function readMarked(
  source: string,
  from: number,
  file: string,
  shown: string,
): Promise<Body> {
  const [{ readMarkdown }, { findUnfaithful }] = await Promise.all([
    import('./markdown-reading.ts'),
    import('./find-unfaithful.ts'),
  ]);
  const reading = readMarkdown(source, from, /\.mdx$/i.test(file));
  if (findUnfaithful(reading, source) === -1) return { reading, warnings: [] };
  return { reading: readPlainText(source, from), warnings: [{ input: shown, ...UNMAPPED }] };
}

const UNMAPPED: Omit<Problem, 'input'> = {
  what: 'was read as plain text, because its Markdown could not be traced to the file',
  advice: 'Report it with the file',
};

const TOO_MANY_MARKS: Omit<Problem, 'input'> = {
  what: 'has more marks of Markdown than can be read in time, so it was read as plain text',
  limit: '20,000 marks, or one in 25 characters',
  advice: 'Split it into several documents',
};

/** The first `#` heading, otherwise the first of any level, otherwise the first line where it stands alone. */
function titleOf({ text, blocks }: Reading): string | null {
  const headings = blocks.filter(({ role }) => role === 'heading');
  const heading = headings.find(({ level }) => level === 1) ?? headings[0];
  if (heading === undefined) return titleLineOf(text);
  return text.slice(heading.start, heading.end).replace(/\s+/gu, ' ');
}

/** What a feed's digest says of itself where its title should be: `Source: Example News, URL: …`. */
function readFactLine(title: string | null): FieldMap {
  const parts = (title ?? '').split(/[,;|]\s*(?=[\p{L}_ ]{2,20}:)/u);
  const fields = parts.map((part) => /^([\p{L}_ ]{2,20}?)\s*:\s*(.+)$/u.exec(part));
  const isFacts =
    parts.length > 1 && fields.every((field) => KNOWN_FIELDS.has(field?.[1]?.toLowerCase() ?? ''));
  return fieldMapOf(isFacts ? fields.map((field) => [field?.[1] ?? '', field?.[2] ?? '']) : []);
}

/** A reading with what its blocks say of one another: who speaks, and on which day. */
function annotate(reading: Reading, source: string): Reading {
  const said = { ...reading, blocks: findTurns(reading, source) };
  return { ...said, blocks: findOwnDates(said) };
}
