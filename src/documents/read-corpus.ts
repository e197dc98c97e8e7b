import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Problem, ProblemError } from '../errors/problem.ts';
import type { Document } from './document.ts';
import { keepWithinLimits } from './corpus-limits.ts';
import { errorCode } from './file-failure.ts';
import { type CorpusFile, type Listing, listFiles } from './list-files.ts';
import { parseDocument } from './parse-document.ts';
import { readFile } from './read-file.ts';

/** What could be read of a folder at one moment, and what could not. */
export interface Corpus {
  readonly folder: string;
  /** Newest first, those without a date last, then by id. */
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
  /** Of the files as they were listed; compare with `stampCorpus`. */
  readonly stamp: string;
  /** What became of each file, by path, so that an unchanged one is not read again. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** A document or the reason why there is none, with the stamp of the file it was read from. */
export interface Outcome {
  readonly stamp: string;
  readonly result: Document | Problem;
}

/** Files read in one go before other work gets its turn. */
const FILES_PER_TURN = 32;

/**
 * Reads every document of a folder. What cannot be read is a problem and never stops the rest.
 *
 * @param previous An earlier reading of the same folder: the documents of unchanged files are taken from it as they are.
 * @throws ProblemError where the folder itself cannot be listed.
 */
export async function readCorpus(folder: string, previous?: Corpus): Promise<Corpus> {
  const listing = list(folder);
  const outcomes = new Map<string, Outcome>();
  const { fitting, problems: misfits } = keepWithinLimits(listing.files, folder);
  const problems = [...listing.problems, ...misfits];
  for (const [index, file] of fitting.entries()) {
    if (index % FILES_PER_TURN === FILES_PER_TURN - 1) await nextTurn();
    const known = previous?.outcomes.get(file.path);
    outcomes.set(file.path, known?.stamp === file.stamp ? known : read(file, folder));
  }
  const documents = new Map<string, Document>();
  for (const { result } of outcomes.values()) {
    if ('advice' in result) problems.push(result);
    else takeDocument(documents, result, folder, problems);
  }
  return {
    folder,
    documents: [...documents.values()].toSorted(newestFirst),
    problems: problems.toSorted((a, b) => compare(a.input, b.input)),
    stamp: listing.stamp,
    outcomes,
  };
}

/**
 * The stamp that a reading of the folder would have now; other than that of an earlier reading where anything has changed.
 *
 * @throws ProblemError where the folder itself cannot be listed.
 */
export function stampCorpus(folder: string): string {
  return list(folder).stamp;
}

/** @throws ProblemError where the folder itself cannot be listed. */
function list(folder: string): Listing {
  try {
    return listFiles(folder);
  } catch (error) {
    const code = errorCode(error);
    throw new ProblemError(
      {
        input: folder,
        what: REASONS[code] ?? `cannot be listed: the system says ${code}`,
        advice: 'Name the folder of your documents with --corpus or SITREP_CORPUS_DIR',
      },
      { cause: error },
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'is not a folder',
  EACCES: 'may not be listed by the user that runs this program',
};

function read(file: CorpusFile, folder: string): Outcome {
  const shown = path.join(folder, file.path);
  try {
    const bytes = readFile(file.target, shown);
    return { stamp: file.stamp, result: parseDocument(bytes, file.path, shown) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { stamp: file.stamp, result: error.problem };
  }
}

function takeDocument(
  documents: Map<string, Document>,
  document: Document,
  folder: string,
  problems: Problem[],
): void {
  const first = documents.get(document.id);
  if (first === undefined) documents.set(document.id, document);
  else {
    problems.push({
      input: path.join(folder, document.path),
      what: `has the id ${document.id}, which ${path.join(folder, first.path)} has already, so it was left out`,
      advice: 'Give one of the two another `id` in its front matter, or rename it',
    });
  }
}

function newestFirst(a: Document, b: Document): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id);
}

/** By code unit, so that the order is the same on every system. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
