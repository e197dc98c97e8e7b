import type { Features } from './features.ts';
import type { Weights } from './weighted-sum.ts';

/** What each feature adds to a passage's score. Fitted by `npm run fit`; docs/quality.md has what each is worth. */
export const RANKING_WEIGHTS: Weights<keyof Features> = [
  ['language', 5.42],
  ['coveredRoots', -4.12],
  ['names', 0.77],
  ['numbers', 1.95],
  ['sentence', 0.35],
  ['sentenceDense', 4.1],
  ['kind', 1.21],
  ['hasKind', 0.42],
  ['kindPerson', -2.15],
  ['kindTime', -0.39],
  ['kindNumber', 2.48],
  ['window', 2.1],
  ['early', 0.96],
  ['titleMatched', 1.65],
  ['isTitleNamed', 0.67],
  ['isPublisherNamed', 2.06],
  ['dateNamed', 1.6],
  ['addedBefore', 1.78],
  ['addedAfter', 1.25],
  ['document', -0.39],
  ['bm25OfBest', -1.91],
  ['fieldsOfBest', 1.63],
  ['coveredOfBest', 2.42],
  ['documentOfBest', 2.3],
  ['feedback', 2.44],
  ['isOwnLanguage', 1.5],
];
