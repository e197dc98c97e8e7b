import { termOf } from '../index/marked-term.ts';
import type { Query, Variant } from '../queries/query.ts';
import type { Features } from './features.ts';
import type { RankedPassage } from './rank.ts';
import { continues, isNameLike, variantsFrom } from './variant-index.ts';
import type { WeighedQuery } from './weigh-query.ts';
import { listContributions, type Contribution, type Weights } from './weighted-sum.ts';
import { RANKING_WEIGHTS } from './weights.ts';

/** Why a passage stands where it stands. */
export interface PassageExplanation {
  readonly id: string;
  readonly score: number;
  readonly matches: readonly MatchExplanation[];
  readonly features: readonly Contribution<keyof Features>[];
  /** What the score has besides the features: quoted phrases, and whether the passage holds an answer. */
  readonly rest: number;
}

/** A word of the question in a field of a passage. */
export interface MatchExplanation {
  readonly asked: string;
  /** What the corpus says instead, as people write it. */
  readonly said: string;
  /** What that is to the word asked for. */
  readonly kind: Variant['kind'];
  readonly field: 'text' | 'title' | 'source';
  readonly times: number;
  /** What a match is worth beside one of the word itself, 0 < gain ≤ 1. */
  readonly gain: number;
  /** The weight of what is asked for. */
  readonly weight: number;
}

/** Explains the score of a ranked passage by what it was made of. */
export function explainPassage(
  query: Query,
  weighed: WeighedQuery,
  { id, score, found, features }: RankedPassage,
  weights: Weights<keyof Features> = RANKING_WEIGHTS,
): PassageExplanation {
  const { text, title, source } = found.terms;
  const contributions = listContributions(weights, features);
  const explained = contributions.reduce((sum, { adds }) => sum + adds, 0);
  return {
    id,
    score,
    matches: [
      ...listMatches(query, weighed, text.map(termOf), 'text', (at) => isNameLike(text[at] ?? 0)),
      ...listMatches(query, weighed, title, 'title'),
      ...listMatches(query, weighed, source, 'source'),
    ],
    features: contributions,
    rest: score - explained,
  };
}

function listMatches(
  query: Query,
  weighed: WeighedQuery,
  run: Int32Array,
  field: MatchExplanation['field'],
  isName: (at: number) => boolean = () => false,
): readonly MatchExplanation[] {
  const matches = new Map<Variant, MatchExplanation>();
  for (const [at, term] of run.entries()) {
    for (const { slot, rest, gain, variant, isOrdinary } of variantsFrom(weighed, term)) {
      if (!continues(run, at + 1, rest) || (isOrdinary && isName(at))) continue;
      const times = 1 + (matches.get(variant)?.times ?? 0);
      const asked = query.terms[slot]?.typed ?? '';
      const weight = weighed.terms[slot]?.weight ?? 0;
      const { kind, shown } = variant;
      matches.set(variant, { asked, said: shown, kind, field, times, gain, weight });
    }
  }
  return [...matches.values()].sort((a, b) => b.weight * b.gain - a.weight * a.gain);
}
