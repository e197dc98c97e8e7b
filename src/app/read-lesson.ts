import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readCorpus } from '../documents/read-corpus.ts';
import { readQuestionSet } from '../evaluation/question-set.ts';
import { readCollection, type CollectionQuestion } from '../evaluation/read-collection.ts';
import { shuffle } from '../evaluation/shuffle.ts';
import { buildCollection, type CollectionLibrary } from './collection-library.ts';
import { buildLibrary } from '../library/library.ts';

/** What there is to learn from: questions with what answers them, and the library that they are asked of. */
export interface Lesson extends CollectionLibrary {
  readonly name: string;
  /** Whether it is a question set of our own, whose misses were looked at. */
  readonly isOwn: boolean;
  readonly questions: readonly LessonQuestion[];
}

/** A question of a lesson. */
export type LessonQuestion = Omit<CollectionQuestion, 'id'>;

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
export async function readLesson(path: string): Promise<Lesson> {
  return path.endsWith('.jsonl') ? readSet(path) : readFolder(path);
}

async function readFolder(folder: string): Promise<Lesson> {
  const { name, entries, questions } = await readCollection(folder);
  const collection = await buildCollection(entries, true);
  const some = shuffle(questions, SEED).slice(0, MAX_QUESTIONS);
  return { ...collection, name, isOwn: false, questions: some };
}

async function readSet(file: string): Promise<Lesson> {
  const folder = file.replace(/\.jsonl$/, '');
  const corpus = await readCorpus(existsSync(folder) ? folder : 'corpus');
  const library = await buildLibrary(corpus);
  const passages = [...library.documents.values()].flatMap((state) => state.passages);
  const held = { documents: corpus.documents, passages };
  const { questions } = readQuestionSet(await readFile(file, 'utf8'), file, held);
  return {
    name: basename(folder),
    isOwn: true,
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
export function areKin(a: Lesson, b: Lesson): boolean {
  return a.name.slice(0, KIN_CHARS) === b.name.slice(0, KIN_CHARS);
}

/** Collections cut from one source have names that begin alike, as `time` and `time-passages` do. */
const KIN_CHARS = 4;
