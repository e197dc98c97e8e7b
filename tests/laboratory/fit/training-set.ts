import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readCorpus } from '../../../src/documents/read-corpus.ts';
import { readQuestionSet } from '../../../src/evaluation/question-set.ts';
import { cutBySentence } from '../collections/cut-by-sentence.ts';
import {
  readCollection,
  type Collection,
  type CollectionQuestion,
} from '../collections/read-collection.ts';
import { shuffle } from '../shuffle.ts';
import { buildCollection, type CollectionLibrary } from '../collections/collection-library.ts';
import { buildLibrary } from '../../../src/library/renew-library.ts';

/** What there is to learn from: questions with what answers them, and the library that they are asked of. */
export interface TrainingSet extends CollectionLibrary {
  readonly name: string;
  /** What it counts beside a collection in fitting the ranking. */
  readonly share: number;
  readonly questions: readonly TrainingQuestion[];
}

/** A question of a set. */
export type TrainingQuestion = Omit<CollectionQuestion, 'id'>;

/** More questions of one set than these teach little more, and take long. */
const MAX_QUESTIONS = 400;

/** Any number; the questions are the same as long as it is. */
const SEED = 1;

/**
 * Reads a folder that holds a collection, or a question set in JSON Lines, whose documents are in the folder of the same
 * name without `.jsonl`, else in `corpus`.
 *
 * @throws ProblemError where either cannot be read
 */
export async function readTrainingSet(path: string): Promise<TrainingSet> {
  return path.endsWith('.jsonl') ? readSet(path) : readFolder(path);
}

/** A question set of our own is easy to fit, as its misses were looked at; what is cut asks the same questions again. */
const OWN_SHARE = 0.6;
const CUT_SHARE = 0.5;

/** Reads a folder that holds a collection, and makes a document of one-sentence paragraphs of all passages with one title. */
export async function readCutSet(folder: string): Promise<TrainingSet> {
  const set = await readEntries(cutBySentence(await readCollection(folder)));
  return { ...set, share: CUT_SHARE };
}

async function readFolder(folder: string): Promise<TrainingSet> {
  return readEntries(await readCollection(folder));
}

async function readEntries({ name, entries, questions }: Collection): Promise<TrainingSet> {
  const collection = await buildCollection(entries, true);
  const some = shuffle(questions, SEED).slice(0, MAX_QUESTIONS);
  return { ...collection, name, share: 1, questions: some };
}

async function readSet(file: string): Promise<TrainingSet> {
  const folder = file.replace(/\.jsonl$/, '');
  const corpus = await readCorpus(existsSync(folder) ? folder : 'corpus');
  const library = await buildLibrary(corpus);
  const passages = [...library.index.documents.values()].flatMap((one) => one.passages);
  const held = { documents: corpus.documents, passages };
  const { questions } = readQuestionSet(await readFile(file, 'utf8'), file, held);
  return {
    name: basename(folder),
    share: OWN_SHARE,
    library,
    nameOf: (id) => id,
    passagesOf: (name) => [name],
    questions: questions.map(({ question, expected }) => ({
      text: question,
      isAnswerable: expected.length > 0,
      answers: [],
      relevant: new Map(expected.map((id) => [id, 1])),
    })),
  };
}

/** Whether they are of one source, so that neither is unseen by who has seen the other. */
export function shareSource(a: TrainingSet, b: TrainingSet): boolean {
  return a.name.slice(0, SOURCE_CHARS) === b.name.slice(0, SOURCE_CHARS);
}

/** Collections cut from one source have names that begin alike, as `time` and `time-passages` do. */
const SOURCE_CHARS = 4;
