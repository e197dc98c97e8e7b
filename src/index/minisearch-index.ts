import MiniSearch from 'minisearch';
import type { AnalyzedPassage } from './analyzed-passage.ts';
import { ENOUGH_PASSAGES, FIELD_WEIGHTS, IndexError } from './passage-index.ts';
import type { IndexSearch, PassageIndex } from './passage-index.ts';

/**
 * The embedded engine: MiniSearch, in memory, made true BM25.
 *
 * Left to itself MiniSearch analyses text, scores BM25+ (d = 0.5) and multiplies each score by the number of terms that
 * matched. Here it gets terms that were analysed before, d = 0, and each score is divided by that number again.
 *
 * It also spends most of its time on common terms: a result is made for every passage that holds one. Terms come rarest
 * first, and once enough passages are found, the others are skipped (`boostDocument` returns 0) unless found already.
 * Passages are numbered in the order of adding, so that a byte array tells which were found.
 */
export function createMiniSearchIndex(): PassageIndex {
  const ids: (string | null)[] = [];
  const documents: string[] = [];
  const numbers = new Map<string, number>();
  let adding: Record<string, readonly string[]> = {};
  const engine = createEngine((field) => adding[field] ?? []);

  function forget(id: string): void {
    const number = numbers.get(id);
    if (number === undefined) return;
    numbers.delete(id);
    ids[number] = null;
    engine.discard(number);
  }

  return {
    async add(passages, signal) {
      for (const passage of passages) {
        signal?.throwIfAborted();
        forget(passage.id);
        adding = fieldsOf(passage);
        numbers.set(passage.id, ids.length);
        engine.add({ number: ids.length });
        ids.push(passage.id);
        documents.push(passage.document);
      }
    },
    async remove(removed, signal) {
      signal?.throwIfAborted();
      const gone = new Set(removed);
      for (const [number, id] of ids.entries()) {
        if (id !== null && gone.has(documents[number] ?? '')) forget(id);
      }
    },
    async search(search, signal) {
      signal?.throwIfAborted();
      try {
        const found = findPassages(engine, search, documents);
        return found.flatMap((number) => ids[number] ?? []);
      } catch (cause) {
        throw new IndexError('MiniSearch failed', { cause });
      }
    },
  };
}

interface Entry {
  readonly number: number;
}

/** An engine that is told the terms of a field instead of finding them in a text: its tokenizer looks them up by name. */
function createEngine(termsOf: (field: string) => readonly string[]): MiniSearch<Entry> {
  return new MiniSearch<Entry>({
    idField: 'number',
    fields: Object.keys(FIELD_WEIGHTS),
    extractField: (entry, field) =>
      field === 'number' ? entry.number : termsOf(field).length > 0 ? field : null,
    stringifyField: String,
    tokenize: (field) => [...termsOf(field)],
    processTerm: (term) => term,
  });
}

function fieldsOf({ text, title, publisher, author, date }: AnalyzedPassage) {
  return { text, title, source: [...publisher, ...author, ...date] };
}

function findPassages(
  engine: MiniSearch<Entry>,
  { terms, limit, documents }: IndexSearch,
  documentOf: readonly string[],
): readonly number[] {
  const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
  const skip = createSkip(documentOf, documents);
  const found = engine.search(
    { combineWith: 'OR', queries: [...weights.keys()] },
    {
      bm25: BM25,
      boost: FIELD_WEIGHTS,
      boostTerm: (term) => weights.get(term) ?? 1,
      boostDocument: (number: number, term) => (skip(number, term) ? 0 : 1),
      tokenize: (term) => [term],
      processTerm: (term) => term,
    },
  );
  return found
    .map(({ id, score, queryTerms }) => ({ number: Number(id), score: score / queryTerms.length }))
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, limit)
    .map(({ number }) => number);
}

/** MiniSearch's own parameters: `d` is BM25+'s, and 0 makes it BM25. */
const BM25 = { k: 1.2, b: 0.75, d: 0 };

/** Tells, for each posting in turn, whether to pass it over. Postings come term by term. */
function createSkip(
  documentOf: readonly string[],
  documents: ReadonlySet<string> | null,
): (number: number, term: string) => boolean {
  const found = new Uint8Array(documentOf.length);
  let count = 0;
  let current = '';
  let isFinding = true;
  return (number, term) => {
    if (term !== current) {
      current = term;
      isFinding = count < ENOUGH_PASSAGES;
    }
    if (found[number] === 1) return false;
    if (!isFinding || (documents !== null && !documents.has(documentOf[number] ?? ''))) return true;
    found[number] = 1;
    count += 1;
    return false;
  };
}
