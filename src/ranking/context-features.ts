import { MARK_BITS } from '../index/analyzed-passage.ts';
import { continues, headsAt } from './heads.ts';
import { numberAt } from './number-list.ts';
import type { Scan } from './scan-passage.ts';
import type { TermStore } from './term-store.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** What the passages beside a passage add, as shares of the query's worth. */
export interface ContextFeatures {
  /** What the passage before holds and it does not. */
  readonly addedBefore: number;
  readonly addedAfter: number;
}

/** Reads the passages before and after a passage, in the same document. */
export function createContextReader(
  query: WeighedQuery,
  store: TermStore,
): (passage: number, own: Scan) => ContextFeatures {
  const best = new Float64Array(query.terms.length);
  const added = (passage: number, own: Scan): number => {
    best.set(own.best);
    return addBest(query, store, passage, best) / query.total;
  };
  return (passage, own) => {
    const document = numberAt(store.documentOf, passage);
    const isFirst = passage === numberAt(store.firstPassage, document);
    const isLast = passage === numberAt(store.lastPassage, document);
    return {
      addedBefore: isFirst ? 0 : added(passage - 1, own),
      addedAfter: isLast ? 0 : added(passage + 1, own),
    };
  };
}

/** Raises the best gains to those of a passage; returns by how much worth. */
function addBest(
  query: WeighedQuery,
  { text }: TermStore,
  passage: number,
  best: Float64Array,
): number {
  const end = numberAt(text.starts, passage + 1);
  const { values } = text.values;
  let sum = 0;
  for (let at = numberAt(text.starts, passage); at < end; at += 1) {
    for (const { slot, rest, gain } of headsAt(query, (values[at] ?? 0) >> MARK_BITS)) {
      const more = gain - (best[slot] ?? 0);
      if (more <= 0 || (rest.length > 0 && !continues(values, at + 1, end, rest))) continue;
      best[slot] = gain;
      sum += more * (query.terms[slot]?.worth ?? 0);
    }
  }
  return sum;
}
