import type { Features } from './features.ts';

/** The features by what they look at, as the ablation switches them off. */
export const FEATURE_GROUPS: Readonly<Record<string, readonly (keyof Features)[]>> = {
  terms: ['bm25', 'bm25R', 'bm25Slow', 'language', 'coveredRoots', 'rarest'],
  nearness: ['window', 'near', 'bigrams', 'run', 'early'],
  sentences: ['sentence', 'pair', 'sentenceDense'],
  names: ['names', 'namesTotal'],
  title: ['title', 'titleMatched', 'isTitleNamed'],
  'source and date': ['source', 'isPublisherNamed', 'dateNamed'],
  document: ['document', 'documentR', 'documentCovered', 'addedBefore', 'addedAfter'],
  'kind of answer': [
    'kind',
    'hasKind',
    'kindPerson',
    'kindPlace',
    'kindTime',
    'kindNumber',
    'kindReason',
    'kindStatement',
  ],
  feedback: ['feedbackWide', 'feedbackNarrow'],
};
