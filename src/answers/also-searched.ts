import type { Query } from '../queries/query.ts';
import type { WeighedQuery } from '../ranking/weigh-query.ts';
import type { Answer } from './answer.ts';

/** As many as a line of the card has room for. */
const MAX_SHOWN = 8;

/** The other names and words that were searched and that the corpus has, for “also searched”. */
export function listAlsoSearched(
  { terms }: Query,
  { found }: WeighedQuery,
): Answer['alsoSearched'] {
  return terms
    .flatMap(({ typed, variants }) =>
      variants
        .filter((variant) => isOther(variant.kind) && found.has(variant))
        .map(({ shown }) => ({ term: shown, for: typed })),
    )
    .slice(0, MAX_SHOWN);
}

/** Corrections are shown on a line of their own. */
function isOther(kind: string): boolean {
  return kind === 'name' || kind === 'family';
}
