import { EVIDENCE_MODEL, judge, weighEvidence, type EvidenceModel } from '../answers/judge.ts';
import { areaUnderCurve } from '../evaluation/collection-measures.ts';
import { fitWeights, type ExampleSet } from '../evaluation/fit-weights.ts';
import { mean } from '../evaluation/measures.ts';
import type { Features } from '../ranking/features.ts';
import type { Weights } from '../ranking/weighted-sum.ts';
import { CASE_KINDS, gatherCases, type Case, type CaseKind } from './gather-cases.ts';
import { areKin, type Lesson } from './read-lesson.ts';

/** What fitting the verdict's evidence gives. */
export interface EvidenceFit {
  readonly model: EvidenceModel;
  /** By what was fitted without the lesson. */
  readonly lessons: readonly {
    readonly name: string;
    readonly kinds: Readonly<Record<CaseKind, CaseMeasures>>;
  }[];
}

/** How one kind of questions fares; null where there are none. */
export interface CaseMeasures {
  readonly questions: number;
  /** Area under the ROC curve of the evidence of the answerable questions against these. */
  readonly auroc: number | null;
  readonly refused: number | null;
  readonly strong: number | null;
}

/** Fits the evidence on questions that are ranked with these weights, leaving each lesson out for the figures. */
export async function fitEvidence(
  lessons: readonly Lesson[],
  ranking: Weights<keyof Features>,
  onStep: (what: string) => void,
): Promise<EvidenceFit> {
  const courses: Course[] = [];
  for (const lesson of lessons) {
    onStep(`evidence: reading ${lesson.name}`);
    courses.push({ lesson, cases: await gatherCases(lesson, lessons, ranking) });
  }
  onStep('evidence: fitting');
  const tried = courses.map((course) => ({
    ...course,
    unseen: train(courses.filter((other) => !areKin(other.lesson, course.lesson))),
  }));
  const refusedBelow = chooseThreshold(tried);
  return {
    model: { ...train(courses), refusedBelow },
    lessons: tried.map(({ lesson, cases, unseen }) => ({
      name: lesson.name,
      kinds: measureKinds(cases, { ...unseen, refusedBelow }),
    })),
  };
}

interface Course {
  readonly lesson: Lesson;
  readonly cases: readonly Case[];
}

/** A course with a model that has not seen it. */
interface Tried extends Course {
  readonly unseen: EvidenceModel;
}

const NAMES = EVIDENCE_MODEL.weights.map(([name]) => name);

/**
 * Logistic regression: a case is a choice between its evidence, with a constant for the bias, and nothing. Those that have
 * an answer count as much as those that have none, every kind of these the same, and every lesson.
 */
function train(courses: readonly Course[]): EvidenceModel {
  const sets = courses.flatMap(({ cases }) => CASE_KINDS.map((kind) => toSet(cases, kind)));
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

function toSet(cases: readonly Case[], kind: CaseKind): ExampleSet {
  const grades = Float32Array.from(kind === 'answerable' ? [1, 0] : [0, 1]);
  const nothing = NAMES.map(() => 0);
  const examples = cases
    .filter((one) => one.kind === kind)
    .map(({ evidence }) => ({
      features: Float32Array.from([...NAMES.map((name) => evidence[name]), 1, ...nothing, 0]),
      grades,
    }));
  return { examples, weight: kind === 'answerable' ? CASE_KINDS.length - 1 : 1 };
}

/** Of the answerable questions of the average lesson this share may be refused. */
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
      tried.map(({ cases, unseen }) => {
        const judged = measure(cases, 'answerable', { ...unseen, refusedBelow });
        return judged.refused ?? 0;
      }),
    ) ?? 0;
  return steps.findLast((step) => lost(step) <= LOST) ?? LOWEST;
}

function measureKinds(
  cases: readonly Case[],
  model: EvidenceModel,
): Readonly<Record<CaseKind, CaseMeasures>> {
  return {
    answerable: measure(cases, 'answerable', model),
    unanswerable: measure(cases, 'unanswerable', model),
    foreign: measure(cases, 'foreign', model),
    documents: measure(cases, 'documents', model),
    passages: measure(cases, 'passages', model),
  };
}

function measure(cases: readonly Case[], wanted: CaseKind, model: EvidenceModel): CaseMeasures {
  const of = (kind: CaseKind) => cases.filter((one) => one.kind === kind);
  const oddsOf = ({ evidence }: Case) => weighEvidence(evidence, model);
  const some = of(wanted);
  const verdicts = some.map((one) => judge(oddsOf(one), one.assurance, model));
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
