import type { Features } from './features.ts';
import type { Weights } from './weighted-sum.ts';

/** What each feature adds to a passage's score. Fitted by `npm run fit`; see docs/quality.md. */
export const RANKING_WEIGHTS: Weights<keyof Features> = [
  ['language', 4.719],
  ['coveredAnywhereR', 2.761],
  ['documentR', 1.722],
  ['isPublisherNamed', 2.3],
  ['isTitleNamed', 0.768],
  ['dateNamed', 1.814],
  ['window', 3.926],
  ['feedbackWide', 4.008],
  ['bm25R', -0.49],
  ['rarest', 0.59],
  ['kindNumber', 3.5],
  ['addedBefore', 1.409],
  ['coveredRoots', -4.49],
  ['namesTotal', 1.843],
  ['titleMatched', 1.047],
  ['early', 1.052],
  ['feedbackNarrow', 1.063],
  ['title', 4.945],
  ['kindReason', 0.196],
  ['addedAfter', 0.616],
  ['hasKind', 0.44],
];
