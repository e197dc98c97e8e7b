import { saturate } from '../index/bm25.ts';
import type { PassageTerms } from '../index/forward-document.ts';
import { frequencyOf, meanLength, type Lexicon } from '../index/lexicon.ts';
import { termOf } from '../index/marked-term.ts';
import { createNumberTable, addValue, valueOf, type NumberTable } from './number-table.ts';
import { variantsFrom } from './variant-index.ts';
import { rarityOf, type WeighedQuery } from './weigh-query.ts';

/** A passage with the logarithm of its odds, as far as they are known without feedback. */
export interface Scored {
  readonly terms: PassageTerms;
  readonly score: number;
}

/** How many of the best passages are taken for relevant; the odds see to it that the later ones say little. */
const FEEDBACK_PASSAGES = 20;

/** What their odds are raised to: the best one alone says less than several. */
const SHARPNESS = 0.8;

/** How many of their words are kept. */
const EXPANSION_TERMS = 80;

/** What is shared must outweigh this share of the question's own weight, or it counts for less: two words are soon shared. */
const DOUBT = 0.1;

/**
 * Pseudo-relevance feedback: what the best passages say besides the words of the question is probably about it too
 * (Rocchio 1971; Lavrenko and Croft 2001). Gives each passage, in their order, the share of these words' weight that it
 * holds. A word counts by the odds of the passages that have it and by the square of its rarity, and only if two have
 * it; what a passage has brought in itself does not count for it.
 */
export function readFeedback(
  lexicon: Lexicon,
  query: WeighedQuery,
  passages: readonly Scored[],
): readonly number[] {
  const mean = meanLength(lexicon, 'text');
  const relevant = chooseRelevant(passages);
  const expansion = expand(lexicon, query, relevant, mean);
  const slotOf = createNumberTable(expansion.length);
  for (const [slot, { term }] of expansion.entries()) addValue(slotOf, term, slot + 1);
  const counts = new Uint16Array(expansion.length);
  const feedback = {
    expansion,
    value: expansion.reduce((sum, { value }) => sum + value, 0),
    odds: [...relevant.values()].reduce((sum, odds) => sum + odds, 0),
    doubt: DOUBT * query.terms.reduce((sum, { weight }) => sum + weight ** 2, 0),
  };
  return passages.map(({ terms }) => {
    countInto(counts, terms, slotOf);
    return shareHeld(feedback, counts, terms.text.length / mean, relevant.get(terms) ?? 0);
  });
}

/** What a passage is compared with. */
interface Feedback {
  readonly expansion: readonly ExpansionTerm[];
  /** The sum of their values, and of the odds of the passages that brought them in. */
  readonly value: number;
  readonly odds: number;
  readonly doubt: number;
}

/** The share of the expansion that a passage holds, which has `own` odds: of what the others brought in. */
function shareHeld(
  { expansion, value, odds, doubt }: Feedback,
  counts: Uint16Array,
  relative: number,
  own: number,
): number {
  let [found, all] = [0, value];
  for (let slot = 0; slot < expansion.length; slot += 1) {
    const count = counts[slot] ?? 0;
    if (count === 0) continue;
    const word = expansion[slot] ?? NOTHING;
    const held = saturate(count, relative);
    const brought = Math.min(word.value, own * held * word.weight);
    all -= brought;
    found += (word.value - brought) * held;
  }
  return found / Math.max(SMALL, all + doubt * Math.max(SMALL, odds - own));
}

/** Below it is rounding. */
const SMALL = 1e-9;

/** A word that the passages taken for relevant share. */
interface ExpansionTerm {
  readonly term: number;
  readonly value: number;
  /** The square of its rarity. */
  readonly weight: number;
}

const NOTHING: ExpansionTerm = { term: 0, value: 0, weight: 0 };

/** Passages with their odds. */
type Relevant = ReadonlyMap<PassageTerms, number>;

/** The best passages, the odds of the first being 1. */
function chooseRelevant(passages: readonly Scored[]): Relevant {
  const best = passages.toSorted((a, b) => b.score - a.score).slice(0, FEEDBACK_PASSAGES);
  const top = best[0]?.score ?? 0;
  return new Map(best.map(({ terms, score }) => [terms, Math.exp(SHARPNESS * (score - top))]));
}

function expand(
  lexicon: Lexicon,
  query: WeighedQuery,
  relevant: Relevant,
  mean: number,
): readonly ExpansionTerm[] {
  const { terms, values, holders } = gather(relevant, mean);
  const shared: ExpansionTerm[] = [];
  for (const [slot, term] of terms.entries()) {
    if ((holders[slot] ?? 0) < 2 || variantsFrom(query, term).length > 0) continue;
    const weight = rarityOf(frequencyOf(lexicon, term), lexicon) ** 2;
    shared.push({ term, value: (values[slot] ?? 0) * weight, weight });
  }
  return shared.sort((a, b) => b.value - a.value).slice(0, EXPANSION_TERMS);
}

/** The words of passages in the order of first sight: each by its odds, and by how many have it. */
interface Gathered {
  readonly terms: readonly number[];
  readonly values: Float64Array;
  readonly holders: Uint8Array;
}

function gather(relevant: Relevant, mean: number): Gathered {
  let length = 0;
  for (const { text } of relevant.keys()) length += text.length;
  const slotOf = createNumberTable(length);
  const terms: number[] = [];
  const values = new Float64Array(length);
  const holders = new Uint8Array(length);
  const counts = new Uint16Array(length);
  for (const [passage, odds] of relevant) {
    const met = countMet(passage, slotOf, terms, counts);
    const relative = passage.text.length / mean;
    for (const slot of met) {
      values[slot] = (values[slot] ?? 0) + odds * saturate(counts[slot] ?? 0, relative);
      holders[slot] = (holders[slot] ?? 0) + 1;
      counts[slot] = 0;
    }
  }
  return { terms, values, holders };
}

/** Counts the words of a passage, new ones at the end of `terms`; returns their places there. */
function countMet(
  { text }: PassageTerms,
  slotOf: NumberTable,
  terms: number[],
  counts: Uint16Array,
): readonly number[] {
  const met: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const term = termOf(text[at] ?? 0);
    let slot = valueOf(slotOf, term) - 1;
    if (slot < 0) {
      slot = terms.push(term) - 1;
      addValue(slotOf, term, slot + 1);
    }
    if (counts[slot] === 0) met.push(slot);
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return met;
}

function countInto(counts: Uint16Array, { text }: PassageTerms, slotOf: NumberTable): void {
  counts.fill(0);
  for (let at = 0; at < text.length; at += 1) {
    const slot = valueOf(slotOf, termOf(text[at] ?? 0));
    if (slot > 0) counts[slot - 1] = (counts[slot - 1] ?? 0) + 1;
  }
}
