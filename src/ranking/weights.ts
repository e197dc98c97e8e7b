import type { Features } from './features.ts';
import type { Weights } from './weighted-sum.ts';

/** What each feature adds to a passage's score. Fitted by `npm run fit`; docs/quality.md has what each is worth. */
export const RANKING_WEIGHTS: Weights<keyof Features> = [
  ['language', 5.1],
  ['coveredRoots', -4.12],
  ['names', 0.87],
  ['numbers', 1.65],
  ['sentence', 0.68],
  ['sentenceDense', 4.03],
  ['kind', 1.06],
  ['hasKind', 0.45],
  ['kindPerson', -1.92],
  ['kindTime', -0.27],
  ['kindNumber', 2.54],
  ['window', 2.12],
  ['early', 1.03],
  ['titleMatched', 1.68],
  ['isTitleNamed', 0.89],
  ['isPublisherNamed', 2.17],
  ['dateNamed', 1.79],
  ['addedBefore', 1.75],
  ['addedAfter', 1.05],
  ['document', -0.13],
  ['bm25OfBest', -1.75],
  ['fieldsOfBest', 1.55],
  ['coveredOfBest', 2.34],
  ['documentOfBest', 2.2],
  ['feedback', 2.12],
];
