/**
 * BM25 (Robertson and Zaragoza 2009) as sums of rarity times saturation; the factor k1 + 1, the same for all, is left out.
 * The parameters are MiniSearch's own.
 */
export const K1 = 1.2;
export const B = 0.75;

/** The share, from 0 to 1, of a term that occurs `count` times in a text `relative` times as long as the mean. */
export function saturate(count: number, relative: number): number {
  return count / (count + K1 * (1 - B + B * relative));
}

/** The inverse document frequency of a term that so many of all passages hold. */
export function rarityAmong(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}
