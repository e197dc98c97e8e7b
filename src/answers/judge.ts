import { weightedSum, type Weights } from '../ranking/weighted-sum.ts';
import type { Verdict } from './answer.ts';
import type { Evidence } from './evidence.ts';

/** What each piece of evidence adds to the logarithm of the odds that the corpus answers; fitted, see docs/quality.md. */
const WEIGHTS: Weights<keyof Evidence> = [
  ['passageSurprise', -0.463],
  ['sentenceSurprise', 1.062],
  ['covered', 3.644],
  ['sentence', -0.594],
  ['leadSurprise', 0.767],
  ['lead', 1.106],
  ['terms', 0.253],
];

const BIAS = -3.788;

/** Below it the corpus does not answer: of the answerable questions, 2.5 % lie there on the average collection. */
const REFUSED_BELOW = -1.677;

/** From it on the answer is sure: of the near misses, one in ten lies there. */
const STRONG_FROM = 2.272;

/** How surely the corpus answers, as the logarithm of the odds. */
export function weighEvidence(evidence: Evidence): number {
  return BIAS + weightedSum(WEIGHTS, evidence);
}

/** The verdict in a word. */
export function judge(odds: number): Verdict {
  if (odds < REFUSED_BELOW) return 'none';
  return odds < STRONG_FROM ? 'partial' : 'strong';
}
