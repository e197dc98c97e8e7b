import {
  readSentenceCandidates,
  SENTENCE_WEIGHTS,
  type SentenceEvidence,
} from '../answers/choose-sentences.ts';
import { placeSentences } from '../answers/place-terms.ts';
import { fitWeights, scoreAll, type Example } from '../evaluation/fit-weights.ts';
import { mean } from '../evaluation/measures.ts';
import type { Weights } from '../ranking/weighted-sum.ts';
import { tryHalves, type Course } from './course.ts';
import type { Lesson, LessonQuestion } from './read-lesson.ts';
import { findRightPassage, holdsAny } from './right-passage.ts';
import { searchLibrary } from '../library/search-library.ts';

/** What fitting the choice of sentences gives. */
export interface SentencesFit {
  readonly weights: Weights<keyof SentenceEvidence>;
  /** Share of the questions whose first choice holds an answer: by the shipped weights, by those of all, and of a half of
   * each lesson tried on the other half. */
  readonly lessons: readonly {
    readonly name: string;
    readonly questions: number;
    readonly shipped: number | null;
    readonly all: number | null;
    readonly halves: number | null;
  }[];
}

/** Fits the choice among the sentences of the right passage, where answers are marked and several sentences are. */
export async function fitSentences(
  lessons: readonly Lesson[],
  onStep: (what: string) => void,
): Promise<SentencesFit> {
  const courses: Course<Example>[] = [];
  for (const lesson of lessons) {
    onStep(`sentences: reading ${lesson.name}`);
    const examples = await readExamples(lesson);
    if (examples.length > 0) courses.push({ lesson, examples });
  }
  onStep('sentences: fitting');
  const all = train(courses);
  const halves = tryHalves(courses, train, rightOnes);
  const shipped = Float64Array.from(SENTENCE_WEIGHTS, ([, weight]) => weight);
  return {
    weights: NAMES.map((name, at) => [name, all[at] ?? 0]),
    lessons: courses.map((course) => ({
      name: course.lesson.name,
      questions: course.examples.length,
      shipped: mean(rightOnes(course, shipped)),
      all: mean(rightOnes(course, all)),
      halves: mean(halves(course)),
    })),
  };
}

/** How often what is to be chosen is looked at anew; later rounds change no third digit. */
const ROUNDS = 6;

/**
 * Where several sentences hold an answer, most of them do so by chance: at first each is right by the same share, then by
 * what the weights so far say (expectation and maximisation).
 */
function train(courses: readonly Course<Example>[]): Float64Array {
  let weights: Float64Array = new Float64Array(NAMES.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const sets = courses.map(({ examples }) => ({
      examples: examples.map((one) => weighHolders(one, weights)),
      weight: examples.length,
    }));
    weights = fitWeights(sets, NAMES.length);
  }
  return weights;
}

function weighHolders({ features, grades }: Example, weights: Float64Array): Example {
  const scores = scoreAll(features, weights);
  const top = Math.max(...scores.filter((_, at) => (grades[at] ?? 0) > 0));
  return {
    features,
    grades: grades.map((grade, at) => (grade > 0 ? Math.exp((scores[at] ?? 0) - top) : 0)),
  };
}

const NAMES = SENTENCE_WEIGHTS.map(([name]) => name);

async function readExamples(lesson: Lesson): Promise<readonly Example[]> {
  const examples: Example[] = [];
  for (const question of lesson.questions) {
    if (question.answers.length > 0) examples.push(...(await readExample(lesson, question)));
  }
  return examples;
}

/** None where there is no choice, or no sentence holds an answer as a whole. */
async function readExample(lesson: Lesson, question: LessonQuestion): Promise<readonly Example[]> {
  const findings = await searchLibrary(lesson.library, { text: question.text });
  const right = findRightPassage(findings, question, lesson);
  if (right === null || right.ranked === null) return [];
  const { store, weighed } = findings;
  const { ranked } = right;
  const { passage } = right.source;
  const sentences = placeSentences(store, ranked, passage);
  const candidates = readSentenceCandidates(weighed, ranked.scan, passage, sentences);
  const grades = Float32Array.from(candidates, ({ at }) => {
    const { start = 0, end = 0 } = passage.sentences[at] ?? {};
    return holdsAny(
      passage.text.slice(start - passage.start, end - passage.start),
      question.answers,
    )
      ? 1
      : 0;
  });
  if (candidates.length < 2 || grades.every((grade) => grade === 0)) return [];
  const rows = candidates.flatMap(({ evidence }) => NAMES.map((name) => evidence[name]));
  return [{ features: Float32Array.from(rows), grades }];
}

/** For each example 1 where the first choice holds an answer, else 0. */
function rightOnes({ examples }: Course<Example>, weights: Float64Array): readonly number[] {
  return examples.map(({ features, grades }) => {
    const scores = scoreAll(features, weights);
    return grades[scores.indexOf(Math.max(...scores))] ?? 0;
  });
}
