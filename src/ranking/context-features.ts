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
export function readContext(
  { terms, total }: WeighedQuery,
  store: TermStore,
  passage: number,
  scan: (passage: number) => Scan,
): ContextFeatures {
  const document = numberAt(store.documentOf, passage);
  const own = scan(passage);
  const added = (other: Scan | null): number => {
    if (other === null) return 0;
    let sum = 0;
    for (const [slot, { worth }] of terms.entries()) {
      sum += worth * Math.max(0, (other.best[slot] ?? 0) - (own.best[slot] ?? 0));
    }
    return sum / total;
  };
  const isFirst = passage === numberAt(store.firstPassage, document);
  const isLast = passage === numberAt(store.lastPassage, document);
  return {
    addedBefore: added(isFirst ? null : scan(passage - 1)),
    addedAfter: added(isLast ? null : scan(passage + 1)),
  };
}
