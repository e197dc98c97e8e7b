/** Own words, what is reported of words or attitudes, what is reported of deeds. */
export type CandidateKind = 'own' | 'reported' | 'act';
