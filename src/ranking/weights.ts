import type { Features } from './features.ts';
import type { Weights } from './weighted-sum.ts';

/** What each feature adds to a passage's score. Fitted by `npm run fit`; docs/quality.md has what each is worth. */
export const RANKING_WEIGHTS: Weights<keyof Features> = [
  ['language', 3.81],
  ['coveredRoots', -3.7],
  ['names', 0.69],
  ['numbers', 2.38],
  ['sentence', 0.26],
  ['sentenceDense', 4.4],
  ['kind', 0.85],
  ['hasKind', 0.43],
  ['kindPerson', -1.3],
  ['kindNumber', 2.35],
  ['window', 1.43],
  ['early', 0.94],
  ['covered', 0.83],
  ['titleHeld', 1.23],
  ['titleMatched', 0.92],
  ['isTitleNamed', 0.97],
  ['isPublisherNamed', 1.98],
  ['dateNamed', 1.82],
  ['bm25OfBest', -0.75],
  ['fieldsOfBest', 1.4],
  ['coveredOfBest', 2.09],
  ['lead', 1],
  ['documentOfBest', 1.64],
  ['feedback', 6.43],
  ['isOwnLanguage', 1.46],
];
