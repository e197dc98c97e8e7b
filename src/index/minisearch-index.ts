import type { AnalyzedPassage } from './analyzed-passage.ts';
import { createSummation } from './best-sums.ts';
import { IndexError } from './passage-index.ts';
import type { PassageIndex } from './passage-index.ts';
import { TermEngine, type Fields } from './term-engine.ts';
import { createTermMemory } from './term-scores.ts';

/**
 * The embedded engine: MiniSearch, in memory, made true BM25.
 *
 * Left to itself MiniSearch analyses text, scores BM25+ (d = 0.5) and multiplies each score by the number of terms that
 * matched. Here it gets terms that were analysed before, d = 0, and is asked for one term at a time.
 *
 * BM25 is a sum over terms, so what it says of one term is remembered as two lists of numbers, and a question is the sum
 * of such lists. Passages are numbered in the order of adding.
 */
export function createMiniSearchIndex(): PassageIndex {
  const ids: (string | null)[] = [];
  const documents: string[] = [];
  const numbers = new Map<string, number>();
  const memory = createTermMemory();
  const sumUp = createSummation();
  const engine = new TermEngine();

  const scoresOf = (term: string) => memory.recall(term, (asked) => engine.scoreTerm(asked));

  function forget(id: string): void {
    const number = numbers.get(id);
    if (number === undefined) return;
    numbers.delete(id);
    ids[number] = null;
    engine.discard(number);
  }

  /** Sweeps what is gone out of MiniSearch's lists; until then it takes memory, but does not count. */
  async function settle(): Promise<void> {
    if (engine.dirtCount > 0) await engine.vacuum();
  }

  return {
    async add(passages, signal) {
      memory.clear();
      for (const passage of passages) {
        signal?.throwIfAborted();
        forget(passage.id);
        numbers.set(passage.id, ids.length);
        engine.addTerms(ids.length, fieldsOf(passage), passage.forms);
        ids.push(passage.id);
        documents.push(passage.document);
      }
      await settle();
    },
    async remove(removed, signal) {
      signal?.throwIfAborted();
      memory.clear();
      const gone = new Set(removed);
      for (const [number, id] of ids.entries()) {
        if (id !== null && gone.has(documents[number] ?? '')) forget(id);
      }
      await settle();
    },
    async search({ terms, limit, documents: wanted }, signal) {
      signal?.throwIfAborted();
      try {
        const scored = terms.map(({ term, weight }) => ({ scores: scoresOf(term), weight }));
        const isWanted = (number: number) => wanted?.has(documents[number] ?? '') ?? true;
        return sumUp(scored, ids.length, limit, isWanted).flatMap((number) => ids[number] ?? []);
      } catch (cause) {
        throw new IndexError('MiniSearch failed', { cause });
      }
    },
  };
}

function fieldsOf({ text, title, publisher, author, date }: AnalyzedPassage): Fields {
  return { text, title, source: [...publisher, ...author, ...date] };
}
