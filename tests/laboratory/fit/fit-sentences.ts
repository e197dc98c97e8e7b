import {
  readSentenceCandidates,
  SENTENCE_WEIGHTS,
  type SentenceEvidence,
} from '../../../src/answers/choose-sentences.ts';
import { placeSentences } from '../../../src/answers/place-terms.ts';
import { fitWeights, scoreAll, type Example } from './fit-weights.ts';
import { mean } from '../../../src/evaluation/measures.ts';
import type { Weights } from '../../../src/ranking/weighted-sum.ts';
import { tryHalves, type Labelled } from './cross-validate.ts';
import type { TrainingSet, TrainingQuestion } from './training-set.ts';
import { findJudgedPassage, holdsAny } from '../collections/judged-passage.ts';
import { searchLibrary } from '../../../src/library/search-library.ts';

/** What fitting the choice of sentences gives. */
export interface SentencesFit {
  readonly weights: Weights<keyof SentenceEvidence>;
  /** Share of the questions whose first choice holds an answer: by the shipped weights, by those of all, and of a half of
   * each set tried on the other half. */
  readonly sets: readonly {
    readonly name: string;
    readonly questions: number;
    readonly shipped: number | null;
    readonly all: number | null;
    readonly halves: number | null;
  }[];
}

/** Fits the choice among the sentences of the right passage, where answers are marked and several sentences are. */
export async function fitSentences(
  sets: readonly TrainingSet[],
  onStep: (what: string) => void,
): Promise<SentencesFit> {
  const labelled: Labelled<Example>[] = [];
  for (const set of sets) {
    onStep(`sentences: reading ${set.name}`);
    const examples = await readExamples(set);
    if (examples.length > 0) labelled.push({ set, examples });
  }
  onStep('sentences: fitting');
  const all = train(labelled);
  const halves = tryHalves(labelled, train, rightOnes);
  const shipped = Float64Array.from(SENTENCE_WEIGHTS, ([, weight]) => weight);
  return {
    weights: NAMES.map((name, at) => [name, all[at] ?? 0]),
    sets: labelled.map((one) => ({
      name: one.set.name,
      questions: one.examples.length,
      shipped: mean(rightOnes(one, shipped)),
      all: mean(rightOnes(one, all)),
      halves: mean(halves(one)),
    })),
  };
}

/** How often what is to be chosen is looked at anew; later rounds change no third digit. */
const ROUNDS = 6;

/**
 * Where several sentences hold an answer, most of them do so by chance: at first each is right by the same share, then by
 * what the weights so far say (expectation and maximisation).
 */
function train(labelled: readonly Labelled<Example>[]): Float64Array {
  let weights: Float64Array = new Float64Array(NAMES.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const sets = labelled.map(({ examples }) => ({
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

async function readExamples(set: TrainingSet): Promise<readonly Example[]> {
  const examples: Example[] = [];
  for (const question of set.questions) {
    if (question.answers.length > 0) examples.push(...(await readExample(set, question)));
  }
  return examples;
}

/** None where there is no choice, or no sentence holds an answer as a whole. */
async function readExample(
  set: TrainingSet,
  question: TrainingQuestion,
): Promise<readonly Example[]> {
  const findings = await searchLibrary(set.library, { text: question.text });
  const right = findJudgedPassage(findings, question, set);
  if (right === null || right.ranked === null) return [];
  const { passage, ranked } = right;
  const sentences = placeSentences(ranked.found, ranked.scan);
  const candidates = readSentenceCandidates(findings.weighed, ranked.scan, passage, sentences);
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
function rightOnes({ examples }: Labelled<Example>, weights: Float64Array): readonly number[] {
  return examples.map(({ features, grades }) => {
    const scores = scoreAll(features, weights);
    return grades[scores.indexOf(Math.max(...scores))] ?? 0;
  });
}
