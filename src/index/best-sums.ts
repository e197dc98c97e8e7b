import type { TermScores } from './term-scores.ts';

/** Scores of one term, and what they are multiplied by. */
export interface WeightedScores {
  readonly scores: TermScores;
  readonly weight: number;
}

/** So many times the limit are gathered before the worse ones are dropped. */
const GATHERED = 4;

/** Adds up scores of passages numbered below `capacity()`; its lists are used again for each question. */
export function createSummation(): (
  terms: readonly WeightedScores[],
  capacity: number,
  limit: number,
  isWanted: (number: number) => boolean,
) => readonly number[] {
  let sums = new Float64Array(0);
  let touched = new Int32Array(0);
  return (terms, capacity, limit, isWanted) => {
    if (sums.length < capacity) {
      sums = new Float64Array(capacity);
      touched = new Int32Array(capacity);
    }
    const count = addUp(terms, sums, touched);
    const best = chooseBest(sums, touched.subarray(0, count), limit, isWanted);
    for (let at = 0; at < count; at += 1) sums[touched[at] ?? 0] = 0;
    return best;
  };
}

/** How many passages have a sum; `touched` begins with their numbers. */
function addUp(terms: readonly WeightedScores[], sums: Float64Array, touched: Int32Array): number {
  let count = 0;
  for (const { scores: term, weight } of terms) {
    const { numbers, scores } = term;
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      const sum = sums[number] ?? 0;
      if (sum === 0) {
        touched[count] = number;
        count += 1;
      }
      sums[number] = sum + weight * (scores[at] ?? 0);
    }
  }
  return count;
}

/** The numbers of the greatest sums, the greatest first; of equals the lowest number. */
function chooseBest(
  sums: Float64Array,
  touched: Int32Array,
  limit: number,
  isWanted: (number: number) => boolean,
): readonly number[] {
  let best: number[] = [];
  let [least, room] = [0, GATHERED * limit];
  for (const number of touched) {
    if ((sums[number] ?? 0) < least || !isWanted(number)) continue;
    best.push(number);
    if (best.length < room) continue;
    least = leastOfBest(best, sums, limit);
    best = keepFrom(best, sums, least);
    room = Math.max(room, GATHERED * best.length);
  }
  return keepFrom(best, sums, leastOfBest(best, sums, limit))
    .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
    .slice(0, limit);
}

/** The least sum that is among the greatest ones. A list of floats is sorted several times faster than one of anything. */
function leastOfBest(numbers: readonly number[], sums: Float64Array, limit: number): number {
  const sorted = new Float64Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) sorted[at] = sums[numbers[at] ?? 0] ?? 0;
  sorted.sort();
  return sorted[Math.max(0, sorted.length - limit)] ?? 0;
}

function keepFrom(numbers: readonly number[], sums: Float64Array, least: number): number[] {
  return numbers.filter((number) => (sums[number] ?? 0) >= least);
}
