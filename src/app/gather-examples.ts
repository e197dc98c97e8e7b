import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readCorpus } from '../documents/read-corpus.ts';
import type { Example } from '../evaluation/fit-weights.ts';
import { readCollection } from '../evaluation/read-collection.ts';
import { readQuestionSet } from '../evaluation/question-set.ts';
import { shuffle } from '../evaluation/shuffle.ts';
import type { Features } from '../ranking/features.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import { buildCollection } from './collection-library.ts';
import { buildLibrary, type Library } from './library.ts';
import { searchLibrary } from './search-library.ts';

/** What a set of questions teaches: the candidates of each, with their features and how relevant they are. */
export interface Lesson {
  readonly name: string;
  readonly examples: readonly JudgedExample[];
}

/** An example with what is needed to measure an order of it. */
export interface JudgedExample extends Example {
  /** What the judgements call each candidate. */
  readonly names: readonly string[];
  readonly relevant: ReadonlyMap<string, number>;
}

/** More questions of one set than these teach little more, and take long. */
const MAX_QUESTIONS = 400;

/**
 * Reads the lessons of a folder that holds a collection, or of a question set in JSON Lines, whose documents are in the
 * folder of the same name without `.jsonl`, else in `corpus`.
 */
export async function gatherExamples(
  path: string,
  features: readonly (keyof Features)[],
): Promise<Lesson> {
  return path.endsWith('.jsonl') ? fromQuestionSet(path, features) : fromCollection(path, features);
}

async function fromCollection(
  folder: string,
  features: readonly (keyof Features)[],
): Promise<Lesson> {
  const { name, entries, questions } = await readCollection(folder);
  const { library, nameOf } = await buildCollection(entries, true);
  const judged = questions.filter(({ relevant }) => relevant.size > 0);
  const examples: JudgedExample[] = [];
  for (const { text, relevant } of shuffle(judged, SEED).slice(0, MAX_QUESTIONS)) {
    examples.push(await readExample(library, text, relevant, nameOf, features));
  }
  return { name, examples: examples.filter(teaches) };
}

const SEED = 1;

async function fromQuestionSet(
  file: string,
  features: readonly (keyof Features)[],
): Promise<Lesson> {
  const folder = file.replace(/\.jsonl$/, '');
  const corpus = await readCorpus(existsSync(folder) ? folder : 'corpus');
  const library = await buildLibrary(corpus);
  const passages = [...library.shelves.values()].flatMap((shelf) => shelf.passages);
  const held = { documents: corpus.documents, passages };
  const { questions } = readQuestionSet(await readFile(file, 'utf8'), file, held);
  const examples: JudgedExample[] = [];
  for (const { question, expected } of questions) {
    const relevant = new Map(expected.map((id) => [id, 1]));
    examples.push(await readExample(library, question, relevant, (id) => id, features));
  }
  return { name: file, examples: examples.filter(teaches) };
}

async function readExample(
  library: Library,
  question: string,
  relevant: ReadonlyMap<string, number>,
  nameOf: (id: string) => string,
  features: readonly (keyof Features)[],
): Promise<JudgedExample> {
  const { ranked } = await searchLibrary(library, { text: question });
  const names = ranked.map(({ id }) => nameOf(id));
  return {
    features: flatten(ranked, features),
    grades: Float32Array.from(names, (name) => relevant.get(name) ?? 0),
    names,
    relevant,
  };
}

function flatten(
  ranked: readonly RankedPassage[],
  features: readonly (keyof Features)[],
): Float32Array {
  return Float32Array.from(ranked.flatMap((one) => features.map((name) => one.features[name])));
}

/** Nothing is learnt where nothing relevant is among the candidates. */
function teaches({ grades }: Example): boolean {
  return grades.some((grade) => grade > 0);
}
