import { weightedSum, type Weights } from '../ranking/weighted-sum.ts';
import type { Verdict } from './answer.ts';
import type { Assurance } from './assurance.ts';
import type { Evidence } from './evidence.ts';

/** A logistic model of the evidence. */
export interface EvidenceModel {
  /** What each piece adds to the logarithm of the odds that the corpus answers. */
  readonly weights: Weights<keyof Evidence>;
  /** The logarithm of the odds where nothing speaks for an answer. */
  readonly bias: number;
  /** Below these odds the corpus does not answer. */
  readonly refusedBelow: number;
}

/**
 * Fitted by `npm run fit`. The threshold is the highest tenth below which at most 1.8 % of the answerable questions lie on
 * the average set, each judged by what was fitted without it (docs/quality.md).
 */
export const EVIDENCE_MODEL: EvidenceModel = {
  weights: [
    ['passageSurprise', 0.53],
    ['sentenceSurprise', 0.6],
    ['covered', 0.64],
    ['leadSurprise', 0.49],
    ['terms', -0.43],
    ['title', 1.07],
    ['document', 1.61],
    ['asked', -0.25],
    ['unknownName', -0.68],
  ],
  bias: -1.44,
  refusedBelow: -1.3,
};

/** From which odds an answer is sure, by what shows that it is one: near misses have the words too (docs/quality.md). */
export const SURE_FROM: Readonly<Record<Assurance, number>> = {
  counted: 1.2,
  said: -Infinity,
  shown: 1.2,
  open: 0,
  vague: 2,
  lacking: Infinity,
};

/** How surely the corpus answers, as the logarithm of the odds. Where all that is asked is found, however common, it is
 * not refused. */
export function weighEvidence(
  evidence: Evidence,
  { weights, bias, refusedBelow }: EvidenceModel = EVIDENCE_MODEL,
): number {
  const odds = bias + weightedSum(weights, evidence);
  return evidence.covered >= ALL_COVERED ? Math.max(odds, refusedBelow) : odds;
}

/** 1, but for rounding. */
const ALL_COVERED = 0.999;

/**
 * The verdict in a word. Near misses have the words of the question too, so that no weight of evidence tells them from
 * answers; what does is whether one sentence says it all, and whether a number, a name, a date stands where one is asked for.
 */
export function judge(
  odds: number,
  assurance: Assurance,
  { refusedBelow }: EvidenceModel = EVIDENCE_MODEL,
): Verdict {
  if (odds < refusedBelow) return 'none';
  return odds >= SURE_FROM[assurance] ? 'strong' : 'partial';
}
