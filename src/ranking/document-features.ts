import { MARK_BITS } from '../index/analyzed-passage.ts';
import { numberAt } from './number-list.ts';
import type { TermStore } from './term-store.ts';
import { saturate } from './text-features.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** How many passages before and after a passage stand for its document: enough for most documents as a whole. */
const AROUND_PASSAGES = 40;

/** What the document around a passage tells. */
export interface DocumentFeatures {
  readonly document: number;
  readonly documentCovered: number;
}

/** Reads the documents of passages, each once; of long documents the part around the passage. */
export function createDocumentReader(
  query: WeighedQuery,
  store: TermStore,
): (passage: number) => DocumentFeatures {
  const known = new Map<number, DocumentFeatures>();
  const meanDocument = store.text.values.length / Math.max(1, store.documents.size);
  return (passage) => {
    const document = numberAt(store.documentOf, passage);
    const first = numberAt(store.firstPassage, document),
      last = numberAt(store.lastPassage, document);
    const isLong = last - first > 2 * AROUND_PASSAGES;
    const key = isLong ? -1 - passage : document;
    const found =
      known.get(key) ??
      readDocument(
        query,
        store,
        meanDocument,
        isLong ? Math.max(first, passage - AROUND_PASSAGES) : first,
        isLong ? Math.min(last, passage + AROUND_PASSAGES) : last,
      );
    known.set(key, found);
    return found;
  };
}

function readDocument(
  { terms, total, headOf, heads }: WeighedQuery,
  store: TermStore,
  meanDocument: number,
  first: number,
  last: number,
): DocumentFeatures {
  const start = numberAt(store.text.starts, first),
    end = numberAt(store.text.starts, last + 1);
  const { values } = store.text.values;
  const counts = new Float64Array(terms.length),
    best = new Float64Array(terms.length);
  for (let at = start; at < end; at += 1) {
    const head = headOf[(values[at] ?? 0) >> MARK_BITS] ?? 0;
    if (head === 0) continue;
    for (const { slot, rest, gain } of heads[head - 1] ?? []) {
      if (!rest.every((term, index) => (values[at + index + 1] ?? 0) >> MARK_BITS === term))
        continue;
      counts[slot] = (counts[slot] ?? 0) + gain;
      best[slot] = Math.max(best[slot] ?? 0, gain);
    }
  }
  let score = 0,
    covered = 0;
  const relative = (end - start) / meanDocument;
  for (let slot = 0; slot < terms.length; slot += 1) {
    const worth = terms[slot]?.worth ?? 0,
      count = counts[slot] ?? 0;
    if (count === 0) continue;
    score += worth * saturate(count, relative);
    covered += worth * (best[slot] ?? 0);
  }
  return { document: score / total, documentCovered: covered / total };
}
