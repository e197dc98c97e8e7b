import { describe, expect, it } from 'vitest';
import type { KnownWord } from '../../src/queries/known-word.ts';
import { isFormOfName, matchStem } from '../../src/queries/name-stems.ts';

describe('two words', () => {
  it.each([
    ['turkey', 'turkeys', 'en', true],
    ['brandt', 'brandta', 'pl', true],
    ['brandtem', 'brandta', 'pl', true],
    ['kardak', 'kardas', 'tr', false],
    ['kardak', 'kardas', 'de', true],
    ['zonguldak', 'zonguldagi', 'tr', true],
    ['zonguldak', 'zonguldagi', 'en', false],
    ['zagreb', 'zagrepte', 'tr', true],
    ['murat', 'muradin', 'tr', true],
    ['brandt', 'branch', 'en', false],
    ['москва', 'москве', 'ru', true],
    ['москва', 'моська', 'ru', false],
  ])('%s and %s may be forms of one name in %s: %s', (one, other, language, expected) => {
    expect(isFormOfName(one, other, language)).toBe(expected);
    expect(isFormOfName(other, one, language)).toBe(expected);
  });
});

describe('a stem', () => {
  it.each([
    ['of a word that the corpus has', 'kardak', true, 'tr', [['kardak', true]], 'same'],
    ['that no word has', 'kardak', true, 'tr', [], 'same'],
    ['of a form of the name', 'zonguldak', true, 'tr', [['zonguldagi', true]], 'same'],
    ['of another name', 'kardak', true, 'tr', [['kardas', true]], 'name'],
    [
      'of another name, and of a word',
      'kardak',
      true,
      'tr',
      [
        ['kardas', true],
        ['kardeş', false],
      ],
      'unsure',
    ],
    ['of words, and was typed small', 'kardak', false, 'tr', [['kardeş', false]], 'same'],
    ['of a much longer name', 'kardak', true, 'tr', [['kardasland', true]], 'unsure'],
    ['in German', 'kardak', true, 'de', [['kardas', true]], 'same'],
  ] as const)('%s: %s (%s, %s)', (_, folded, isCapitalised, language, words, expected) => {
    expect(
      matchStem({ typed: folded, folded, isCapitalised }, 'kard', language, vocabularyOf(words)),
    ).toBe(expected);
  });
});

function list(words: readonly (readonly [folded: string, isProper: boolean])[]): KnownWord[] {
  return words.map(([folded, isProper]) => ({
    folded,
    isProper,
    term: 'kard',
    count: 1,
    shown: folded,
    isInNames: false,
    isEverSmall: !isProper,
  }));
}

function vocabularyOf(words: readonly (readonly [folded: string, isProper: boolean])[]) {
  return {
    word: (folded: string) => list(words).find((one) => one.folded === folded),
    wordsOfTerm: () => list(words),
  };
}
