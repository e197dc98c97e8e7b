/** The passages that hold a term in one field, with what is needed to score them. */
export interface PostingsList {
  /** The passages, ascending, and how often each of them holds the term: the part from `from` to before `to`. */
  readonly passages: Int32Array;
  readonly counts: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** The length of each passage, by its number. */
  readonly lengths: Uint16Array;
  /** A passage of length n scores `weight × count / (count + base + slope × n)`. */
  readonly weight: number;
  readonly base: number;
  readonly slope: number;
  /** No passage scores more. */
  readonly bound: number;
}

/** A passage by its number, with its score. */
export interface ScoredNumber {
  readonly passage: number;
  readonly score: number;
}

/** Adds up scores of passages numbered below `capacity`. */
export type MaxScore = (
  lists: readonly PostingsList[],
  capacity: number,
  limit: number,
  isWanted: ((passage: number) => boolean) | null,
) => readonly ScoredNumber[];

/** The passages of a question that were taken up, with their sums. */
interface Sums {
  /** By passage number; 0 of those that were not taken up. */
  readonly sums: Float64Array;
  /** The first `count` are the numbers of those that were. */
  readonly taken: Int32Array;
  count: number;
  greatest: number;
}

/**
 * Finds the `limit` best passages, and what else scores nearly as much as the last of them; its lists are used again for
 * each question.
 *
 * MaxScore (Turtle and Flood, “Query evaluation: strategies and optimizations”, Information Processing & Management 31,
 * 1995), a list at a time, those with the highest bounds first. As soon as all lists that are left together cannot lift a
 * passage among the best, no further passage is taken up: what is left, the long lists of common terms, completes the sums
 * of those that can still be among the best, and is searched for these instead of read.
 */
export function createMaxScore(): MaxScore {
  let scratch = createScratch(0);
  return (lists, capacity, limit, isWanted) => {
    if (scratch.sums.length < capacity) scratch = createScratch(2 * capacity);
    const sorted = lists.toSorted((a, b) => b.bound - a.bound);
    const rests = sumFromEnd(sorted);
    let least = 0;
    for (const [at, list] of sorted.entries()) {
      const rest = rests[at] ?? 0;
      if (rest < least) {
        dropBelow(scratch, least - rest);
        complete(scratch, list);
      } else addList(scratch, list, isWanted);
      if ((rests[at + 1] ?? 0) < scratch.greatest) {
        least = Math.max(least, leastOfBest(scratch, limit) - SLACK);
      }
    }
    return takeOut(scratch, least);
  };
}

/** Scores nearer to each other than this may be ties, or differ by rounding alone. */
const SLACK = 2e-6;

function createScratch(capacity: number): Sums {
  const sums = new Float64Array(capacity);
  return { sums, taken: new Int32Array(capacity), count: 0, greatest: 0 };
}

/** For each list the bounds of it and of all behind it together. */
function sumFromEnd(lists: readonly PostingsList[]): readonly number[] {
  const rests: number[] = [];
  let rest = 0;
  for (const { bound } of lists.toReversed()) {
    rest += bound;
    rests.push(rest);
  }
  return rests.reverse();
}

function addList(
  scratch: Sums,
  list: PostingsList,
  isWanted: ((passage: number) => boolean) | null,
) {
  const { sums, taken } = scratch;
  const { passages, counts, lengths, from, to, weight, base, slope } = list;
  let { count, greatest } = scratch;
  for (let at = from; at < to; at += 1) {
    const passage = passages[at] ?? 0;
    const before = sums[passage] ?? 0;
    if (before === 0) {
      if (isWanted !== null && !isWanted(passage)) continue;
      taken[count] = passage;
      count += 1;
    }
    const times = counts[at] ?? 0;
    const sum = before + (weight * times) / (times + base + slope * (lengths[passage] ?? 0));
    sums[passage] = sum;
    if (sum > greatest) greatest = sum;
  }
  scratch.count = count;
  scratch.greatest = greatest;
}

/** Adds the scores of a list to the passages that are taken up already. */
function complete(scratch: Sums, list: PostingsList): void {
  const { sums, taken, count } = scratch;
  const { passages, counts, lengths, to, weight, base, slope } = list;
  let at = list.from;
  for (const passage of taken.subarray(0, count).sort()) {
    at = firstFrom(passages, at, to, passage);
    if (passages[at] !== passage || at >= to) continue;
    const times = counts[at] ?? 0;
    const share = times / (times + base + slope * (lengths[passage] ?? 0));
    const sum = (sums[passage] ?? 0) + weight * share;
    sums[passage] = sum;
    scratch.greatest = Math.max(scratch.greatest, sum);
  }
}

/** The first place from `from` on, at most `to`, whose passage is not before this one; found by leaps that double. */
function firstFrom(passages: Int32Array, from: number, to: number, passage: number): number {
  let [low, leap] = [from, 1];
  while (low + leap < to && (passages[low + leap] ?? 0) < passage) {
    low += leap;
    leap *= 2;
  }
  let high = Math.min(to, low + leap);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((passages[middle] ?? 0) < passage) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dropBelow(scratch: Sums, least: number): void {
  const { sums, taken } = scratch;
  let kept = 0;
  for (const passage of taken.subarray(0, scratch.count)) {
    if ((sums[passage] ?? 0) < least) sums[passage] = 0;
    else {
      taken[kept] = passage;
      kept += 1;
    }
  }
  scratch.count = kept;
}

/** How finely sums are told apart to find the least of the best; sorting them would take longer than adding them up. */
const STEPS = 1024;

/** What at least `limit` of the sums reach; a little less than the least of the best. */
function leastOfBest({ sums, taken, count, greatest }: Sums, limit: number): number {
  if (count < limit) return 0;
  const steps = new Int32Array(STEPS + 1);
  const scale = STEPS / greatest;
  for (let at = 0; at < count; at += 1) {
    const step = Math.floor((sums[taken[at] ?? 0] ?? 0) * scale);
    steps[step] = (steps[step] ?? 0) + 1;
  }
  let [step, reached] = [STEPS, steps[STEPS] ?? 0];
  while (reached < limit && step > 0) {
    step -= 1;
    reached += steps[step] ?? 0;
  }
  return step / scale;
}

/** The passages with at least this sum; makes the lists ready for the next question. */
function takeOut(scratch: Sums, least: number): readonly ScoredNumber[] {
  const { sums, taken, count } = scratch;
  const best: ScoredNumber[] = [];
  for (const passage of taken.subarray(0, count)) {
    const score = sums[passage] ?? 0;
    if (score >= least) best.push({ passage, score });
    sums[passage] = 0;
  }
  scratch.count = 0;
  scratch.greatest = 0;
  return best;
}
