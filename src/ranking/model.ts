import type { Features } from './features.ts';
import { RANKING_WEIGHTS } from './weights.ts';
import { weightedSum } from './weighted-sum.ts';

/** How likely a passage answers, as the logarithm of the odds but for a constant of the query: a weighted sum. */
export function scorePassage(features: Features): number {
  return weightedSum(RANKING_WEIGHTS, features);
}
