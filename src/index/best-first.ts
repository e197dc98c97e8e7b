import { newestFirst } from '../documents/newest-first.ts';
import type { PassageAt } from './engine.ts';

/** Scores that differ by less than this are ties: engines add them up in different orders. */
const TIE = 1e-6;

/** A passage with its score by BM25. */
export interface Scored extends PassageAt {
  readonly score: number;
}

/** The passages in the order of the port, as many as `limit`. */
export function bestFirst(scored: readonly Scored[], limit: number): readonly Scored[] {
  return scored
    .map((one) => ({ one, steps: Math.round(one.score / TIE) }))
    .sort((a, b) => b.steps - a.steps || compareTied(a.one, b.one))
    .slice(0, limit)
    .map(({ one }) => one);
}

function compareTied(a: PassageAt, b: PassageAt): number {
  return newestFirst(a.document.document, b.document.document) || a.at - b.at;
}
