import { MARK_BITS } from '../index/analyzed-passage.ts';
import { numberAt } from './number-list.ts';
import { meanRunLength, runLength } from './term-store.ts';
import type { TermStore } from './term-store.ts';
import { saturate } from './text-features.ts';
import { rarityOf } from './weigh-query.ts';
import type { WeighedQuery } from './weigh-query.ts';

/**
 * Pseudo-relevance feedback: what the best passages say besides the words of the question is probably about it too
 * (Rocchio 1971; Lavrenko and Croft 2001). Each passage gets the share of these words' worth that it has; what a
 * passage itself has brought in does not count for it.
 */
export function readFeedback(
  store: TermStore,
  query: WeighedQuery,
  passages: readonly number[],
  scores: readonly number[],
  setting: { readonly passages: number; readonly terms: number; readonly sharpness: number },
): readonly number[] {
  const top = Math.max(...scores);
  const order = passages
    .map((_, at) => at)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, setting.passages);
  const weights = new Float64Array(passages.length);
  for (const at of order) weights[at] = Math.exp(((scores[at] ?? 0) - top) * setting.sharpness);
  const mean = meanRunLength(store.text);
  const gathered = new Map<number, { value: number; passages: number }>();
  for (const at of order) {
    const passage = passages[at] ?? 0;
    const relative = runLength(store.text, passage) / mean;
    for (const [term, count] of countTerms(store, passage)) {
      if ((query.headOf[term] ?? 0) !== 0) continue;
      const known = gathered.get(term) ?? { value: 0, passages: 0 };
      known.value += (weights[at] ?? 0) * saturate(count, relative);
      known.passages += 1;
      gathered.set(term, known);
    }
  }
  const chosen = [...gathered]
    .filter(([, { passages: n }]) => n > 1)
    .map(([term, { value }]) => ({
      term,
      rarity: rarityOf(numberAt(store.frequencies, term), store),
      value,
    }))
    .map((one) => ({ ...one, value: one.value * one.rarity }))
    .sort((a, b) => b.value - a.value)
    .slice(0, setting.terms);
  const slotOf = new Map(chosen.map(({ term }, at) => [term, at]));
  const { values } = store.text.values;
  const counts = new Float64Array(chosen.length);
  return passages.map((passage, at) => {
    counts.fill(0);
    const start = numberAt(store.text.starts, passage),
      end = numberAt(store.text.starts, passage + 1);
    for (let i = start; i < end; i += 1) {
      const slot = slotOf.get((values[i] ?? 0) >> MARK_BITS);
      if (slot !== undefined) counts[slot] = (counts[slot] ?? 0) + 1;
    }
    const relative = (end - start) / mean;
    const own = weights[at] ?? 0;
    let found = 0,
      all = 0;
    for (const [slot, { value, rarity }] of chosen.entries()) {
      const has = saturate(counts[slot] ?? 0, relative);
      const others = value - own * has * rarity;
      if (others <= 1e-9) continue;
      all += others;
      found += others * has;
    }
    return all > 0 ? found / all : 0;
  });
}

function countTerms(store: TermStore, passage: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const start = numberAt(store.text.starts, passage),
    end = numberAt(store.text.starts, passage + 1);
  for (let at = start; at < end; at += 1) {
    const term = (store.text.values.values[at] ?? 0) >> MARK_BITS;
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
