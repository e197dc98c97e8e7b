import { fitWeights, scoreAll, type ExampleSet } from '../evaluation/fit-weights.ts';
import { mean, ndcgAt } from '../evaluation/measures.ts';
import type { Features } from '../ranking/features.ts';
import { RANKING_WEIGHTS } from '../ranking/weights.ts';
import { gatherExamples, type JudgedExample, type Lesson } from './gather-examples.ts';

/** What a fit gives. */
export interface Fit {
  /** Of all lessons together, by feature. */
  readonly weights: readonly (readonly [keyof Features, number])[];
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

/** Fits the weights of the ranking's features on collections and question sets, and cross-validates them. */
export async function fitRanking(
  paths: readonly string[],
  onStep: (what: string) => void = () => {},
): Promise<Fit> {
  const names = RANKING_WEIGHTS.map(([name]) => name);
  const lessons: Lesson[] = [];
  for (const path of paths) {
    onStep(`reading ${path}`);
    lessons.push(await gatherExamples(path, names));
  }
  const train = (some: readonly Lesson[]) => fitWeights(some.map(toSet), names.length);
  onStep('fitting all');
  const all = train(lessons);
  onStep('fitting halves');
  const odd = train(lessons.map((lesson) => halfOf(lesson, 1)));
  const even = train(lessons.map((lesson) => halfOf(lesson, 0)));
  const shipped = Float64Array.from(RANKING_WEIGHTS, ([, weight]) => weight);
  return {
    weights: names.map((name, at) => [name, all[at] ?? 0]),
    lessons: lessons.map((lesson) => {
      onStep(`fitting without ${lesson.name}`);
      const unseen = train(lessons.filter((other) => !areKin(other, lesson)));
      return {
        name: lesson.name,
        questions: lesson.examples.length,
        shipped: score(lesson.examples, shipped),
        all: score(lesson.examples, all),
        halves: mean([
          ...scores(halfOf(lesson, 0).examples, odd),
          ...scores(halfOf(lesson, 1).examples, even),
        ]),
        unseen: score(lesson.examples, unseen),
      };
    }),
  };
}

function toSet({ name, examples }: Lesson): ExampleSet {
  return { name, examples, weight: Math.sqrt(examples.length) };
}

function halfOf({ name, examples }: Lesson, rest: number): Lesson {
  return { name, examples: examples.filter((_, index) => index % 2 === rest) };
}

/** Collections cut from one source have names that begin alike, as `time` and `time-passages` do. */
function areKin(a: Lesson, b: Lesson): boolean {
  return a.name.slice(0, KIN_CHARS) === b.name.slice(0, KIN_CHARS);
}

const KIN_CHARS = 4;

function score(examples: readonly JudgedExample[], weights: Float64Array): number | null {
  return mean(scores(examples, weights));
}

function scores(examples: readonly JudgedExample[], weights: Float64Array): readonly number[] {
  return examples.map(({ features, names, relevant }) => {
    const values = scoreAll(features, weights);
    const order = names.map((_, at) => at).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
    return ndcgAt(10, [...new Set(order.map((at) => names[at] ?? ''))], relevant);
  });
}
