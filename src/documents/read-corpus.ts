import { createHash } from 'node:crypto';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Problem, ProblemError } from '../errors/problem.ts';
import { assignIds } from './assign-ids.ts';
import type { Document } from './document.ts';
import type { Draft, ParsedFile } from './draft.ts';
import { keepWithinLimits } from './corpus-limits.ts';
import { errorCode } from './file-failure.ts';
import { type CorpusFile, type Listing, listFiles } from './list-files.ts';
import { compareCodeUnits, newestFirst } from './newest-first.ts';
import { parseFile } from './parse-file.ts';
import { readFile } from './read-file.ts';

/** What could be read of a folder at one moment, and what could not. */
export interface Corpus {
  readonly folder: string;
  /** Newest first, those without a date last, then by id. */
  readonly documents: readonly Document[];
  /** By input: why which documents are not there. */
  readonly problems: readonly Problem[];
  /** By input: what was left out of documents that are there. */
  readonly warnings: readonly Problem[];
  /** How many files of each kind are none that is read, by ending or as `README`. */
  readonly passedOver: ReadonlyMap<string, number>;
  /** Of the files as they were listed; compare with `stampCorpus`. */
  readonly stamp: string;
  /** What became of each file, by path, so that an unchanged one is not read again. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** What a file became, with the stamp of the file it was read from. */
export interface Outcome extends ParsedFile {
  readonly stamp: string;
  /** Of its bytes: a file that was only touched, copied or checked out again is the same. Null where none could be read. */
  readonly digest: string | null;
  /** Its drafts with their ids, in the same order; null for one that has none. */
  readonly documents: readonly (Document | null)[];
}

/** A corpus of no file at all. */
export function emptyCorpus(folder: string, problems: readonly Problem[] = []): Corpus {
  return {
    folder,
    documents: [],
    problems,
    warnings: [],
    passedOver: new Map(),
    stamp: '',
    outcomes: new Map(),
  };
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
  const listing = listCorpus(folder);
  const parsed = new Map<string, Parsed>();
  const { fitting, problems: misfits } = keepWithinLimits(listing.files, folder);
  for (const [index, file] of fitting.entries()) {
    if (index % FILES_PER_TURN === FILES_PER_TURN - 1) await nextTurn();
    const known = previous?.outcomes.get(file.path);
    const isKnown = known?.stamp === file.stamp;
    parsed.set(file.path, isKnown ? known : await readCorpusFile(file, folder, known));
  }
  const { outcomes, problems, warnings } = nameDocuments(parsed, folder);
  const all = [...outcomes.values()];
  return {
    folder,
    documents: all
      .flatMap(({ documents }) => documents.filter((document) => document !== null))
      .toSorted(newestFirst),
    problems: [
      ...listing.problems,
      ...misfits,
      ...problems,
      ...all.flatMap((outcome) => outcome.problems),
    ].toSorted(byInput),
    warnings: [...warnings, ...all.flatMap((outcome) => outcome.warnings)].toSorted(byInput),
    passedOver: countPassedOver(listing.passedOver, all),
    stamp: listing.stamp,
    outcomes,
  };
}

/** The stamps that a reading of a folder would have now; others than those of an earlier reading where anything has changed. */
export interface CorpusStamps {
  readonly stamp: string;
  /** Of each file, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** @throws ProblemError where the folder itself cannot be listed. */
export function stampCorpus(folder: string): CorpusStamps {
  const { stamp, files } = listCorpus(folder);
  return { stamp, files: new Map(files.map((file) => [file.path, file.stamp])) };
}

/** @throws ProblemError where the folder itself cannot be listed. */
export function listCorpus(folder: string): Listing {
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

/** A file's outcome before its documents have their ids, or with the ids of an earlier reading. */
type Parsed = Omit<Outcome, 'documents'> & Partial<Pick<Outcome, 'documents'>>;

/** What a file of the folder becomes; what is wrong with it is a problem of it. */
export async function readCorpusFile(
  { stamp, target, path: file }: CorpusFile,
  folder: string,
  known?: Outcome,
): Promise<Parsed> {
  const shown = path.join(folder, file);
  try {
    const bytes = readFile(target, shown);
    const digest = digestOf(bytes);
    if (known?.digest === digest) return { ...known, stamp };
    return { stamp, digest, ...(await parseFile(bytes, file, shown)) };
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : fault(error, shown);
    return { stamp, digest: null, drafts: [], problems: [problem], warnings: [] };
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}

/** An error of this program, or of a library, costs the file and no more. */
function fault(error: unknown, shown: string): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    input: shown,
    kind: 'could not be read, by a fault of this program',
    what: `could not be read, by a fault of this program (${reason})`,
    advice: 'Report it with the file, and take it out of the folder',
  };
}

/** Documents whose ids are what they were stay the same objects. */
function nameDocuments(
  parsed: ReadonlyMap<string, Parsed>,
  folder: string,
): {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
} {
  const drafts = [...parsed.values()].flatMap((file) => file.drafts);
  const { ids, problems, warnings } = assignIds(drafts, (file) => path.join(folder, file));
  const outcomes = new Map<string, Outcome>();
  let next = 0;
  for (const [file, outcome] of parsed) {
    const documents = outcome.drafts.map((draft, index) => {
      const id = ids[next++] ?? null;
      const known = outcome.documents?.[index];
      return known?.id === id && known !== undefined ? known : toDocument(draft, id);
    });
    outcomes.set(file, { ...outcome, documents });
  }
  return { outcomes, problems, warnings };
}

function toDocument({ document }: Draft, id: string | null): Document | null {
  return id === null ? null : { id, ...document };
}

/** Files of other kinds, and those that turned out to be no documents. */
function countPassedOver(
  listed: ReadonlyMap<string, number>,
  outcomes: readonly Outcome[],
): ReadonlyMap<string, number> {
  const counts = new Map(listed);
  for (const { passedOver } of outcomes) {
    if (passedOver !== undefined) counts.set(passedOver, (counts.get(passedOver) ?? 0) + 1);
  }
  return counts;
}

function byInput(a: Problem, b: Problem): number {
  return compareCodeUnits(a.input, b.input);
}
