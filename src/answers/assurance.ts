import type { Expectation } from '../queries/query.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import type { Scan } from '../ranking/scan-passage.ts';
import type { WeighedQuery } from '../ranking/weigh-query.ts';

/** What tells a sure answer from a passage that only has the words. */
export interface Assurance {
  /** Whether one sentence of the best passage says all that is asked for, two terms at the least. */
  readonly isSaidAtOnce: boolean;
  /** Whether the kind of answer asked for stands beside the words, where the question asks for a kind that shows. */
  readonly isKindMet: boolean;
}

/** Kinds of answer that can be told by the look of a word. */
const VISIBLE_KINDS: ReadonlySet<Expectation> = new Set([
  'person',
  'place',
  'time',
  'number',
  'reason',
]);

/** Reads the assurance from a query and its ranked passages, best first. */
export function readAssurance(
  { terms, expects }: WeighedQuery,
  [best]: readonly RankedPassage[],
): Assurance {
  if (best === undefined) return { isSaidAtOnce: false, isKindMet: false };
  return {
    isSaidAtOnce: terms.length > 1 && mostTermsInSentence(best.scan) === terms.length,
    isKindMet: !VISIBLE_KINDS.has(expects) || best.features.kind > 0,
  };
}

function mostTermsInSentence({ slots, sentences }: Scan): number {
  const held = new Map<number, Set<number>>();
  for (const [at, slot] of slots.entries()) {
    const sentence = sentences[at] ?? 0;
    held.set(sentence, (held.get(sentence) ?? new Set()).add(slot));
  }
  return [...held.values()].reduce((most, { size }) => Math.max(most, size), 0);
}
