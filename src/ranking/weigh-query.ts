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
  const known = new Set<Variant>();
  const terms = query.terms.map((term, slot) => {
    const found = term.variants.flatMap((variant) => findVariant(variant, lexicon) ?? []);
    const [own] = found;
    const best =
      own !== undefined && own.variant === term.variants[0]
        ? own.rarity
        : maxOf(found, ({ rarity }) => rarity);
    const isKnown = found.length > 0;
    const asked = isKnown ? best : rarityOf(0, lexicon);
    const weight = asked * shareOf(term.variants[0]?.terms[0] ?? '');
    for (const { variant, numbers, rarity } of found) {
      known.add(variant);
      const [first = 0, ...rest] = numbers;
      const gain = variant.weight * Math.min(1, rarity / asked);
      const start = { slot, rest, gain, isOrdinary: variant.isOrdinary === true, variant };
      const group = groups.get(first);
      if (group === undefined) groups.set(first, [start]);
      else group.push(start);
    }
    return {
      weight,
      odds: Math.exp(weight),
      isKnown,
      isName: isName(term, query),
      hasDigit: /\d/.test(term.typed),
    };
  });
  return {
    terms,
    total: Math.max(
      SMALL,
      sumOf(terms, ({ weight, isKnown }) => (isKnown ? weight : 0)),
    ),
    totalAsked: Math.max(
      SMALL,
      sumOf(terms, ({ weight }) => weight),
    ),
    ...indexVariants(groups),
    cues,
    expects: query.expects,
    language: query.language,
    phrases: query.phrases.map((phrase) => numbersOf(phrase, lexicon)),
    found: known,
    search: listSearchTerms(query, lexicon),
  };
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

function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

function maxOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((most, item) => Math.max(most, value(item)), 0);
}

/** What the weight of a term is multiplied by. */
function shareOf(term: string): number {
  return FRAMING.has(term) ? FRAMING_SHARE : 1;
}
