import { unpackSpan } from '../index/packed-span.ts';
import { isFormOfName } from '../queries/name-stems.ts';
import type { Query, QueryTerm } from '../queries/query.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import { variantsFrom } from '../ranking/variant-index.ts';
import type { WeighedQuery } from '../ranking/weigh-query.ts';
import { termOf } from '../index/marked-term.ts';

/** Another name than was asked for, in its place. */
export interface OtherName {
  readonly term: string;
  readonly for: string;
}

/**
 * Whether the best passage has a name that was asked for only as far as a correction, a part of a compound or a stem may be
 * it: another name, as likely as not.
 */
export function restsOnGuess(
  { terms, language }: Query,
  weighed: WeighedQuery,
  [best]: readonly RankedPassage[],
): boolean {
  const matched = new Set(best?.scan.slots);
  return terms.some((term, slot) => {
    if (best === undefined || !matched.has(slot)) return false;
    const met = term.variants.filter((variant) => weighed.found.has(variant));
    const isGuess = met.length > 0 && met.every(({ guess }) => guess !== undefined);
    if (isGuess && (term.isName || met.some(({ shown }) => isCapital(shown)))) return true;
    return otherName(term, slot, language, weighed, best) !== null;
  });
}

/** The names of the question that a passage has nothing of but their stem: Demirtaş, for Demirel. */
export function listOtherNames(
  { terms, language }: Query,
  weighed: WeighedQuery,
  passage: RankedPassage,
): readonly OtherName[] {
  return terms.flatMap((term, slot) => otherName(term, slot, language, weighed, passage) ?? []);
}

/** What stands for a name wherever a passage matches it, if that is another name each time. */
function otherName(
  { typed, variants }: QueryTerm,
  slot: number,
  language: Query['language'],
  weighed: WeighedQuery,
  { found: { passage, terms, language: written }, scan }: RankedPassage,
): OtherName | null {
  // Of a known actor all other names are looked for.
  if (!isCapital(typed) || variants.some(({ kind }) => kind === 'name')) return null;
  let other: string | null = null;
  for (const [match, place] of scan.places.entries()) {
    if (scan.slots[match] !== slot) continue;
    const isWord = variantsFrom(weighed, termOf(terms.text[place] ?? 0)).some(
      ({ variant }) => variant.kind === 'word' && variants.includes(variant),
    );
    if (!isWord || scan.lengths[match] !== 1) return null;
    const { start, end } = unpackSpan(terms.spans[place] ?? 0);
    const found = passage.text.slice(start, end);
    if (!isCapital(found)) return null;
    if (isFormOfName(typed, found, language ?? written)) return null;
    other ??= found;
  }
  return other === null ? null : { term: other, for: typed };
}

function isCapital(shown: string): boolean {
  const first = shown.charAt(0);
  return first !== first.toLowerCase();
}
