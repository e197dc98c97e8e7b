import path from 'node:path';
import { type Problem, ProblemError } from '../errors/problem.ts';
import { annotate } from './annotate.ts';
import { decodeText } from './decode.ts';
import type { Reading } from './document.ts';
import { readFieldTexts } from './field-text.ts';
import { makeDraft, type ParsedFile } from './draft.ts';
import { type FieldMap, fieldMapOf } from './field-value.ts';
import { formatOf, withoutPacking } from './formats.ts';
import { hasTooManyMarks } from './guard-markdown.ts';
import { hasMarks } from './markdown-marks.ts';
import { describeFields } from './metadata.ts';
import { fieldKeyOf, KNOWN_FIELDS } from './metadata-fields.ts';
import { readPlainText } from './plain-reading.ts';
import { titleOf } from './title-of.ts';
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
  const unpackedName = withoutPacking(file);
  const { name } = path.posix.parse(unpackedName);
  const content = unpackedName === file ? bytes : await unpackFile(bytes, shown);
  const format = formatOf(file);
  if (format === 'markdown' || format === 'text') return readText(content, file, name, shown);
  const of = { bytes: content, file, name, shown };
  if (format === 'pdf' || format === 'docx') {
    const { readPrinted } = await import('./read-printed.ts');
    return readPrinted(format, of);
  }
  const { readItems } = await import('./read-items.ts');
  return readItems(format ?? 'html', of);
}

async function unpackFile(bytes: Uint8Array, shown: string): Promise<Uint8Array> {
  const { unpack } = await import('./unpack.ts');
  return unpack(bytes, shown);
}

/** Markdown or plain text. */
async function readText(
  bytes: Uint8Array,
  file: string,
  name: string,
  shown: string,
): Promise<ParsedFile> {
  const source = decodeText(bytes, shown);
  const { head, fields, warnings } = readHead(source, shown);
  const described = describeFields(fields, shown);
  const { reading: body, warnings: unread } = await readBody(source, head.body, file, shown);
  const hasBody = body.blocks.length > 0;
  const unmarked = hasBody ? body : readFieldTexts(source, head.start, head.end, fields);
  if (unmarked.blocks.length === 0) throw new ProblemError({ input: shown, ...EMPTY });
  const annotated = annotate(unmarked, source);
  const firstTitle = described.metadata.title ?? titleOf(annotated);
  const isHeaded = formatOf(file) === 'text' && described.metadata.title === null;
  const reading = isHeaded ? withHeadline(annotated, firstTitle) : annotated;
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
    name,
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
  const reading = orNull(() => readMarkdown(source, from, /\.mdx$/i.test(withoutPacking(file))));
  if (reading !== null && findUnfaithful(reading, source) === -1) return { reading, warnings: [] };
  return { reading: readPlainText(source, from), warnings: [{ input: shown, ...UNMAPPED }] };
}

/** The parser recurses into what is nested, deeper than the stack where somebody means it to. */
function orNull(read: () => Reading): Reading | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const UNMAPPED: Omit<Problem, 'input'> = {
  what: 'was read as plain text, because its Markdown is nested too deeply or could not be traced to the file',
  advice: 'Report it with the file',
};

const TOO_MANY_MARKS: Omit<Problem, 'input'> = {
  what: 'has more marks of Markdown than can be read in time, so it was read as plain text',
  limit: '20,000 marks, or one in 25 characters',
  advice: 'Split it into several documents',
};

/** A plain text whose first line is its title, with that line as a headline; it stays a paragraph of its own. */
function withHeadline(reading: Reading, title: string | null): Reading {
  const [first, second, ...others] = reading.blocks;
  if (first === undefined || second === undefined) return reading;
  const words = reading.text.slice(first.start, first.end);
  const isHeadline = words === title && second.end - second.start > words.length;
  if (!isHeadline || first.role !== 'paragraph') return reading;
  return { ...reading, blocks: [{ ...first, role: 'heading' }, second, ...others] };
}

/** What a feed's digest says of itself where its title should be: `Source: Example News, URL: …`. */
function readFactLine(title: string | null): FieldMap {
  const parts = (title ?? '').split(/[,;|]\s*(?=[\p{L}_ ]{2,20}:)/u);
  const fields = parts.map((part) => /^([\p{L}_ ]{2,20}?)\s*:\s*(.+)$/u.exec(part));
  const isFacts =
    parts.length > 1 && fields.every((field) => KNOWN_FIELDS.has(fieldKeyOf(field?.[1] ?? '')));
  return fieldMapOf(isFacts ? fields.map((field) => [field?.[1] ?? '', field?.[2] ?? '']) : []);
}
