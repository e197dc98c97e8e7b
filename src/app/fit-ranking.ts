import { fitWeights, scoreAll, type Example, type ExampleSet } from '../evaluation/fit-weights.ts';
import { mean, ndcgAt } from '../evaluation/measures.ts';
import type { Features } from '../ranking/features.ts';
import type { Weights } from '../ranking/weighted-sum.ts';
import { RANKING_WEIGHTS } from '../ranking/weights.ts';
import { tryHalves, type Course } from './course.ts';
import { areKin, type Lesson, type LessonQuestion } from './read-lesson.ts';
import { searchLibrary } from '../library/search-library.ts';

/** What fitting the ranking gives. */
export interface RankingFit {
  /** Of all lessons together. */
  readonly weights: Weights<keyof Features>;
  /** nDCG@10 of each lesson: by the shipped weights, by the weights of all lessons, of a half of each tried on the other
   * half, and of all the others. */
  readonly lessons: readonly {
    readonly name: string;
    readonly questions: number;
    readonly shipped: number | null;
    readonly all: number | null;
    readonly halves: number | null;
    readonly unseen: number | null;
  }[];
}

/** Fits the weights of the ranking's features, and cross-validates them. */
export async function fitRanking(
  lessons: readonly Lesson[],
  onStep: (what: string) => void,
): Promise<RankingFit> {
  const names = RANKING_WEIGHTS.map(([name]) => name);
  const train = (some: readonly Course<JudgedExample>[]) =>
    fitWeights(some.map(toSet), names.length);
  let courses = await readCourses(lessons, RANKING_WEIGHTS, onStep);
  for (let round = 1; round < ROUNDS; round += 1) {
    const fitted = train(courses);
    const weights = names.map((name, at) => [name, fitted[at] ?? 0] as const);
    courses = await readCourses(lessons, weights, onStep);
  }
  onStep('ranking: fitting');
  const all = train(courses);
  const halves = tryHalves(courses, train, scores);
  const shipped = Float64Array.from(RANKING_WEIGHTS, ([, weight]) => weight);
  return {
    weights: names.map((name, at) => [name, all[at] ?? 0]),
    lessons: courses.map((course) => {
      onStep(`ranking: fitting without ${course.lesson.name}`);
      const unseen = train(courses.filter((other) => !areKin(other.lesson, course.lesson)));
      return {
        name: course.lesson.name,
        questions: course.examples.length,
        shipped: mean(scores(course, shipped)),
        all: mean(scores(course, all)),
        halves: mean(halves(course)),
        unseen: mean(scores(course, unseen)),
      };
    }),
  };
}

/** An example with what is needed to measure an order of it. */
interface JudgedExample extends Example {
  /** What the judgements call each candidate. */
  readonly names: readonly string[];
  readonly relevant: ReadonlyMap<string, number>;
}

/** What the best passages teach depends on the weights by which they are the best; after two rounds no digit changes that
 * matters. */
const ROUNDS = 2;

async function readCourses(
  lessons: readonly Lesson[],
  weights: Weights<keyof Features>,
  onStep: (what: string) => void,
): Promise<readonly Course<JudgedExample>[]> {
  const courses: Course<JudgedExample>[] = [];
  for (const lesson of lessons) {
    onStep(`ranking: reading ${lesson.name}`);
    const examples: JudgedExample[] = [];
    for (const question of lesson.questions) {
      if (question.relevant.size > 0) examples.push(await readExample(lesson, question, weights));
    }
    courses.push({ lesson, examples });
  }
  return courses;
}

async function readExample(
  { library, nameOf }: Lesson,
  { text, relevant }: LessonQuestion,
  weights: Weights<keyof Features>,
): Promise<JudgedExample> {
  const { ranked } = await searchLibrary(library, { text }, undefined, weights);
  const names = ranked.map(({ id }) => nameOf(id));
  return {
    features: Float32Array.from(
      ranked.flatMap((one) => weights.map(([name]) => one.features[name])),
    ),
    grades: Float32Array.from(names, (name) => relevant.get(name) ?? 0),
    names,
    relevant,
  };
}

/** Nothing is learnt where nothing relevant is among the candidates. */
function toSet({ lesson, examples }: Course<JudgedExample>): ExampleSet {
  const teaching = examples.filter(({ grades }) => grades.some((grade) => grade > 0));
  const share = lesson.isOwn ? OWN_SHARE : 1;
  return { examples: teaching, weight: share * Math.sqrt(teaching.length) };
}

/** What a question set of our own counts beside a collection: ours are easy to fit, as their misses were looked at. */
const OWN_SHARE = 0.6;

function scores({ examples }: Course<JudgedExample>, weights: Float64Array): readonly number[] {
  return examples.map(({ features, names, relevant }) => {
    const values = scoreAll(features, weights);
    const order = names.map((_, at) => at).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
    return ndcgAt(10, [...new Set(order.map((at) => names[at] ?? ''))], relevant);
  });
}
