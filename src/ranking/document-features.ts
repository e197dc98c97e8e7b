import { MARK_BITS } from '../index/analyzed-passage.ts';
import { numberAt } from './number-list.ts';
import type { TermStore } from './term-store.ts';
import { saturate } from './text-features.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** How many passages before and after a passage stand for its document: most documents are within. */
const AROUND_PASSAGES = 40;

/** BM25 of whole documents, as a share of what a perfect match has; each is read once, of long ones the part around. */
export function createDocumentReader(
  query: WeighedQuery,
  store: TermStore,
): (passage: number) => number {
  const known = new Map<number, number>();
  const meanLength = Math.max(1, store.text.values.length / Math.max(1, store.documents.size));
  return (passage) => {
    const document = numberAt(store.documentOf, passage);
    const from = numberAt(store.firstPassage, document);
    const to = numberAt(store.lastPassage, document);
    const isLong = to - from > 2 * AROUND_PASSAGES;
    const key = isLong ? -1 - passage : document;
    const done = known.get(key);
    if (done !== undefined) return done;
    const first = isLong ? Math.max(from, passage - AROUND_PASSAGES) : from;
    const last = isLong ? Math.min(to, passage + AROUND_PASSAGES) : to;
    const score = scoreStretch(query, store, meanLength, { first, last });
    known.set(key, score);
    return score;
  };
}

function scoreStretch(
  { terms, total, headOf, heads }: WeighedQuery,
  store: TermStore,
  meanLength: number,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  const start = numberAt(store.text.starts, first);
  const end = numberAt(store.text.starts, last + 1);
  const { values } = store.text.values;
  const counts = new Float64Array(terms.length);
  for (let at = start; at < end; at += 1) {
    const head = headOf[(values[at] ?? 0) >> MARK_BITS] ?? 0;
    if (head === 0) continue;
    for (const { slot, rest, gain } of heads[head - 1] ?? []) {
      if (!rest.every((term, next) => (values[at + next + 1] ?? 0) >> MARK_BITS === term)) continue;
      counts[slot] = (counts[slot] ?? 0) + gain;
    }
  }
  const relative = (end - start) / meanLength;
  let score = 0;
  for (let slot = 0; slot < terms.length; slot += 1) {
    score += (terms[slot]?.worth ?? 0) * saturate(counts[slot] ?? 0, relative);
  }
  return score / total;
}
