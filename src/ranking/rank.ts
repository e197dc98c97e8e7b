import type { Query } from '../queries/query.ts';
import type { Candidate, RankedPassage } from './ranked-passage.ts';

/** Orders candidates by how many of the query's terms they hold; ties keep the order of the index. */
export function rank(query: Query, candidates: readonly Candidate[]): readonly RankedPassage[] {
  return candidates
    .map((candidate, position) => {
      const coverage = coverageOf(query, candidate);
      return { ...candidate, coverage, score: coverage - position / 1000 };
    })
    .sort((a, b) => b.score - a.score);
}

function coverageOf(query: Query, { tokens }: Candidate): number {
  const terms = new Set(tokens.map((token) => token.term));
  const found = query.terms.filter((term) =>
    term.variants.some((variant) => variant.terms.every((part) => terms.has(part))),
  );
  return query.terms.length === 0 ? 0 : found.length / query.terms.length;
}
