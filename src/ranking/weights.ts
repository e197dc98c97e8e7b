import type { Features } from './features.ts';
import type { Weights } from './weighted-sum.ts';

/** What each feature adds to a passage's score. The mean of two fits by `npm run fit`, see docs/quality.md, which has what each is
 * worth too. */
export const RANKING_WEIGHTS: Weights<keyof Features> = [
  ['language', 4.03],
  ['coveredRoots', -3.05],
  ['names', 0.69],
  ['numbers', 1.76],
  ['sentence', 0.52],
  ['sentenceDense', 3.79],
  ['kind', 0.6],
  ['hasKind', 0.48],
  ['kindPerson', -0.88],
  ['kindNumber', 2.36],
  ['window', 1.15],
  ['early', 0.94],
  ['covered', 0.76],
  ['titleHeld', 0.9],
  ['titleMatched', 0.82],
  ['isTitleNamed', 1.03],
  ['isPublisherNamed', 1.9],
  ['dateNamed', 1.65],
  ['bm25OfBest', -0.64],
  ['fieldsOfBest', 1.54],
  ['coveredOfBest', 2.1],
  ['lead', 1.2],
  ['documentOfBest', 1.35],
  ['feedback', 6.46],
  ['isOwnLanguage', 1.55],
];
