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

/** From it on the answer is sure, though it takes several sentences: with what is said at once, one near miss in ten lies
 * there, of those of the shipped sets (docs/quality.md). */
const STRONG_FROM = 1.7;

/** How surely the corpus answers, as the logarithm of the odds. */
export function weighEvidence(evidence: Evidence): number {
  return BIAS + weightedSum(WEIGHTS, evidence);
}

/**
 * The verdict in a word. Near misses have the words of the question too, so that no weight of evidence tells them from
 * answers; what does is whether one sentence says it all, and whether a number, a name, a date stands where one is asked for.
 */
export function judge(odds: number, { isSaidAtOnce, isKindMet }: Assurance): Verdict {
  if (odds < REFUSED_BELOW) return 'none';
  return isKindMet && (isSaidAtOnce || odds >= STRONG_FROM) ? 'strong' : 'partial';
}
