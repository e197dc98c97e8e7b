import type { RankedPassage } from '../ranking/rank.ts';
import type { WeighedQuery } from '../ranking/weigh-query.ts';

/**
 * What speaks for an answer, in numbers that do not depend on the length of the question or the size of the corpus.
 *
 * The worth of a term is the surprise of meeting it by chance; that of several met together is the sum. Among N
 * passages the best is expected to reach a sum of about log N by chance alone, so sums are divided by it.
 */
export interface Evidence {
  /** Surprise of what the best passages match, over what chance gives. */
  readonly passageSurprise: number;
  /** The same of their best sentence. */
  readonly sentenceSurprise: number;
  /** Share of the worth asked for that the best passages hold; unknown words count as missing. */
  readonly covered: number;
  /** How far the first passage is ahead of the thirtieth, as surprise over chance. */
  readonly leadSurprise: number;
  /** Logarithm of the number of terms asked for. */
  readonly terms: number;
  /** Share of the first passage's title that the question has. */
  readonly title: number;
  /** BM25 of the first passage's document, as a share of what is asked. */
  readonly document: number;
  /** Surprise of all that is asked, over chance: a long question finds more by chance. */
  readonly asked: number;
  /** 1 where the question names what the corpus never does under any of its names, else 0. */
  readonly unknownName: number;
}

/** How many of the best passages are looked at. */
const LOOKED_AT = 3;

/** More surprise than so many times chance tells nothing more. */
const MAX_SURPRISE = 4;

/** The same of what is asked. */
const MAX_ASKED = 6;

/** Reads the evidence from a query and its ranked passages, best first, of a corpus of so many passages. */
export function readEvidence(
  query: WeighedQuery,
  ranked: readonly RankedPassage[],
  passages: number,
): Evidence {
  const chance = Math.log(passages + 2);
  const known = query.total / query.totalAsked;
  const best = ranked.slice(0, LOOKED_AT);
  const most = (value: (one: RankedPassage) => number): number =>
    best.reduce((max, one) => Math.max(max, value(one)), 0);
  const surprise = (share: number) => Math.min(MAX_SURPRISE, (share * query.total) / chance);
  return {
    passageSurprise: surprise(most(({ features }) => features.covered)),
    sentenceSurprise: surprise(most(({ features }) => features.sentence)),
    covered: most(({ features }) => features.covered) * known,
    leadSurprise: surprise(bm25At(ranked, 0) - bm25At(ranked, THIRTIETH)),
    terms: Math.log(1 + query.terms.length),
    title: ranked[0]?.features.titleMatched ?? 0,
    document: (ranked[0]?.features.document ?? 0) * known,
    asked: Math.min(MAX_ASKED, query.totalAsked / chance),
    unknownName: query.terms.some(({ isName, isKnown }) => isName && !isKnown) ? 1 : 0,
  };
}

const THIRTIETH = 30;

function bm25At(ranked: readonly RankedPassage[], rank: number): number {
  return ranked[Math.min(rank, ranked.length - 1)]?.features.bm25 ?? 0;
}
