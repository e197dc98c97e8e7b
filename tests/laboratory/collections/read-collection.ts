import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ProblemError } from '../../../src/errors/problem.ts';

/** A retrieval collection in the form of BEIR (Thakur et al. 2021), as far as it is measured here. */
export interface Collection {
  /** The name of its folder. */
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly questions: readonly CollectionQuestion[];
}

/** One line of `corpus.jsonl`. */
export interface Entry {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly source: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  /** What judgements name in its place, where it is a part of something. */
  readonly parent: string | null;
  /** The document that it is a passage of, where it is judged for itself. */
  readonly document?: string | null;
}

/** One line of `queries.jsonl` with its judgements. */
export interface CollectionQuestion {
  readonly id: string;
  readonly text: string;
  readonly isAnswerable: boolean;
  /** Strings one of which an answer holds; empty where none are given. */
  readonly answers: readonly string[];
  /** Grades above 0 of what is relevant, by id of an entry or a parent. */
  readonly relevant: ReadonlyMap<string, number>;
}

const id = z.union([z.string(), z.number()]).transform(String);
const text = z.string().nullish();

const entrySchema = z.object({
  _id: id,
  title: text,
  text: z.string(),
  metadata: z
    .object({ source: text, date: text, parent: id.nullish(), document: id.nullish() })
    .nullish(),
});

const questionSchema = z.object({
  _id: id,
  text: z.string(),
  metadata: z
    .object({
      answerable: z.boolean().nullish(),
      answer: z.unknown().optional(),
    })
    .nullish(),
});

/**
 * Reads `corpus.jsonl`, `queries.jsonl` and every `qrels/*.tsv` of a folder.
 *
 * @throws {ProblemError} when a file is missing or a line is not of that form
 */
export async function readCollection(folder: string): Promise<Collection> {
  const name = path.basename(path.resolve(folder));
  const judgements = await readJudgements(path.join(folder, 'qrels'));
  const entries = await readLines(path.join(folder, 'corpus.jsonl'), entrySchema);
  const questions = await readLines(path.join(folder, 'queries.jsonl'), questionSchema);
  return {
    name,
    entries: entries.map(({ _id, title, text: body, metadata }) => ({
      id: _id,
      title: title?.trim() || null,
      text: body,
      source: metadata?.source || null,
      date: /^\d{4}-\d{2}-\d{2}/.exec(metadata?.date ?? '')?.[0] ?? null,
      parent: metadata?.parent ?? null,
      document: metadata?.document ?? null,
    })),
    questions: questions.map(({ _id, text: asked, metadata }) => ({
      id: _id,
      text: asked,
      isAnswerable: metadata?.answerable !== false,
      answers: flattenStrings(metadata?.answer),
      relevant: judgements.get(_id) ?? new Map<string, number>(),
    })),
  };
}

/** Answers come as a string, a list of strings, or a list of lists of other ways to write them. */
function flattenStrings(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(flattenStrings);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

async function readJudgements(folder: string): Promise<Map<string, Map<string, number>>> {
  const judgements = new Map<string, Map<string, number>>();
  const files = await readdir(folder).catch((error: unknown) => fail(folder, error));
  for (const file of files.filter((one) => one.endsWith('.tsv'))) {
    for (const line of await readText(path.join(folder, file))) {
      const [question = '', entry = '', grade = ''] = line.split('\t');
      if (!(Number(grade) > 0)) continue;
      const known = judgements.get(question) ?? new Map<string, number>();
      judgements.set(question, known.set(entry, Number(grade)));
    }
  }
  return judgements;
}

async function readLines<Line>(file: string, schema: z.ZodType<Line>): Promise<readonly Line[]> {
  return (await readText(file)).map((line, index) => {
    const parsed = schema.safeParse(parseJson(line));
    if (parsed.success) return parsed.data;
    return fail(`${file}, line ${index + 1}`, parsed.error);
  });
}

async function readText(file: string): Promise<readonly string[]> {
  const whole = await readFile(file, 'utf8').catch((error: unknown) => fail(file, error));
  return whole.split('\n').filter((line) => line.trim() !== '');
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function fail(input: string, cause: unknown): never {
  throw new ProblemError(
    {
      input,
      what: 'is not part of a collection in the form of BEIR',
      advice: 'Give a folder with corpus.jsonl, queries.jsonl and qrels/*.tsv',
    },
    { cause },
  );
}
