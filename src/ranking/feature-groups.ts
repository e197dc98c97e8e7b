import type { Features } from './features.ts';

/** The features by what they look at, as the ablation switches them off. */
export const FEATURE_GROUPS: Readonly<Record<string, readonly (keyof Features)[]>> = {
  terms: ['bm25OfBest', 'fieldsOfBest', 'language', 'coveredRoots', 'coveredOfBest'],
  places: ['window', 'early'],
  sentences: ['sentence', 'sentenceDense'],
  names: ['names', 'numbers'],
  title: ['titleMatched', 'isTitleNamed'],
  source: ['isPublisherNamed', 'dateNamed'],
  document: ['document', 'documentOfBest'],
  neighbours: ['addedBefore', 'addedAfter'],
  kind: ['kind', 'hasKind', 'kindPerson', 'kindTime', 'kindNumber'],
  feedback: ['feedback'],
  language: ['isOwnLanguage'],
};
