import {
  EVIDENCE_MODEL,
  judge,
  weighEvidence,
  type EvidenceModel,
} from '../../../src/answers/judge.ts';
import { areaUnderCurve } from '../collections/collection-measures.ts';
import { fitWeights, type ExampleSet } from './fit-weights.ts';
import { mean } from '../../../src/evaluation/measures.ts';
import type { Features } from '../../../src/ranking/features.ts';
import type { Weights } from '../../../src/ranking/weighted-sum.ts';
import {
  QUESTION_KINDS,
  readVerdictExamples,
  type VerdictExample,
  type QuestionKind,
} from './verdict-examples.ts';
import type { Labelled } from './cross-validate.ts';
import { shareSource, type TrainingSet } from './training-set.ts';

/** What fitting the verdict's evidence gives. */
export interface EvidenceFit {
  readonly model: EvidenceModel;
  /** By what was fitted without the set. */
  readonly sets: readonly {
    readonly name: string;
    readonly kinds: Readonly<Record<QuestionKind, VerdictMeasures>>;
  }[];
}

/** How one kind of questions fares; null where there are none. */
export interface VerdictMeasures {
  readonly questions: number;
  /** Area under the ROC curve of the evidence of the answerable questions against these. */
  readonly auroc: number | null;
  readonly refused: number | null;
  readonly strong: number | null;
}

/** Fits the evidence on questions that are ranked with these weights, leaving each set out for the figures. */
export async function fitEvidence(
  sets: readonly TrainingSet[],
  ranking: Weights<keyof Features>,
  onStep: (what: string) => void,
): Promise<EvidenceFit> {
  const labelled: Labelled<VerdictExample>[] = [];
  for (const set of sets) {
    onStep(`evidence: reading ${set.name}`);
    labelled.push({ set, examples: await readVerdictExamples(set, sets, ranking) });
  }
  onStep('evidence: fitting');
  const tried = labelled.map((one) => ({
    ...one,
    unseen: train(labelled.filter((other) => !shareSource(other.set, one.set))),
  }));
  const refusedBelow = chooseThreshold(tried);
  return {
    model: { ...train(labelled), refusedBelow },
    sets: tried.map(({ set, examples, unseen }) => ({
      name: set.name,
      kinds: measureKinds(examples, { ...unseen, refusedBelow }),
    })),
  };
}

/** A set with a model that has not seen it. */
interface Tried extends Labelled<VerdictExample> {
  readonly unseen: EvidenceModel;
}

const NAMES = EVIDENCE_MODEL.weights.map(([name]) => name);

/**
 * Logistic regression: an example is a choice between its evidence, with a constant for the bias, and nothing. Those that have
 * an answer count as much as those that have none, every kind of these the same, and every set.
 */
function train(labelled: readonly Labelled<VerdictExample>[]): EvidenceModel {
  const sets = labelled.flatMap(({ examples }) =>
    QUESTION_KINDS.map((kind) => toExampleSet(examples, kind)),
  );
  const fitted = fitWeights(
    sets.filter(({ examples }) => examples.length > 0),
    NAMES.length + 1,
  );
  return {
    weights: NAMES.map((name, at) => [name, fitted[at] ?? 0]),
    bias: fitted[NAMES.length] ?? 0,
    refusedBelow: -Infinity,
  };
}

function toExampleSet(examples: readonly VerdictExample[], kind: QuestionKind): ExampleSet {
  const grades = Float32Array.from(kind === 'answerable' ? [1, 0] : [0, 1]);
  const nothing = NAMES.map(() => 0);
  const choices = examples
    .filter((one) => one.kind === kind)
    .map(({ evidence }) => ({
      features: Float32Array.from([...NAMES.map((name) => evidence[name]), 1, ...nothing, 0]),
      grades,
    }));
  return { examples: choices, weight: kind === 'answerable' ? QUESTION_KINDS.length - 1 : 1 };
}

/** Of the answerable questions of the average set this share may be refused. */
const LOST = 0.018;

/** The threshold is looked for in tenths from here on. */
const LOWEST = -6;
const HIGHEST = 6;
const TENTHS = 10;

function chooseThreshold(tried: readonly Tried[]): number {
  const steps = Array.from(
    { length: (HIGHEST - LOWEST) * TENTHS },
    (_, at) => (LOWEST * TENTHS + at) / TENTHS,
  );
  const lost = (refusedBelow: number) =>
    mean(
      tried.map(({ examples, unseen }) => {
        const judged = measure(examples, 'answerable', { ...unseen, refusedBelow });
        return judged.refused ?? 0;
      }),
    ) ?? 0;
  return steps.findLast((step) => lost(step) <= LOST) ?? LOWEST;
}

function measureKinds(
  examples: readonly VerdictExample[],
  model: EvidenceModel,
): Readonly<Record<QuestionKind, VerdictMeasures>> {
  return {
    answerable: measure(examples, 'answerable', model),
    unanswerable: measure(examples, 'unanswerable', model),
    foreign: measure(examples, 'foreign', model),
    documents: measure(examples, 'documents', model),
    passages: measure(examples, 'passages', model),
  };
}

function measure(
  examples: readonly VerdictExample[],
  wanted: QuestionKind,
  model: EvidenceModel,
): VerdictMeasures {
  const of = (kind: QuestionKind) => examples.filter((one) => one.kind === kind);
  const oddsOf = ({ evidence }: VerdictExample) => weighEvidence(evidence, model);
  const some = of(wanted);
  const verdicts = some.map((one) => judge(oddsOf(one), one.lead, one.assurance, model));
  return {
    questions: some.length,
    auroc:
      wanted === 'answerable'
        ? null
        : areaUnderCurve(of('answerable').map(oddsOf), some.map(oddsOf)),
    refused: shareOf(verdicts, (verdict) => verdict === 'none'),
    strong: shareOf(verdicts, (verdict) => verdict === 'strong'),
  };
}

function shareOf<Item>(items: readonly Item[], is: (item: Item) => boolean): number | null {
  return mean(items.map((item) => (is(item) ? 1 : 0)));
}
