import type { Query } from '../queries/query.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import type { WeighedQuery } from '../ranking/weigh-query.ts';
import type { Answer } from './answer.ts';
import { listOtherNames } from './rests-on-guess.ts';

/** As many as a line of the card has room for. */
const MAX_SHOWN = 8;

/**
 * The other names and words that were searched and that the corpus has, for “also searched”: first those that have no more than
 * the stem of a name in common with it, in the passages that are shown.
 */
export function listAlsoSearched(
  query: Query,
  weighed: WeighedQuery,
  passages: readonly RankedPassage[],
): Answer['alsoSearched'] {
  const others = passages.flatMap((passage) => listOtherNames(query, weighed, passage));
  const searched = query.terms.flatMap(({ typed, variants }) =>
    variants
      .filter((variant) => isOther(variant.kind) && weighed.found.has(variant))
      .map(({ shown }) => ({ term: shown, for: typed })),
  );
  const distinct = new Map([...others, ...searched].map((one) => [`${one.for} ${one.term}`, one]));
  return [...distinct.values()].slice(0, MAX_SHOWN);
}

/** Corrections are shown on a line of their own. */
function isOther(kind: string): boolean {
  return kind === 'name' || kind === 'family';
}
