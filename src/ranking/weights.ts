import type { Features } from './features.ts';
import type { Weights } from './weighted-sum.ts';

/** What each feature adds to a passage's score. Fitted by `npm run fit`; docs/quality.md has what each is worth. */
export const RANKING_WEIGHTS: Weights<keyof Features> = [
  ['language', 3.35],
  ['coveredOfBest', 1.0],
  ['documentOfBest', 2.6],
  ['isPublisherNamed', 2.57],
  ['isTitleNamed', 0.77],
  ['dateNamed', 2.36],
  ['window', 1.14],
  ['bm25OfBest', -2.1],
  ['addedBefore', 1.95],
  ['addedAfter', 0.5],
  ['fieldsOfBest', 2.6],
  ['early', 0.91],
  ['sentenceDense', 3.7],
  ['sentence', 0.1],
  ['kind', 1.1],
  ['hasKind', 0.1],
  ['kindPerson', 0],
  ['kindTime', 0],
  ['kindNumber', 0],
  ['names', 0.95],
  ['numbers', 0],
  ['titleMatched', 1.7],
  ['coveredRoots', 0],
  ['document', 0],
  ['feedback', 4.0],
];
