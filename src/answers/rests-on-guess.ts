import type { Query } from '../queries/query.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import type { WeighedQuery } from '../ranking/weigh-query.ts';

/**
 * Whether the best passage has a name that was asked for only as far as a correction, a part of a compound or a stem may be
 * it: another name, as likely as not.
 */
export function restsOnGuess(
  { terms }: Query,
  { found }: WeighedQuery,
  [best]: readonly RankedPassage[],
): boolean {
  const matched = new Set(best?.scan.slots);
  return terms.some(({ isName, variants }, slot) => {
    if (!matched.has(slot)) return false;
    const met = variants.filter((variant) => found.has(variant));
    const isGuess = met.length > 0 && met.every(({ guess }) => guess !== undefined);
    return isGuess && (isName || met.some(({ shown }) => isCapital(shown)));
  });
}

function isCapital(shown: string): boolean {
  const first = shown.charAt(0);
  return first !== first.toLowerCase();
}
