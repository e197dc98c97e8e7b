import { weightedSum, type Weights } from '../ranking/weighted-sum.ts';
import type { Verdict } from './answer.ts';
import type { Assurance, Assured } from './assurance.ts';
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
 * Fitted by `npm run fit`. Below the threshold lie 1.8 % of the answerable questions of the average set, each judged
 * by what was fitted without it (docs/quality.md).
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
  refusedBelow: -1.33,
};

/** From which odds, and lead of the first passage, an answer is sure, by what shows that it is one (docs/quality.md). */
export const SURE_FROM: Readonly<Record<Assurance, number>> = {
  counted: 2.8,
  said: 0.4,
  shown: 2,
  open: 1.6,
  vague: 2,
  lacking: Infinity,
};

/** What the first passage's lead over the next counts beside the odds, and more than how much counts no more. */
const LEAD_WEIGHT = 0.6;
const MAX_LEAD = 3;

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
 * answers; what does is whether what is quoted can be one, and how far the first passage is ahead of the next.
 *
 * @param lead of the first passage's score over that of the next that says something else; Infinity where none does
 */
export function judge(
  odds: number,
  lead: number,
  { kind, gain }: Assured,
  { refusedBelow }: EvidenceModel = EVIDENCE_MODEL,
): Verdict {
  if (odds < refusedBelow) return 'none';
  return sureness(odds, lead, gain) >= SURE_FROM[kind] ? 'strong' : 'partial';
}

/** How sure an answer is, on the scale of {@link SURE_FROM}. */
export function sureness(odds: number, lead: number, gain: number): number {
  return odds + gain + LEAD_WEIGHT * Math.min(MAX_LEAD, lead);
}
