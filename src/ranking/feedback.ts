import { saturate } from '../index/bm25.ts';
import { MARK_BITS } from '../index/analyzed-passage.ts';
import { headsAt } from './heads.ts';
import { numberAt } from './number-list.ts';
import { createNumberTable, addValue, valueOf, type NumberTable } from './number-table.ts';
import { meanRunLength, runLength, type TermStore } from './term-store.ts';
import { rarityOf, type WeighedQuery } from './weigh-query.ts';

/** A passage with the logarithm of its odds, as far as they are known without feedback. */
export interface Scored {
  readonly passage: number;
  readonly score: number;
}

/** From how many of the best passages is learnt; the odds see to it that the later ones teach little. */
const TEACHERS = 20;

/** What their odds are raised to: the best one alone teaches less than several. */
const SHARPNESS = 0.8;

/** How many of their words are kept. */
const KEPT_TERMS = 80;

/** What is shared must outweigh this share of the question's own worth, or it counts for less: two words are soon shared. */
const DOUBT = 0.1;

/**
 * Pseudo-relevance feedback: what the best passages say besides the words of the question is probably about it too
 * (Rocchio 1971; Lavrenko and Croft 2001). Gives each passage, in their order, the share of these words' worth that it
 * holds. A word counts by the odds of the passages that have it and by the square of its rarity, and only if two have
 * it; what a passage has brought in itself does not count for it.
 */
export function readFeedback(
  store: TermStore,
  query: WeighedQuery,
  passages: readonly Scored[],
): readonly number[] {
  const mean = meanRunLength(store.text);
  const teachers = weighTeachers(passages);
  const taught = teach(store, query, teachers, mean);
  const slotOf = createNumberTable(taught.length);
  for (const [slot, { term }] of taught.entries()) addValue(slotOf, term, slot + 1);
  const counts = new Uint16Array(taught.length);
  const teaching = {
    taught,
    value: taught.reduce((sum, { value }) => sum + value, 0),
    odds: [...teachers.values()].reduce((sum, odds) => sum + odds, 0),
    doubt: DOUBT * query.terms.reduce((sum, { worth }) => sum + worth ** 2, 0),
  };
  return passages.map(({ passage }) => {
    countInto(counts, store, passage, slotOf);
    const relative = runLength(store.text, passage) / mean;
    return shareOfTaught(teaching, counts, relative, teachers.get(passage) ?? 0);
  });
}

/** What a passage is compared with. */
interface Teaching {
  readonly taught: readonly Taught[];
  /** The sum of their values, and of the odds of the teachers. */
  readonly value: number;
  readonly odds: number;
  readonly doubt: number;
}

/** The share of what is taught that a passage holds, which has `own` odds as a teacher: what the others teach. */
function shareOfTaught(
  { taught, value, odds, doubt }: Teaching,
  counts: Uint16Array,
  relative: number,
  own: number,
): number {
  let [found, all] = [0, value];
  for (let slot = 0; slot < taught.length; slot += 1) {
    const count = counts[slot] ?? 0;
    if (count === 0) continue;
    const word = taught[slot] ?? NOTHING;
    const held = saturate(count, relative);
    const brought = Math.min(word.value, own * held * word.weight);
    all -= brought;
    found += (word.value - brought) * held;
  }
  return found / Math.max(SMALL, all + doubt * Math.max(SMALL, odds - own));
}

/** Below it is rounding. */
const SMALL = 1e-9;

/** A word that the teachers share. */
interface Taught {
  readonly term: number;
  readonly value: number;
  /** The square of its rarity. */
  readonly weight: number;
}

const NOTHING: Taught = { term: 0, value: 0, weight: 0 };

/** The best passages with their odds, those of the first being 1. */
function weighTeachers(passages: readonly Scored[]): ReadonlyMap<number, number> {
  const best = passages.toSorted((a, b) => b.score - a.score).slice(0, TEACHERS);
  const top = best[0]?.score ?? 0;
  const odds = new Map<number, number>();
  // One by one: in a list of pairs, passage numbers would be floats, which are slow as places in lists.
  for (const { passage, score } of best) odds.set(passage, Math.exp(SHARPNESS * (score - top)));
  return odds;
}

function teach(
  store: TermStore,
  query: WeighedQuery,
  teachers: ReadonlyMap<number, number>,
  mean: number,
): readonly Taught[] {
  const { terms, values, holders } = gather(store, teachers, mean);
  const shared: Taught[] = [];
  for (const [slot, term] of terms.entries()) {
    if ((holders[slot] ?? 0) < 2 || headsAt(query, term).length > 0) continue;
    const weight = rarityOf(numberAt(store.frequencies, term), store) ** 2;
    shared.push({ term, value: (values[slot] ?? 0) * weight, weight });
  }
  return shared.sort((a, b) => b.value - a.value).slice(0, KEPT_TERMS);
}

/** The words of the teachers in the order of first sight: each by its odds, and by how many have it. */
interface Gathered {
  readonly terms: readonly number[];
  readonly values: Float64Array;
  readonly holders: Uint8Array;
}

function gather(store: TermStore, teachers: ReadonlyMap<number, number>, mean: number): Gathered {
  let length = 0;
  for (const passage of teachers.keys()) length += runLength(store.text, passage);
  const slotOf = createNumberTable(length);
  const terms: number[] = [];
  const values = new Float64Array(length);
  const holders = new Uint8Array(length);
  const counts = new Uint16Array(length);
  for (const [passage, odds] of teachers) {
    const met = countMet(store, passage, slotOf, terms, counts);
    const relative = runLength(store.text, passage) / mean;
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
  { text }: TermStore,
  passage: number,
  slotOf: NumberTable,
  terms: number[],
  counts: Uint16Array,
): readonly number[] {
  const met: number[] = [];
  const { values } = text.values;
  const end = numberAt(text.starts, passage + 1);
  for (let at = numberAt(text.starts, passage); at < end; at += 1) {
    const term = (values[at] ?? 0) >> MARK_BITS;
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

function countInto(
  counts: Uint16Array,
  store: TermStore,
  passage: number,
  slotOf: NumberTable,
): void {
  const { values } = store.text.values;
  counts.fill(0);
  const end = numberAt(store.text.starts, passage + 1);
  for (let at = numberAt(store.text.starts, passage); at < end; at += 1) {
    const slot = valueOf(slotOf, (values[at] ?? 0) >> MARK_BITS);
    if (slot > 0) counts[slot - 1] = (counts[slot - 1] ?? 0) + 1;
  }
}
