import { expect, it } from 'vitest';
import { type FormCount, readKnownWord } from '../../src/queries/known-word.ts';

function forms(
  ...given: readonly (readonly [written: string, count: number, inside?: number])[]
): readonly FormCount[] {
  return given.map(([written, count, inside = 0]) => ({
    form: { written, term: 'term', folded: written.toLowerCase() },
    count,
    inside,
  }));
}

it.each([
  ['never small', forms(['Mill', 9]), true],
  ['one of ten small', forms(['Mill', 9], ['mill', 1]), true],
  ['two of eleven small', forms(['Mill', 9], ['mill', 2]), false],
  ['always small', forms(['mill', 9]), false],
  ['all in capitals', forms(['MILL', 9]), false],
  ['capitals, and small once', forms(['MILL', 9], ['mill', 1]), false],
  ['without capitals', forms(['磨坊', 9]), false],
])('takes for a name what is written %s: %#', (_, group, isProper) => {
  expect(readKnownWord('mill', group).isProper).toBe(isProper);
});

it.each([
  [forms(['States', 3, 3]), true],
  [forms(['States', 3, 2]), false],
  [forms(['States', 3, 3], ['states', 1]), false],
  [forms(['states', 3]), false],
])('tells what stands in names alone: %#', (group, isInNames) => {
  expect(readKnownWord('states', group).isInNames).toBe(isInNames);
});

it('counts all forms, and shows the commonest without its possessive', () => {
  const group = forms(['mill', 2], ['Mill’s', 2], ['MILL', 3], ['Mill', 2]);
  expect(readKnownWord('mill', group)).toMatchObject({
    folded: 'mill',
    term: 'term',
    shown: 'Mill',
    count: 9,
    isEverSmall: true,
  });
  expect(readKnownWord('mill', forms(['Mill', 1], ['MILL', 1]))).toMatchObject({
    shown: 'Mill',
    isEverSmall: false,
  });
});
