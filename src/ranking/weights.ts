import type { Features } from './features.ts';
import type { Weights } from './weighted-sum.ts';

/** What each feature adds to a passage's score. Fitted by `npm run fit`; docs/quality.md has what each is worth. */
export const RANKING_WEIGHTS: Weights<keyof Features> = [
  ['language', 3.85],
  ['coveredRoots', -3.71],
  ['names', 0.69],
  ['numbers', 2.38],
  ['sentence', 0.23],
  ['sentenceDense', 4.49],
  ['kind', 0.87],
  ['hasKind', 0.42],
  ['kindPerson', -1.31],
  ['kindNumber', 2.38],
  ['window', 1.45],
  ['early', 0.93],
  ['covered', 0.8],
  ['titleHeld', 1.23],
  ['titleMatched', 0.91],
  ['isTitleNamed', 0.97],
  ['isPublisherNamed', 1.98],
  ['dateNamed', 1.82],
  ['bm25OfBest', -0.76],
  ['fieldsOfBest', 1.4],
  ['coveredOfBest', 2.1],
  ['documentOfBest', 1.65],
  ['feedback', 6.48],
  ['isOwnLanguage', 1.47],
];
