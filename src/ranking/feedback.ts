import { MARK_BITS } from '../index/analyzed-passage.ts';
import { numberAt } from './number-list.ts';
import { meanRunLength, runLength, type TermStore } from './term-store.ts';
import { saturate } from './text-features.ts';
import { rarityOf, type WeighedQuery } from './weigh-query.ts';

/** A passage with the logarithm of its odds, as far as they are known without feedback. */
export interface Scored {
  readonly passage: number;
  readonly score: number;
}

/** From how many of the best passages is learnt; more of them, and the less good, were measured to teach less. */
const TEACHERS = 5;

/** What their odds are raised to: the best one alone teaches less than several. */
const SHARPNESS = 0.5;

/** How many of their words are kept; fewer than 255, so that a byte numbers them. */
const KEPT_TERMS = 40;

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
  const total = [...teachers.values()].reduce((sum, odds) => sum + odds, 0);
  const slotOf = new Uint8Array(store.terms.length);
  for (const [slot, { term }] of taught.entries()) slotOf[term] = slot + 1;
  const counts = new Float64Array(taught.length);
  return passages.map(({ passage }) => {
    countInto(counts, store, passage, slotOf);
    const relative = runLength(store.text, passage) / mean;
    const own = teachers.get(passage) ?? 0;
    let [found, all] = [0, 0];
    for (const [slot, { value, weight }] of taught.entries()) {
      const held = saturate(counts[slot] ?? 0, relative);
      const others = Math.max(0, value - own * held * weight) / Math.max(SMALL, total - own);
      all += others;
      found += others * held;
    }
    return all > SMALL ? found / all : 0;
  });
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

/** The best passages with their odds, those of the first being 1. */
function weighTeachers(passages: readonly Scored[]): ReadonlyMap<number, number> {
  const best = passages.toSorted((a, b) => b.score - a.score).slice(0, TEACHERS);
  const top = best[0]?.score ?? 0;
  return new Map(best.map(({ passage, score }) => [passage, Math.exp(SHARPNESS * (score - top))]));
}

function teach(
  store: TermStore,
  query: WeighedQuery,
  teachers: ReadonlyMap<number, number>,
  mean: number,
): readonly Taught[] {
  const gathered = new Map<number, { value: number; holders: number }>();
  for (const [passage, odds] of teachers) {
    const relative = runLength(store.text, passage) / mean;
    for (const [term, count] of countTerms(store, passage)) {
      if ((query.headOf[term] ?? 0) !== 0) continue;
      const known = gathered.get(term) ?? { value: 0, holders: 0 };
      known.value += odds * saturate(count, relative);
      known.holders += 1;
      gathered.set(term, known);
    }
  }
  return [...gathered]
    .filter(([, { holders }]) => holders > 1)
    .map(([term, { value }]) => {
      const weight = rarityOf(numberAt(store.frequencies, term), store) ** 2;
      return { term, value: value * weight, weight };
    })
    .sort((a, b) => b.value - a.value)
    .slice(0, KEPT_TERMS);
}

function countTerms(store: TermStore, passage: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const end = numberAt(store.text.starts, passage + 1);
  for (let at = numberAt(store.text.starts, passage); at < end; at += 1) {
    const term = numberAt(store.text.values, at) >> MARK_BITS;
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function countInto(
  counts: Float64Array,
  store: TermStore,
  passage: number,
  slotOf: Uint8Array,
): void {
  const { values } = store.text.values;
  counts.fill(0);
  const end = numberAt(store.text.starts, passage + 1);
  for (let at = numberAt(store.text.starts, passage); at < end; at += 1) {
    const slot = slotOf[(values[at] ?? 0) >> MARK_BITS] ?? 0;
    if (slot > 0) counts[slot - 1] = (counts[slot - 1] ?? 0) + 1;
  }
}
