import { describe, expect, it } from 'vitest';
import {
  isNear,
  isShown,
  keepOpenings,
  leaveOutRepeats,
} from '../../src/answers/select-passages.ts';
import { rankPassages, type RankedPassage } from '../../src/ranking/rank.ts';
import { weighQuery } from '../../src/ranking/weigh-query.ts';
import { makeCorpus, makePassages, makeQuery } from '../ranking/rank-texts.ts';

function rank(texts: readonly (string | readonly string[])[]): readonly RankedPassage[] {
  const { lexicon, cues, candidates } = makeCorpus(makePassages(texts));
  return rankPassages(lexicon, weighQuery(makeQuery('ferry'), lexicon, cues), candidates);
}

const [FERRY, RAIN] = rank(['The ferry sails.', 'Rain falls.']);
if (FERRY === undefined || RAIN === undefined) throw new Error('two passages');

describe('a passage', () => {
  it.each([
    [10, true, true],
    [8.5, true, true],
    [8.4, false, true],
    [2, false, true],
    [1.9, false, false],
  ])('of %d behind one of 10 is near: %s, shown: %s', (score, near, shown) => {
    const first = { ...FERRY, score: 10 };
    const one = { ...FERRY, score };
    expect([isNear(one, first), isShown(one, first)]).toEqual([near, shown]);
  });

  it.each([
    [0.4, false],
    [0.5, true],
    [1, true],
  ])(
    'without a word of the question, under a title that has %d of it, is shown: %s',
    (held, shown) => {
      const one = { ...RAIN, score: 9, features: { ...RAIN.features, titleHeld: held } };
      expect(isShown(one, { ...FERRY, score: 10 })).toBe(shown);
    },
  );

  it('is measured by nothing where it is the only one', () => {
    expect(isNear({ ...FERRY, score: -1.5 }, undefined)).toBe(true);
    expect(isNear({ ...FERRY, score: -1.6 }, undefined)).toBe(false);
    expect(isShown({ ...FERRY, score: -8 }, undefined)).toBe(true);
    expect(isShown({ ...FERRY, score: -8.1 }, undefined)).toBe(false);
  });
});

it('keeps what has a word of the question, and the opening of each document', () => {
  const ranked = rank([
    ['Rain falls.', 'Snow falls.', 'The ferry sails.'],
    ['Hail falls.', 'Ice melts.'],
  ]);
  expect(ids(keepOpenings(ranked))).toEqual(['d0.1', 'd0.3', 'd1.1']);
  expect(ids(keepOpenings(ranked.filter(({ id }) => id !== 'd0.1')))).toEqual([
    'd0.2',
    'd0.3',
    'd1.1',
  ]);
});

describe('of passages that say the same', () => {
  const words = Array.from({ length: 19 }, (_, at) => `w${String.fromCodePoint(97 + at)}x`);
  it.each([
    ['the same words', words, 1],
    ['one word more', [...words, 'other'], 1],
    ['two words more', [...words, 'other', 'another'], 1],
    ['three words more', [...words, 'other', 'another', 'third'], 2],
    ['one word less', words.slice(0, -1), 1],
    ['two words less', words.slice(0, -2), 2],
    ['two other words', [...words.slice(0, -2), 'other', 'another'], 2],
    ['words twice', [...words, ...words], 1],
  ])('one is kept beside one with %s', (_, others, kept) => {
    expect(leaveOutRepeats(rank([`${words.join(' ')}.`, `${others.join(' ')}.`]), 9)).toHaveLength(
      kept,
    );
  });

  it('keeps so many and no more, in their order', () => {
    const ranked = rank(['Ferry a mill.', 'Ferry in rain.', 'Ferry on ice.']);
    expect(leaveOutRepeats(ranked, 2).map(({ id }) => id)).toEqual(
      ranked.slice(0, 2).map(({ id }) => id),
    );
    expect(leaveOutRepeats(ranked, 9)).toHaveLength(3);
  });
});

function ids(ranked: readonly RankedPassage[]): readonly string[] {
  return ranked.map(({ id }) => id).toSorted();
}
