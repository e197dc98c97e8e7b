import { startsSentence, termOf } from '../index/marked-term.ts';
import type { Expectation, Query } from '../queries/query.ts';
import { CUE_BITS } from '../ranking/cues.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import type { Scan } from '../ranking/scan-passage.ts';
import type { WeighedQuery } from '../ranking/weigh-query.ts';

/**
 * What shows that the best passage answers, beyond having the words:
 *
 * - `counted`: a number stands before the things that are to be counted
 * - `said`: one sentence says all that is asked for, two terms at the least
 * - `shown`: the kind of answer asked for stands beside the words
 * - `open`: the question asks for no kind that shows
 * - `vague`: it asks for a measure, for what somebody said or for one of a class; many a passage has the words without it
 * - `lacking`: the kind asked for does not stand there
 */
export type Assurance = 'counted' | 'said' | 'shown' | 'open' | 'vague' | 'lacking';

/** Kinds of answer that can be told by the look of a word. */
const VISIBLE_KINDS: ReadonlySet<Expectation> = new Set([
  'person',
  'place',
  'time',
  'number',
  'reason',
]);

/** Kinds whose answers stand beside the words of other questions too, or do not show. */
const VAGUE_KINDS: ReadonlySet<Expectation> = new Set(['number', 'statement', 'instance']);

/** Reads the assurance from a query and its ranked passages, best first. */
export function readAssurance(
  { terms, expects, counted }: Query,
  { cues }: WeighedQuery,
  [best]: readonly RankedPassage[],
): Assurance {
  if (best === undefined) return 'lacking';
  // What asks for a number in one language is another word in the next: Polish `ile` is “with” in Turkish.
  if (expects === 'number' && counted.length > 0)
    return isCounted(cues, best, counted) ? 'counted' : 'lacking';
  if (VISIBLE_KINDS.has(expects) && best.features.kind === 0) return 'lacking';
  if (terms.length > 1 && mostTermsInSentence(best.scan) === terms.length) return 'said';
  if (VAGUE_KINDS.has(expects)) return 'vague';
  return VISIBLE_KINDS.has(expects) ? 'shown' : 'open';
}

/** A number stands at most so many terms before what it counts: “14 new Russian bases”. */
const COUNT_WITHIN = 3;

function isCounted(
  cues: Uint8Array,
  { found, scan }: RankedPassage,
  counted: readonly number[],
): boolean {
  const { text } = found.terms;
  return scan.places.some(
    (place, at) => counted.includes(scan.slots[at] ?? -1) && hasNumberBefore(text, place, cues),
  );
}

/** Whether a number stands before the term at a place of a text, in the same sentence. */
function hasNumberBefore(text: Int32Array, place: number, cues: Uint8Array): boolean {
  for (let at = place; at > 0 && at > place - COUNT_WITHIN; at -= 1) {
    if (startsSentence(text[at] ?? 0)) return false;
    const before = termOf(text[at - 1] ?? 0);
    if (((cues[before] ?? 0) & CUE_BITS.number) !== 0) return true;
  }
  return false;
}

function mostTermsInSentence({ slots, sentences }: Scan): number {
  const held = new Map<number, Set<number>>();
  for (const [at, slot] of slots.entries()) {
    const sentence = sentences[at] ?? 0;
    held.set(sentence, (held.get(sentence) ?? new Set()).add(slot));
  }
  return [...held.values()].reduce((most, { size }) => Math.max(most, size), 0);
}
