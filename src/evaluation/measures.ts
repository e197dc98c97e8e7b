/**
 * Measures of one ranking, best first, against what is relevant. All are between 0 and 1, and 0 where nothing is
 * relevant. `Id` is whatever names a passage or a document.
 */

/** 1 where one of the first `k` is relevant, else 0. */
export function hitAt<Id>(k: number, ranked: readonly Id[], relevant: ReadonlySet<Id>): number {
  return ranked.slice(0, k).some((id) => relevant.has(id)) ? 1 : 0;
}

/** 1 divided by the rank of the first relevant among the first `k`, 0 where there is none. */
export function reciprocalRank<Id>(
  k: number,
  ranked: readonly Id[],
  relevant: ReadonlySet<Id>,
): number {
  const at = ranked.slice(0, k).findIndex((id) => relevant.has(id));
  return at === -1 ? 0 : 1 / (at + 1);
}

/**
 * Normalised discounted cumulative gain of the first `k`: each relevant one gains what `gains` says, divided by the
 * binary logarithm of its rank + 1, and the sum is divided by that of the best possible order (Järvelin and Kekäläinen
 * 2002, with linear gains, as trec_eval computes it).
 */
export function ndcgAt<Id>(
  k: number,
  ranked: readonly Id[],
  gains: ReadonlyMap<Id, number>,
): number {
  const best = [...gains.values()].toSorted((a, b) => b - a);
  const ideal = discountedGain(best.slice(0, k));
  const seen = [...new Set(ranked)].slice(0, k);
  return ideal === 0 ? 0 : discountedGain(seen.map((id) => gains.get(id) ?? 0)) / ideal;
}

/** The arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function discountedGain(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}
