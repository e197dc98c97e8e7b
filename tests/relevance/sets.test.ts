import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** The folder of the documents that each set asks about. */
const FOLDERS = new Map([
  ['ynet-2025-03-01.jsonl', '../../corpus'],
  ['reports.jsonl', 'reports'],
  ['languages.jsonl', 'languages'],
  ['words.jsonl', 'words'],
]);

const LANGUAGES = ['ru', 'uk', 'tr', 'de', 'fr', 'ar', 'he', 'zh', 'es', 'pl'];
const UNANSWERABLE = ['unanswerable-elsewhere', 'near-miss'];
const ASKED =
  'position who when where why number quotation paraphrase other-name typo spelling chat';
const PARTS = 'joined transliteration initials derivation source language';
const KINDS = [
  ...PARTS.split(' '),
  ...ASKED.split(' '),
  ...UNANSWERABLE,
  ...LANGUAGES,
  ...LANGUAGES.map((language) => `${language}-cross`),
];

const lineSchema = z.strictObject({
  question: z.string().min(1).max(300),
  passages: z.array(z.strictObject({ document: z.string().min(1), quote: z.string().min(1) })),
  kind: z.enum(KINDS),
});

type Line = z.infer<typeof lineSchema>;

const sets = readdirSync(HERE).filter((file) => file.endsWith('.jsonl'));

describe.each(sets)('%s', (set) => {
  const lines = readLines(set);
  const bodies = readBodies(FOLDERS.get(set) ?? '');

  it('asks no question twice', () => {
    const questions = lines.map((line) => line.question);
    expect(questions.filter((question, at) => questions.indexOf(question) !== at)).toEqual([]);
  });

  it('names a passage exactly where there is an answer', () => {
    const wrong = lines.filter(
      (line) => UNANSWERABLE.includes(line.kind) !== (line.passages.length === 0),
    );
    expect(wrong).toEqual([]);
  });

  it('quotes words that stand exactly once in the document', () => {
    const quotes = lines.flatMap((line) => line.passages);
    const wrong = quotes.filter(
      ({ document, quote }) => (bodies.get(document) ?? '').split(quote).length !== 2,
    );
    expect(wrong).toEqual([]);
  });

  it('quotes from one paragraph, and from each paragraph once a question', () => {
    const wrong = lines.filter((line) => {
      const places = line.passages.map((passage) => paragraphOf(passage, bodies));
      return new Set(places).size !== places.length || places.some((place) => place.endsWith('?'));
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(['reports', 'languages', 'words'])('the documents in %s', (folder) => {
  const files = readdirSync(path.join(HERE, folder));

  it.each(files)('%s has front matter that reads, and says that it is invented', (file) => {
    const text = readFileSync(path.join(HERE, folder, file), 'utf8');
    const publisher = text.startsWith('---\n') ? publisherOf(text) : text;
    expect(publisher).toContain('Example ');
  });
});

/** @throws ZodError or SyntaxError for a line that is not a question of a known kind. */
function readLines(set: string): readonly Line[] {
  const lines = readFileSync(path.join(HERE, set), 'utf8').trimEnd().split('\n');
  return lines.map((line) => lineSchema.parse(JSON.parse(line)));
}

/** The texts without front matter and header by document id, which here is the file's name. */
function readBodies(folder: string): ReadonlyMap<string, string> {
  const root = path.join(HERE, folder);
  const files = readdirSync(root).filter((file) => /^(?!README).*\.(?:md|txt)$/.test(file));
  return new Map(
    files.map((file) => [
      path.parse(file).name,
      withoutFrontMatter(readFileSync(path.join(root, file), 'utf8')),
    ]),
  );
}

function withoutFrontMatter(text: string): string {
  if (!text.startsWith('---\n')) return text.replace(/^\s*date \d{4}-\d\d-\d\d/, '');
  return text.slice(text.indexOf('\n---\n') + '\n---\n'.length);
}

/** @throws YAMLParseError or ZodError for front matter that is not YAML or names no publisher. */
function publisherOf(text: string): string {
  const frontMatter: unknown = parse(text.slice('---\n'.length, text.indexOf('\n---\n')));
  return z.looseObject({ publisher: z.string() }).parse(frontMatter).publisher;
}

function paragraphOf(passage: Line['passages'][number], bodies: ReadonlyMap<string, string>) {
  const paragraphs = (bodies.get(passage.document) ?? '').split(/\n\s*\n/);
  const at = paragraphs.findIndex((paragraph) => paragraph.includes(passage.quote));
  return at === -1 ? `${passage.document} ?` : `${passage.document} ${at}`;
}
