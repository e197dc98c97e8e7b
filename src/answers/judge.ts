import { weightedSum, type Weights } from '../ranking/weighted-sum.ts';
import type { Verdict } from './answer.ts';
import type { Assurance } from './assurance.ts';
import type { Evidence } from './evidence.ts';

/** What each piece of evidence adds to the logarithm of the odds that the corpus answers; fitted, see docs/quality.md. */
const WEIGHTS: Weights<keyof Evidence> = [
  ['passageSurprise', 0.503],
  ['sentenceSurprise', 0.766],
  ['covered', 0.567],
  ['sentence', -0.691],
  ['leadSurprise', 0.33],
  ['lead', 1.416],
  ['terms', -0.291],
  ['title', 1.043],
  ['document', 1.786],
  ['asked', -0.266],
  ['unknownName', -0.778],
];

const BIAS = -1.855;

/** Below it the corpus does not answer. Of the answerable questions that the fit had not seen, fewer than 1 % lie there on
 * the average collection, and about 3 % of those typed as in a chat. */
const REFUSED_BELOW = -1.5;

/** From which odds an answer is sure, by what shows that it is one: near misses have the words too (docs/quality.md). */
const SURE_FROM: Readonly<Record<Assurance, number>> = {
  counted: 1,
  said: REFUSED_BELOW,
  shown: 1.2,
  open: 0,
  vague: 2,
  lacking: Infinity,
};

/** How surely the corpus answers, as the logarithm of the odds. Where all that is asked is found, however common, it is
 * not refused. */
export function weighEvidence(evidence: Evidence): number {
  const odds = BIAS + weightedSum(WEIGHTS, evidence);
  return evidence.covered >= ALL_COVERED ? Math.max(odds, REFUSED_BELOW) : odds;
}

/** 1, but for rounding. */
const ALL_COVERED = 0.999;

/**
 * The verdict in a word. Near misses have the words of the question too, so that no weight of evidence tells them from
 * answers; what does is whether one sentence says it all, and whether a number, a name, a date stands where one is asked for.
 */
export function judge(odds: number, assurance: Assurance): Verdict {
  if (odds < REFUSED_BELOW) return 'none';
  return odds >= SURE_FROM[assurance] ? 'strong' : 'partial';
}
