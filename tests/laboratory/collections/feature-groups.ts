import type { Features } from '../../../src/ranking/features.ts';

/** The features by what they look at, as the ablation switches them off. */
export const FEATURE_GROUPS: Readonly<Record<string, readonly (keyof Features)[]>> = {
  terms: ['bm25OfBest', 'fieldsOfBest', 'language', 'coveredRoots', 'covered', 'coveredOfBest'],
  places: ['window', 'early'],
  sentences: ['sentence', 'sentenceDense'],
  names: ['names', 'numbers'],
  title: ['titleHeld', 'titleMatched', 'isTitleNamed'],
  source: ['isPublisherNamed', 'dateNamed'],
  document: ['documentOfBest'],
  kind: ['kind', 'hasKind', 'kindPerson', 'kindNumber'],
  feedback: ['feedback'],
  language: ['isOwnLanguage'],
};
