import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpeller, likeliestFirst } from '../../src/queries/speller.ts';
import type { KnownWord } from '../../src/queries/known-word.ts';

const letters = fc.constantFrom(...'abcdeгд'.split(''));
const words = fc.array(letters, { minLength: 4, maxLength: 9 }).map((all) => all.join(''));

describe('createSpeller', () => {
  it('finds what a slow search finds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(words, { maxLength: 8 }),
        words,
        fc.integer({ min: 1, max: 2 }),
        (known, typed, edits) => {
          const near = createSpeller(known)(typed, edits);
          const expected = known.filter(
            (word) => word !== typed && slowDistance(word, typed) <= edits,
          );
          const found = near.map(({ folded }) => folded);
          // A second swap in one word is counted as two changes, which may be one edit too many.
          expect(expected).toEqual(expect.arrayContaining(found));
          const nearest = expected.filter((word) => slowDistance(word, typed) <= 1);
          expect(found).toEqual(expect.arrayContaining(nearest));
        },
      ),
    );
  });

  it.each([
    [
      'frequent before rare',
      [
        ['tarkey', 1],
        ['turkey', 100],
      ],
      'torkey',
      'turkey',
    ],
    [
      'near before far',
      [
        ['turkish', 100],
        ['turkey', 1],
      ],
      'turkei',
      'turkey',
    ],
    [
      'the first letter kept',
      [
        ['durkey', 2],
        ['turkey', 1],
      ],
      'tukey',
      'turkey',
    ],
  ] as const)('%s', (_name, known, typed, best) => {
    const counts = new Map<string, number>(known);
    const near = createSpeller([...counts.keys()])(typed, 2).map(({ folded, edits }) => {
      return { word: { ...wordOf(folded), count: counts.get(folded) ?? 0 }, edits };
    });
    expect(likeliestFirst(near, typed)[0]?.word.folded).toBe(best);
  });
});

it.each([
  ['turkye', [['turkey', 1]]],
  ['utrkez', [['turkey', 2]]],
  ['utrkye', []],
  ['turke', [['turkey', 1]]],
  ['turkkey', [['turkey', 1]]],
  ['tarkoy', [['turkey', 2]]],
  ['torkys', []],
  ['turkeyss', [['turkey', 2]]],
] as const)('is so many edits from %s: %j', (typed, expected) => {
  const near = createSpeller(['turkey', 'osmer'])(typed, 2);
  expect(near.map(({ folded, edits }) => [folded, edits])).toEqual(expected);
});

describe('the likelier of two words', () => {
  it.each([
    ['the first letter before frequency', ['turkey', 1], ['durkey', 1_000]],
    ['ten thousand times as frequent before the first letter', ['durkey', 10_000], ['turkey', 1]],
    ['a name before ten times as frequent', ['Turkey', 1], ['turkes', 10]],
    ['a hundred times as frequent before a name', ['turkes', 100], ['Turkey', 1]],
    ['an edit less before a thousand times as frequent', ['turkee', 1], ['turkes', 1_000]],
  ] as const)('is %s', (_, better, worse) => {
    const near = [worse, better].map(([written, count]) => ({
      word: {
        ...wordOf(written.toLowerCase()),
        count,
        isProper: written !== written.toLowerCase(),
      },
      edits: written === 'turkee' ? 1 : 2,
    }));
    expect(likeliestFirst(near, 'turkex').map(({ word }) => word.folded)).toEqual([
      better[0].toLowerCase(),
      worse[0].toLowerCase(),
    ]);
  });
});

function wordOf(folded: string): KnownWord {
  const flags = { isProper: false, isInNames: false, isEverSmall: true };
  return { folded, term: folded, count: 1, shown: folded, ...flags };
}

/** Optimal string alignment: insertions, deletions, changes, and swaps of neighbours. */
function slowDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_row, i) =>
    Array.from({ length: b.length + 1 }, (_cell, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]);
      let best = Math.min(change, at(i - 1, j) + 1, at(i, j - 1) + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) best = Math.min(best, at(i - 2, j - 2) + 1);
      const row = rows[i];
      if (row !== undefined) row[j] = best;
    }
  }
  return at(a.length, b.length);
}
