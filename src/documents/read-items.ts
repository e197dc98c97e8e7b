/** Files of other formats than Markdown and text: pages, feeds, JSON, tables. Loaded only where a corpus has any. */
import path from 'node:path';
import { type Problem, ProblemError } from '../errors/problem.ts';
import { annotate } from './annotate.ts';
import { readCsv } from './csv-items.ts';
import { decodeText } from './decode.ts';
import { decodePage } from './decode-page.ts';
import type { Reading } from './document.ts';
import { makeDraft, type ParsedFile } from './draft.ts';
import { type FieldMap, fieldMapOf, textOf } from './field-value.ts';
import { readFeed } from './feed-items.ts';
import type { Format } from './formats.ts';
import { readHtmlPage } from './html-page.ts';
import { draftItems, type Item } from './item-draft.ts';
import { readJsonItems, readJsonLines } from './json-items.ts';
import { describeFields } from './metadata.ts';
import { titleOf } from './title-of.ts';

/** A file, as its readers are told of it. */
export interface FileText {
  readonly bytes: Uint8Array;
  /** Relative to the corpus folder, with `/`. */
  readonly file: string;
  /** The file's name without its ending, of which ids are made. */
  readonly name: string;
  /** How messages call it. */
  readonly shown: string;
}

/**
 * What is read of a page, feed, JSON file or table.
 *
 * @throws ProblemError where nothing can be read of it.
 */
export function readItems(format: Format, of: FileText): ParsedFile {
  try {
    return readFormat(format, of);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw unreadable(of.shown, error.message);
  }
}

function readFormat(format: Format, of: FileText): ParsedFile {
  if (format === 'html') return readPage(of);
  if (format === 'feed') return readFeedFile(of);
  if (format === 'table') return readTableFile(of);
  const source = decodeText(of.bytes, of.shown);
  if (format === 'json lines') {
    const { items, broken } = readJsonLines(source);
    const problems = broken === 0 ? [] : [brokenLines(of.shown, broken)];
    return draftsOf(items, of, 'field', problems);
  }
  try {
    return draftsOf(readJsonItems(source), of, 'field', []);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw unreadable(of.shown, error instanceof Error ? error.message : String(error));
  }
}

function readPage({ bytes, file, name, shown }: FileText): ParsedFile {
  const source = decodePage(bytes, shown);
  const { reading, fields, heading } = readHtmlPage(source);
  const page = { ...fields, pageheading: heading };
  return draftOne(annotate(reading, source), page, { file, name, shown }, 'page');
}

function readFeedFile(of: FileText): ParsedFile {
  const source = decodePage(of.bytes, of.shown);
  const feed = readFeed(source);
  if (feed === null) return noDocument(of);
  return draftsOf(feed.items, of, 'feed', []);
}

function readTableFile(of: FileText): ParsedFile {
  const source = decodeText(of.bytes, of.shown);
  const table = readCsv(source);
  if ('items' in table) return draftsOf(table.items, of, 'column', []);
  return draftOne(annotate(table.reading, source), fieldMapOf([]), of, 'column');
}

function draftOne(
  reading: Reading,
  fields: FieldMap,
  { file, name, shown }: Omit<FileText, 'bytes'>,
  origin: string,
): ParsedFile {
  if (reading.blocks.length === 0) throw unreadable(shown, 'it holds no text');
  const { metadata, dateField, warnings } = describeFields({ ...fields, id: null }, shown);
  const draft = makeDraft({
    path: file,
    reading,
    metadata: {
      ...metadata,
      title: pageTitle(metadata.title, [titleOf(reading), textOf(fields['pageheading'])]),
    },
    dateFrom: dateField === null ? null : `${origin} ${dateField}`,
    name,
  });
  return { drafts: [draft], problems: [], warnings };
}

function draftsOf(
  items: readonly Item[],
  { file, name, shown }: FileText,
  origin: string,
  problems: readonly Problem[],
): ParsedFile {
  const { drafts, warnings, empty } = draftItems(items, { file, name, shown, origin });
  if (drafts.length === 0 && problems.length === 0) return noDocument({ file });
  const left: Problem[] = empty === 0 ? [] : [emptyItems(shown, empty)];
  return { drafts, problems, warnings: [...warnings, ...left] };
}

/** Pages add the name of their site to the title of the article, which their first heading has alone. */
function pageTitle(title: string | null, headings: readonly (string | null)[]): string | null {
  const own = headings.filter((heading) => heading !== null);
  if (title === null) return own[0] ?? null;
  return own.find((heading) => title.startsWith(heading)) ?? title;
}

/** Data of other programs lie beside documents; a file of them is counted as one that is not read. */
function noDocument({ file }: Pick<FileText, 'file'>): ParsedFile {
  return { drafts: [], problems: [], warnings: [], passedOver: path.extname(file).toLowerCase() };
}

function unreadable(shown: string, reason: string): ProblemError {
  return new ProblemError({
    input: shown,
    kind: `cannot be read as ${path.extname(shown).slice(1)}`,
    what: `cannot be read: ${reason}`,
    advice:
      'Correct it (corpus/README.md says which fields are read), or take it out of the folder',
  });
}

function emptyItems(shown: string, count: number): Problem {
  return {
    input: shown,
    kind: 'has items without a text, which were left out',
    what: `has ${count === 1 ? 'an item' : `${count} items`} without a text, left out`,
    advice: 'See in corpus/README.md which fields are read as the text',
  };
}

function brokenLines(shown: string, count: number): Problem {
  return {
    input: shown,
    kind: 'has lines that are no JSON object, which were left out',
    what: `has ${count} lines that are no JSON object, which were left out`,
    advice: 'Correct them: one object a line',
  };
}
