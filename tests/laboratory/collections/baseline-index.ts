import MiniSearch from 'minisearch';

/** The engine as it comes, or made BM25 in the few lines that its users write: what the ranking is measured against. */
export type Baseline = 'defaults' | 'bm25';

/**
 * Indexes texts in one field and returns what finds their places, best first.
 *
 * @param termsOf the terms of a text, for `bm25`; `defaults` has MiniSearch's own
 */
export function createBaseline(
  kind: Baseline,
  texts: readonly string[],
  termsOf: (text: string) => readonly string[],
): (question: string, limit: number) => readonly number[] {
  const analysis = {
    tokenize: (text: string) => [...termsOf(text)],
    processTerm: (term: string) => term,
  };
  const engine = new MiniSearch({ fields: ['text'], ...(kind === 'bm25' ? analysis : {}) });
  engine.addAll(texts.map((text, id) => ({ id, text })));
  return (question, limit) => {
    const found =
      kind === 'defaults'
        ? engine.search(question)
        : engine
            .search([...new Set(termsOf(question))].join(' '), {
              bm25: { k: 1.2, b: 0.75, d: 0 },
              tokenize: (text) => text.split(' '),
            })
            .map((result) => ({ ...result, score: result.score / result.queryTerms.length }))
            .sort((a, b) => b.score - a.score);
    return found.slice(0, limit).map(({ id }) => Number(id));
  };
}
