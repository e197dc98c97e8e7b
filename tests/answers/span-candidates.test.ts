import { describe, expect, it } from 'vitest';
import { findNames, findPlacePhrases } from '../../src/answers/spans/names.ts';
import { findSpanCandidates, spanOfWords } from '../../src/answers/spans/span-candidates.ts';
import type { SpanWord, WordRange } from '../../src/answers/spans/span-words.ts';
import { findNumbers, findTimes } from '../../src/answers/spans/times-and-numbers.ts';
import { readWords } from './read-words.ts';

const QUESTION = 'how many bases and ships';

/** What is found in a text, as it stands there. */
function textsOf(
  find: (words: readonly SpanWord[]) => readonly WordRange[],
  text: string,
  question = QUESTION,
): readonly string[] {
  const { words } = readWords(text, question);
  return find(words).map((range) => {
    const { start, end } = spanOfWords(text, words, range);
    return text.slice(start, end);
  });
}

describe('names', () => {
  it.each([
    ['It was J. R. Brandt of Osmer.', ['J. R. Brandt of Osmer']],
    [
      'The Battle of the Bulge began, and Ludwig van Beethoven saw Dr. Holt there.',
      ['Battle of the Bulge', 'Ludwig van Beethoven', 'Dr. Holt'],
    ],
    ['Farmers in Osmer wait.', ['Osmer']],
    ['Rain fell. Farmers wait, and so do Farmers elsewhere.', ['Farmers', 'Farmers']],
    ['Instead, Holt left.', ['Holt']],
    ['Paris, London and Rome were there.', ['London', 'Rome', 'London and Rome']],
    [
      'They met Ana Brandt, Piet Holt and Ilse Stern in May.',
      ['Ana Brandt', 'Piet Holt', 'Ilse Stern', 'Ana Brandt, Piet Holt and Ilse Stern'],
    ],
    ['The Hague hosts it. They saw The Hague.', ['Hague', 'The Hague']],
    [
      'In Super Bowl 50 they won, in Apollo 11 and in Route 666 too.',
      ['Super Bowl 50', 'Apollo 11', 'Route'],
    ],
    ['He met the U.S. President.', ['U.S. President']],
    ['She read “The Mill” by Holt.', ['The Mill', 'Holt']],
    ['They left Osmer. Holt stayed in Ravn.', ['Osmer', 'Ravn']],
    ['The Al-Sham Brigade of the Free Army marched.', ['Al-Sham Brigade of the Free Army']],
    ['It was the 7th Fleet.', ['Fleet']],
    [
      'We saw Anna & Berta, then Otto; Carl.',
      ['Anna', 'Berta', 'Otto', 'Carl', 'Anna & Berta', 'Otto; Carl'],
    ],
    [
      'People saw President de la Cruz and King of the North.',
      ['President de la Cruz', 'King of the North'],
    ],
    ['It is Osmer of which Holt spoke.', ['Osmer', 'Holt']],
    ['It was the old Ravn-Osmer line; said Holt’s men.', ['Ravn-Osmer', 'Holt’s']],
  ])('in %j', (text, expected) => {
    expect(textsOf(findNames, text)).toEqual(expected);
  });
});

describe('places that have no name', () => {
  it.each([
    ['They live in mountainous areas of the north.', ['mountainous areas']],
    ['It lies near the old mill.', ['old mill']],
    ['They went to Osmer.', []],
    ['They met in May.', []],
    ['It stands at grey-green old mill walls there.', ['grey-green old mill']],
    ['He was at a house, by a lake.', ['house', 'house', 'lake']],
  ])('in %j', (text, expected) => {
    expect(textsOf(findPlacePhrases, text)).toEqual(expected);
  });
});

describe('times', () => {
  it.each([
    ['It opened on May 11, 2016 at nine.', ['May 11, 2016']],
    ['On 2016-05-11 it rained; 11/5 too, at 9:30.', ['2016-05-11']],
    ['It was the 11th of May.', ['11th of May']],
    ['It was between 1956 and 1957, and 5 and six.', ['1956 and 1957']],
    ['In the late 1920s and mid May it rained.', ['late 1920s']],
    ['It had 14 boats.', []],
    ['They met on Tuesday. Friday came.', ['Tuesday', 'Friday']],
    ['7 boats in May 1987.', ['May 1987']],
  ])('in %j', (text, expected) => {
    expect(textsOf(findTimes, text)).toEqual(expected);
  });
});

describe('numbers with what they count', () => {
  it.each([
    ['It cost 1.5 million crowns.', ['1.5 million crowns']],
    ['They won 24–10 there.', ['24–10']],
    ['It costs $2 to $3 now.', ['$2', '$3 now']],
    ['There are 14 new Russian bases.', ['14 new Russian bases']],
    ['There are 14 new large Russian bases.', ['14 new']],
    ['Between 5 and 7 ships sank.', ['5 and 7 ships']],
    ['It fell 7%.', ['7%']],
    ['They have 12. Ships came.', ['12']],
    ['Some 1,250 workers, 30 of them ill.', ['1,250 workers', '30']],
    ['5 - 7 tons', ['5 - 7 tons']],
    ['It is €5 or 6 £.', ['€5 or 6 £']],
  ])('in %j', (text, expected) => {
    expect(textsOf(findNumbers, text)).toEqual(expected);
  });
});

it.each([
  ['person', ['Captain Ilse Brandt']],
  ['place', ['Captain Ilse Brandt', 'old mill']],
  ['time', ['May 1987']],
  ['number', ['1987', '14 boats']],
] as const)('for a %s they are of that kind, and say more than the question', (kind, expected) => {
  const text = 'In May 1987, Captain Ilse Brandt took 14 boats from the old mill to Osmer.';
  const find = (words: readonly SpanWord[]) => findSpanCandidates(kind, words);
  expect(textsOf(find, text, 'boats of Osmer')).toEqual(expected);
});
