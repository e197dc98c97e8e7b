import { rarityAmong } from '../index/bm25.ts';
import { frequencyOf, numberOf, type Lexicon } from '../index/lexicon.ts';
import type { WeightedTerm } from '../index/passage-index.ts';
import type { Expectation, Query, QueryTerm, Variant } from '../queries/query.ts';
import type { Language } from '../text/language.ts';
import { createNumberTable, addValue } from './number-table.ts';
import type { VariantIndex, VariantRest } from './variant-index.ts';

/** A query in the numbers of a lexicon: what each of its terms is weight, and how to find it in a run of term numbers. */
export interface WeighedQuery extends VariantIndex {
  readonly terms: readonly WeighedTerm[];
  /** The sum of the weights of the terms that the corpus knows; at least a little, to divide by. */
  readonly total: number;
  /** The same of all terms: what is unknown counts as the rarest. */
  readonly totalAsked: number;
  readonly expects: Expectation;
  /** The language of the question; null where its words do not show it. */
  readonly language: Language | null;
  /** Quoted phrases as term numbers; null where the corpus lacks a word of it. */
  readonly phrases: readonly (readonly number[] | null)[];
  /** The variants that the corpus has. */
  readonly found: ReadonlySet<Variant>;
  /** For each term number what it may be the answer of, see `cuesOf`. */
  readonly cues: Uint8Array;
  /** What to search the index for. */
  readonly search: readonly WeightedTerm[];
}

export interface WeighedTerm {
  /** Inverse document frequency of the word itself, or of its best variant where the corpus lacks it. */
  readonly weight: number;
  /** The reciprocal of how often the term is met in a passage by chance, as the odds against it. */
  readonly odds: number;
  /** Whether the corpus knows a way to say it. */
  readonly isKnown: boolean;
  readonly isName: boolean;
  readonly hasDigit: boolean;
}

/** Words that shape a question more than they say what it is about, as English stems. */
const FRAMING = new Set(
  `position stanc view opinion attitud say said tell told think thought happen mean know mani much kind type sort name
  call accord report articl news thing way realli actual current still get got go goe come make made use becom want need
  up down out off over all more most other such each every these both ani much very ever yet explain describ`.split(
    /\s+/,
  ),
);

/** What such a word weighs beside others. */
const FRAMING_SHARE = 0.4;

/** Reads a query in the numbers of a lexicon. */
export function weighQuery(query: Query, lexicon: Lexicon, cues: Uint8Array): WeighedQuery {
  const groups = new Map<number, VariantRest[]>();
  const found = query.terms.map(({ variants }) =>
    variants.flatMap((variant) => findVariant(variant, lexicon) ?? []),
  );
  const terms = query.terms.map((term, slot) => {
    const met = found[slot] ?? [];
    const asked = rarityAsked(term, met, lexicon);
    for (const one of met) fileVariant(groups, slot, one, asked);
    const weight = asked * shareOf(term.variants[0]?.terms[0] ?? '');
    return {
      weight,
      odds: Math.exp(weight),
      isKnown: met.length > 0,
      isName: isName(term, query),
      hasDigit: /\d/.test(term.typed),
    };
  });
  const known = terms.filter(({ isKnown }) => isKnown);
  return {
    terms,
    total: Math.max(SMALL, sumOfWeights(known)),
    totalAsked: Math.max(SMALL, sumOfWeights(terms)),
    ...indexVariants(groups),
    cues,
    expects: query.expects,
    language: query.language,
    phrases: query.phrases.map((phrase) => numbersOf(phrase, lexicon)),
    found: new Set(found.flatMap((some) => some.map(({ variant }) => variant))),
    search: listSearchTerms(query, lexicon),
  };
}

/** How rare a term is: the word itself where the corpus has it, else its rarest variant; the rarest of all where it has none. */
function rarityAsked(
  { variants }: QueryTerm,
  found: readonly FoundVariant[],
  lexicon: Lexicon,
): number {
  const [own] = found;
  if (own === undefined) return rarityOf(0, lexicon);
  if (own.variant === variants[0]) return own.rarity;
  return found.reduce((most, { rarity }) => Math.max(most, rarity), 0);
}

/** Files a variant under its first term. */
function fileVariant(
  groups: Map<number, VariantRest[]>,
  slot: number,
  { variant, numbers, rarity }: FoundVariant,
  asked: number,
): void {
  const [first = 0, ...rest] = numbers;
  const gain = variant.weight * Math.min(1, rarity / asked);
  const start = { slot, rest, gain, isOrdinary: variant.isOrdinary === true, variant };
  const group = groups.get(first);
  if (group === undefined) groups.set(first, [start]);
  else group.push(start);
}

/** In place of a sum of nothing, to divide by. */
const SMALL = 1e-6;

interface FoundVariant {
  readonly variant: Variant;
  readonly numbers: readonly number[];
  readonly rarity: number;
}

function findVariant(variant: Variant, lexicon: Lexicon): FoundVariant | null {
  const numbers = numbersOf(variant.terms, lexicon);
  if (numbers === null) return null;
  const rarest = Math.min(...numbers.map((number) => passagesWith(number, lexicon)));
  return { variant, numbers, rarity: rarityOf(rarest, lexicon) };
}

function numbersOf(terms: readonly string[], lexicon: Lexicon): readonly number[] | null {
  const numbers = terms.flatMap((term) => numberOf(lexicon, term) ?? []);
  return numbers.length === terms.length && numbers.length > 0 ? numbers : null;
}

function passagesWith(term: number, lexicon: Lexicon): number {
  return Math.max(1, frequencyOf(lexicon, term));
}

/** BM25's inverse document frequency, of a term that so many passages hold. */
export function rarityOf(holding: number, { passages }: Lexicon): number {
  return rarityAmong(holding, passages);
}

function indexVariants(groups: ReadonlyMap<number, readonly VariantRest[]>): VariantIndex {
  const starts = [...groups].map(([term, variants]) => ({ term, variants }));
  const startOf = createNumberTable(starts.length);
  for (const [place, { term }] of starts.entries()) addValue(startOf, term, place + 1);
  return { starts, startOf };
}

/** A name, or a word with a capital in a question that is not all capitals, its first word aside. */
function isName({ isName: isKnownName, typed, span }: QueryTerm, { question }: Query): boolean {
  if (isKnownName) return true;
  const first = typed.charAt(0);
  return span.start > 0 && first !== first.toLowerCase() && question !== question.toUpperCase();
}

function listSearchTerms({ terms }: Query, lexicon: Lexicon): readonly WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const { variants } of terms) {
    for (const { terms: parts, weight } of variants) {
      for (const term of parts) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
    }
  }
  return [...weights]
    .filter(([term]) => numberOf(lexicon, term) !== undefined)
    .map(([term, weight]) => ({ term, weight }));
}

function sumOfWeights(terms: readonly WeighedTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

/** What the weight of a term is multiplied by. */
function shareOf(term: string): number {
  return FRAMING.has(term) ? FRAMING_SHARE : 1;
}
