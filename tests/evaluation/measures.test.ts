import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitAt, mean, ndcgAt, reciprocalRank } from '../../src/evaluation/measures.ts';
import { recallAt } from '../laboratory/collections/collection-measures.ts';

const ranked = ['a', 'b', 'c', 'd'];

describe('measures of a ranking', () => {
  it.each([
    ['the first is relevant', ['a'], 1, 1, 1, 1],
    ['the third is relevant', ['c'], 0, 1, 1 / 3, 1],
    ['the fourth is relevant', ['d'], 0, 0, 1 / 4, 0],
    ['two of three are found', ['b', 'c', 'x'], 0, 1, 1 / 2, 2 / 3],
    ['none is relevant', ['x'], 0, 0, 0, 0],
    ['nothing is relevant', [], 0, 0, 0, 0],
  ])('%s', (_, relevant, hit1, hit3, reciprocal, recall3) => {
    const set = new Set(relevant);
    expect(hitAt(1, ranked, set)).toBe(hit1);
    expect(hitAt(3, ranked, set)).toBe(hit3);
    expect(reciprocalRank(10, ranked, set)).toBe(reciprocal);
    expect(recallAt(3, ranked, set)).toBeCloseTo(recall3);
  });

  it('discounts gains by rank', () => {
    const gains = new Map([
      ['b', 1],
      ['c', 1],
    ]);
    const ideal = 1 + 1 / Math.log2(3);
    expect(ndcgAt(10, ranked, gains)).toBeCloseTo((1 / Math.log2(3) + 1 / 2) / ideal);
  });

  it('counts a passage that comes twice once', () => {
    expect(ndcgAt(10, ['a', 'a'], new Map([['a', 1]]))).toBe(1);
  });

  it('gives 1 to the best order, and never more to another', () => {
    const gains = fc.uniqueArray(fc.tuple(fc.string(), fc.integer({ min: 1, max: 3 })), {
      selector: ([id]) => id,
      minLength: 1,
    });
    fc.assert(
      fc.property(gains, fc.integer({ min: 1, max: 10 }), (entries, k) => {
        const best = entries.toSorted(([, a], [, b]) => b - a).map(([id]) => id);
        const map = new Map(entries);
        expect(ndcgAt(k, best, map)).toBeCloseTo(1);
        expect(ndcgAt(k, best.toReversed(), map)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('has no mean of nothing', () => {
    expect(mean([])).toBeNull();
    expect(mean([1, 0])).toBe(0.5);
  });
});
