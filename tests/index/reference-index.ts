import type { AnalyzedPassage } from '../../src/index/analyzed-passage.ts';
import { FIELD_WEIGHTS, type PassageIndex } from '../../src/index/passage-index.ts';

/** The port in its slowest and most obvious form: every passage is scored for every question, by the formula of BM25. */
export function createReferenceIndex(): PassageIndex {
  let held: AnalyzedPassage[] = [];
  return {
    async add(passages, signal) {
      signal?.throwIfAborted();
      for (const passage of passages) {
        held = [...held.filter(({ id }) => id !== passage.id), passage];
      }
    },
    async remove(documents, signal) {
      signal?.throwIfAborted();
      held = held.filter(({ document }) => !documents.includes(document));
    },
    async search({ terms, limit, documents }, signal) {
      signal?.throwIfAborted();
      return held
        .filter(({ document }) => documents?.has(document) ?? true)
        .map((passage) => ({ id: passage.id, score: scoreOf(passage, terms, held) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ id }) => id);
    },
  };
}

const FIELDS = ['text', 'title', 'source'] as const;

function termsOf(passage: AnalyzedPassage, field: (typeof FIELDS)[number]): readonly string[] {
  if (field !== 'source') return passage[field];
  return [...passage.publisher, ...passage.author, ...passage.date];
}

function scoreOf(
  passage: AnalyzedPassage,
  asked: readonly { readonly term: string; readonly weight: number }[],
  held: readonly AnalyzedPassage[],
): number {
  let score = 0;
  for (const field of FIELDS) {
    const own = termsOf(passage, field);
    const lengths = held.map((one) => new Set(termsOf(one, field)).size);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / held.length;
    for (const { term, weight } of asked) {
      const count = own.filter((one) => one === term).length;
      if (count === 0) continue;
      const holding = held.filter((one) => termsOf(one, field).includes(term)).length;
      const rarity = Math.log(1 + (held.length - holding + 0.5) / (holding + 0.5));
      const length = new Set(own).size / mean;
      const share = (count * 2.2) / (count + 1.2 * (0.25 + 0.75 * length));
      score += weight * FIELD_WEIGHTS[field] * rarity * share;
    }
  }
  return score;
}
