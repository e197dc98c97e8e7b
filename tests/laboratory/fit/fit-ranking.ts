import { fitWeights, scoreAll, type Example, type ExampleSet } from './fit-weights.ts';
import { mean, ndcgAt } from '../../../src/evaluation/measures.ts';
import type { Features } from '../../../src/ranking/features.ts';
import type { Weights } from '../../../src/ranking/weighted-sum.ts';
import { RANKING_WEIGHTS } from '../../../src/ranking/weights.ts';
import { tryHalves, type Labelled } from './cross-validate.ts';
import { shareSource, type TrainingSet, type TrainingQuestion } from './training-set.ts';
import { searchLibrary } from '../../../src/library/search-library.ts';

/** What fitting the ranking gives. */
export interface RankingFit {
  /** Of all sets together. */
  readonly weights: Weights<keyof Features>;
  /** nDCG@10 of each set: by the shipped weights, by the weights of all sets, of a half of each tried on the other
   * half, and of all the others. */
  readonly sets: readonly {
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
  sets: readonly TrainingSet[],
  onStep: (what: string) => void,
): Promise<RankingFit> {
  const names = RANKING_WEIGHTS.map(([name]) => name);
  const train = (some: readonly Labelled<JudgedExample>[]) =>
    fitWeights(some.map(toExampleSet), names.length);
  let labelled = await readLabelled(sets, RANKING_WEIGHTS, onStep);
  for (let round = 1; round < ROUNDS; round += 1) {
    const fitted = train(labelled);
    const weights = names.map((name, at) => [name, fitted[at] ?? 0] as const);
    labelled = await readLabelled(sets, weights, onStep);
  }
  onStep('ranking: fitting');
  const all = train(labelled);
  const halves = tryHalves(labelled, train, scores);
  const shipped = Float64Array.from(RANKING_WEIGHTS, ([, weight]) => weight);
  return {
    weights: names.map((name, at) => [name, all[at] ?? 0]),
    sets: labelled.map((one) => {
      onStep(`ranking: fitting without ${one.set.name}`);
      const unseen = train(labelled.filter((other) => !shareSource(other.set, one.set)));
      return {
        name: one.set.name,
        questions: one.examples.length,
        shipped: mean(scores(one, shipped)),
        all: mean(scores(one, all)),
        halves: mean(halves(one)),
        unseen: mean(scores(one, unseen)),
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

async function readLabelled(
  sets: readonly TrainingSet[],
  weights: Weights<keyof Features>,
  onStep: (what: string) => void,
): Promise<readonly Labelled<JudgedExample>[]> {
  const labelled: Labelled<JudgedExample>[] = [];
  for (const set of sets) {
    onStep(`ranking: reading ${set.name}`);
    const examples: JudgedExample[] = [];
    for (const question of set.questions) {
      if (question.relevant.size > 0) examples.push(await readExample(set, question, weights));
    }
    labelled.push({ set, examples });
  }
  return labelled;
}

async function readExample(
  { library, nameOf }: TrainingSet,
  { text, relevant }: TrainingQuestion,
  weights: Weights<keyof Features>,
): Promise<JudgedExample> {
  const { ranked } = await searchLibrary(library, { text }, { weights });
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
function toExampleSet({ set, examples }: Labelled<JudgedExample>): ExampleSet {
  const informative = examples.filter(({ grades }) => grades.some((grade) => grade > 0));
  return { examples: informative, weight: set.share * Math.sqrt(informative.length) };
}

function scores({ examples }: Labelled<JudgedExample>, weights: Float64Array): readonly number[] {
  return examples.map(({ features, names, relevant }) => {
    const values = scoreAll(features, weights);
    const order = names.map((_, at) => at).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
    return ndcgAt(10, [...new Set(order.map((at) => names[at] ?? ''))], relevant);
  });
}
