import MiniSearch from 'minisearch';
import type { IndexEntry, PassageIndex } from './passage-index.ts';

const FIELDS = ['text', 'title', 'source'];

/** The embedded index: MiniSearch, in this process, held in memory. */
export function createMiniSearchIndex(): PassageIndex {
  const engine = new MiniSearch<IndexEntry>({
    fields: FIELDS,
    storeFields: ['document'],
    extractField: (entry, field) => {
      if (field === 'id' || field === 'document') return entry[field];
      if (field === 'title' || field === 'source') return entry[field].join(' ');
      return entry.text.join(' ');
    },
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  const passagesOf = new Map<string, string[]>();

  return {
    async add(entries, signal) {
      signal?.throwIfAborted();
      for (const entry of entries) {
        if (engine.has(entry.id)) engine.discard(entry.id);
        engine.add(entry);
        passagesOf.set(entry.document, [...(passagesOf.get(entry.document) ?? []), entry.id]);
      }
    },
    async remove(documents, signal) {
      signal?.throwIfAborted();
      for (const document of documents) {
        engine.discardAll(passagesOf.get(document) ?? []);
        passagesOf.delete(document);
      }
    },
    async search(query, { limit, documents, signal }) {
      signal?.throwIfAborted();
      const terms = query.terms.flatMap((term) =>
        term.variants.flatMap((variant) => variant.terms),
      );
      const results = engine.search([...new Set(terms)].join(' '), {
        bm25: { k: 1.2, b: 0.75, d: 0 },
        filter: (result) => documents?.has(String(result['document'])) ?? true,
      });
      return results
        .map((result) => ({ id: String(result.id), score: result.score / result.terms.length }))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ id }) => ({ id }));
    },
  };
}
