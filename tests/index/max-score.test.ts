import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMaxScore, type PostingsList } from '../../src/index/max-score.ts';

const PASSAGES = 60;

/** A term by the passages that hold it, each with how often it does. */
const holders = fc
  .uniqueArray(fc.tuple(fc.nat(PASSAGES - 1), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: PASSAGES,
    selector: ([passage]) => passage,
  })
  .map((held) => held.toSorted(([a], [b]) => a - b));
const lengths = fc.array(fc.integer({ min: 1, max: 30 }), {
  minLength: PASSAGES,
  maxLength: PASSAGES,
});
const terms = fc.array(fc.tuple(holders, fc.double({ min: 0.1, max: 5, noNaN: true }), fc.nat(2)), {
  minLength: 1,
  maxLength: 6,
});
const questions = fc.array(
  fc.record({ terms, limit: fc.integer({ min: 1, max: 12 }), isOdd: fc.boolean() }),
  { minLength: 1, maxLength: 4 },
);

const [BASE, SLOPE] = [0.3, 0.05];

function scoreOf(weight: number, times: number, length: number): number {
  return (weight * times) / (times + BASE + SLOPE * length);
}

/** The list of a term, within lists of others before and behind it. */
function listOf(
  held: readonly (readonly [number, number])[],
  weight: number,
  before: number,
  all: readonly number[],
): PostingsList {
  const around = Array.from({ length: before }, () => [0, 9] as const);
  const entries = [...around, ...held, ...around];
  return {
    passages: Int32Array.from(entries, ([passage]) => passage),
    counts: Uint8Array.from(entries, ([, times]) => times),
    from: before,
    to: before + held.length,
    lengths: Uint16Array.from(all),
    weight,
    base: BASE,
    slope: SLOPE,
    bound: weight,
  };
}

describe('createMaxScore', () => {
  it('finds the best of all passages and those that come close, question after question', () => {
    fc.assert(
      fc.property(lengths, questions, (all, asked) => {
        const search = createMaxScore();
        for (const { terms: some, limit, isOdd } of asked) {
          const isWanted = isOdd ? (passage: number) => passage % 2 === 1 : null;
          const lists = some.map(([held, weight, before]) => listOf(held, weight, before, all));
          const sums = new Map<number, number>();
          for (const [held, weight] of some) {
            for (const [passage, times] of held) {
              if (isWanted?.(passage) === false) continue;
              const score = scoreOf(weight, times, all[passage] ?? 0);
              sums.set(passage, (sums.get(passage) ?? 0) + score);
            }
          }
          const ranked = [...sums].sort(([, a], [, b]) => b - a);
          const found = search(lists, PASSAGES, limit, isWanted);
          const scores = new Map(found.map(({ passage, score }) => [passage, score]));
          expect(scores.size).toBe(found.length);
          for (const [passage, score] of ranked.slice(0, limit))
            expect([passage, scores.get(passage)]).toEqual([passage, expect.closeTo(score, 9)]);
          const greatest = ranked[0]?.[1] ?? 0;
          const last = ranked.length < limit ? 0 : (ranked[limit - 1]?.[1] ?? 0);
          for (const [passage, score] of scores) {
            expect(score).toBeCloseTo(sums.get(passage) ?? 0, 9);
            expect(score).toBeGreaterThanOrEqual(last - greatest / 1024 - 3e-6);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('does not take up what only the commonest terms have, once the best are sure', () => {
    const all = Array.from({ length: PASSAGES }, () => 5);
    const rare = listOf(
      Array.from({ length: 5 }, (_, at) => [at * 3, 2] as const),
      5,
      0,
      all,
    );
    const common = listOf(
      Array.from({ length: PASSAGES }, (_, at) => [at, 1] as const),
      0.1,
      0,
      all,
    );
    const looked: number[] = [];
    createMaxScore()([common, rare], PASSAGES, 3, (passage) => {
      looked.push(passage);
      return true;
    });
    expect(looked).toEqual([0, 3, 6, 9, 12]);
  });
});
