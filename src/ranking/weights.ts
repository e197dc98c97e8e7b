import type { Features } from './features.ts';
import type { Weights } from './weighted-sum.ts';

/** What each feature adds to a passage's score. Fitted by `npm run fit`; docs/quality.md has what each is worth. */
export const RANKING_WEIGHTS: Weights<keyof Features> = [
  ['language', 3.78],
  ['coveredRoots', -3.65],
  ['names', 0.69],
  ['numbers', 2.43],
  ['sentence', 0.24],
  ['sentenceDense', 4.5],
  ['kind', 0.82],
  ['hasKind', 0.43],
  ['kindPerson', -1.26],
  ['kindNumber', 2.37],
  ['window', 1.43],
  ['early', 0.92],
  ['covered', 0.8],
  ['titleHeld', 1.3],
  ['titleMatched', 0.89],
  ['isTitleNamed', 0.98],
  ['isPublisherNamed', 1.98],
  ['dateNamed', 1.83],
  ['bm25OfBest', -0.76],
  ['fieldsOfBest', 1.4],
  ['coveredOfBest', 2.09],
  ['documentOfBest', 1.67],
  ['feedback', 6.33],
  ['isOwnLanguage', 1.48],
];
