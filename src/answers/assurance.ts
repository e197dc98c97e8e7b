import { startsSentence, termOf } from '../index/marked-term.ts';
import { readSentenceRoles } from '../passages/sentence-roles.ts';
import { asksPosition } from '../queries/asks-position.ts';
import type { Expectation } from '../queries/query.ts';
import { CUE_BITS } from '../ranking/cues.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import { variantsFrom } from '../ranking/variant-index.ts';
import type { WeighedQuery } from '../ranking/weigh-query.ts';
import { chooseSentences } from './choose-sentences.ts';
import { placeSentences } from './place-terms.ts';
import { readReplies, type Asked } from './read-replies.ts';
import { answerOdds } from './spans/find-answer.ts';
import { readSpanContext } from './spans/read-context.ts';
import { isSpanKind } from './spans/span-candidates.ts';

/**
 * What shows that the best passage answers, beyond having the words:
 *
 * - `counted`: a number stands before the things that are to be counted
 * - `said`: one sentence that is quoted says all that is asked for, two terms at the least
 * - `shown`: the kind of answer asked for stands beside the words
 * - `open`: the question asks for no kind that shows
 * - `vague`: it asks for a measure, for what somebody said or for one of a class; many a passage has the words without it
 * - `lacking`: what is quoted cannot be the answer
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

/** What shows that a passage answers, and how much. */
export interface Assured {
  readonly kind: Assurance;
  /** What the words that answer add to the logarithm of the odds, where they are all that shows it. */
  readonly gain: number;
}

const LACKING: Assured = { kind: 'lacking', gain: 0 };

/** Reads the assurance from a query and its ranked passages, best first. */
export function readAssurance(asked: Asked, [best]: readonly RankedPassage[]): Assured {
  if (best === undefined) return LACKING;
  const { terms, expects, counted } = asked.query;
  const quoted = readQuoted(asked, best);
  const odds = readAnswerOdds(asked, best);
  if (quoted.size === 0 || odds < 0 || !canAnswer(asked, best, quoted)) return LACKING;
  // What asks for a number in one language is another word in the next: Polish `ile` is “with” in Turkish.
  if (expects === 'number' && counted.length > 0) {
    const isThere = isCounted(asked.weighed.cues, best, quoted, counted);
    return isThere ? { kind: 'counted', gain: 0 } : LACKING;
  }
  if (VISIBLE_KINDS.has(expects) && best.features.kind === 0) return LACKING;
  if (terms.length > 1 && mostTermsInSentence(best, quoted) === terms.length) {
    return { kind: 'said', gain: 0 };
  }
  if (VAGUE_KINDS.has(expects)) {
    return shareQuoted(asked.weighed, best, quoted) < MOST_ASKED
      ? LACKING
      : { kind: 'vague', gain: 0 };
  }
  if (!VISIBLE_KINDS.has(expects)) return { kind: 'open', gain: 0 };
  return { kind: 'shown', gain: odds === Infinity ? 0 : gainOf(odds) };
}

/** Where no kind of answer shows, so much of what is asked must stand in the sentences that are quoted. */
const MOST_ASKED = 0.7;

/** What odds of the words that answer add to the others: nothing at e², more or less beside. */
const ODDS_WEIGHT = 0.6;
const USUAL_ODDS = 2;
const MAX_ODDS = 4;

function gainOf(odds: number): number {
  return ODDS_WEIGHT * (Math.min(MAX_ODDS, odds) - USUAL_ODDS);
}

/** The logarithm of the odds that words of the passage answer; Infinity where what is asked for has no look. */
function readAnswerOdds(asked: Asked, best: RankedPassage): number {
  if (!isSpanKind(asked.query.expects)) return Infinity;
  const context = readSpanContext(asked, best, readReplies(asked.weighed, best));
  return context === null ? -Infinity : answerOdds(context);
}

/** Which of the sentences that were scanned, by their numbers, are quoted as statements. */
type Quoted = ReadonlySet<number>;

function readQuoted({ weighed }: Asked, { found, scan }: RankedPassage): Quoted {
  const { passage } = found;
  const roles = readSentenceRoles(passage);
  const chosen = chooseSentences(readReplies(weighed, { found, scan }), passage, null);
  const stated = new Set(chosen.filter((at) => roles[at] === 'statement'));
  const places = placeSentences(found, scan);
  return new Set(places.flatMap((at, scanned) => (stated.has(at) ? [scanned] : [])));
}

/** Whether what is quoted has what an answer cannot do without. */
function canAnswer({ query, weighed }: Asked, best: RankedPassage, quoted: Quoted): boolean {
  if (lacksNumber(weighed, best)) return false;
  return !asksPosition(query.question) || takesSide(best, quoted, weighed.cues);
}

/** The share of the weight of all that is asked that the sentences which are quoted hold. */
function shareQuoted(
  { terms, totalAsked }: WeighedQuery,
  { scan }: RankedPassage,
  quoted: Quoted,
): number {
  const held = terms.map(() => 0);
  for (const [at, slot] of scan.slots.entries()) {
    if (quoted.has(scan.sentences[at] ?? -1)) {
      held[slot] = Math.max(held[slot] ?? 0, scan.gains[at] ?? 0);
    }
  }
  return held.reduce((sum, gain, slot) => sum + gain * (terms[slot]?.weight ?? 0), 0) / totalAsked;
}

/** Whether a number or year of the question stands neither in the passage nor in its title or date. */
function lacksNumber(weighed: WeighedQuery, { found, scan }: RankedPassage): boolean {
  return weighed.terms.some(
    ({ hasDigit }, slot) =>
      hasDigit &&
      (scan.best[slot] ?? 0) === 0 &&
      ![found.terms.title, found.terms.source].some((run) =>
        run.some((term) => variantsFrom(weighed, term).some((variant) => variant.slot === slot)),
      ),
  );
}

/** Whether a sentence that is quoted takes a side, be it in words that the question has too. */
function takesSide({ found, scan }: RankedPassage, quoted: Quoted, cues: Uint8Array): boolean {
  return (
    [...quoted].some((at) => isStance(scan.sentenceCues[at])) ||
    scan.places.some(
      (place, match) =>
        quoted.has(scan.sentences[match] ?? -1) &&
        isStance(cues[termOf(found.terms.text[place] ?? 0)]),
    )
  );
}

function isStance(cues: number | undefined): boolean {
  return ((cues ?? 0) & CUE_BITS.stance) !== 0;
}

/** A number stands at most so many terms before what it counts: “14 new Russian bases”. */
const COUNT_WITHIN = 3;

function isCounted(
  cues: Uint8Array,
  { found, scan }: RankedPassage,
  quoted: Quoted,
  counted: readonly number[],
): boolean {
  const { text } = found.terms;
  return scan.places.some(
    (place, at) =>
      quoted.has(scan.sentences[at] ?? -1) &&
      counted.includes(scan.slots[at] ?? -1) &&
      hasNumberBefore(text, place, cues),
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

function mostTermsInSentence({ scan }: RankedPassage, quoted: Quoted): number {
  const held = new Map<number, Set<number>>();
  for (const [at, slot] of scan.slots.entries()) {
    const sentence = scan.sentences[at] ?? 0;
    if (quoted.has(sentence)) held.set(sentence, (held.get(sentence) ?? new Set()).add(slot));
  }
  return Math.max(0, ...[...held.values()].map(({ size }) => size));
}
