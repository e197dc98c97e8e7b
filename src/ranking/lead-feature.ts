import type { PassageTerms } from '../index/forward-document.ts';
import { termOf } from '../index/marked-term.ts';
import type { Scan } from './scan-passage.ts';
import { continuesMarked, variantsFrom } from './variant-index.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** A passage of so many terms, a sentence or two, leans on the one before it in full; a longer one by as much less. */
const SHORT_TERMS = 15;

/** Reads what the passage before a short one holds that it does not itself, as a share of the weight that is asked for. */
export function createLeadReader(
  query: WeighedQuery,
): (passage: PassageTerms, scan: Scan) => number {
  const { terms, total } = query;
  const lead = new Float64Array(terms.length);
  return ({ before }, { best, length }) => {
    lead.fill(0);
    for (let at = 0; at < before.length; at += 1) {
      for (const { slot, rest, gain } of variantsFrom(query, termOf(before[at] ?? 0))) {
        if (rest.length > 0 && !continuesMarked(before, at + 1, rest)) continue;
        lead[slot] = Math.max(lead[slot] ?? 0, gain);
      }
    }
    let sum = 0;
    for (let slot = 0; slot < terms.length; slot += 1) {
      sum += (terms[slot]?.weight ?? 0) * Math.max(0, (lead[slot] ?? 0) - (best[slot] ?? 0));
    }
    return (sum / total) * Math.min(1, SHORT_TERMS / Math.max(1, length));
  };
}
