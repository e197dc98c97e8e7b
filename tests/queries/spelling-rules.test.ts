import { describe, expect, it } from 'vitest';
import { fullForm, otherNumber, otherSpellings } from '../../src/queries/spelling-rules.ts';

describe('the other spelling', () => {
  it.each([
    ['modernisation', ['modernization']],
    ['organize', ['organise']],
    ['analyse', ['analyze']],
    ['labour', ['labor']],
    ['centre', ['center']],
    ['meter', ['metre']],
    ['defence', ['defense']],
    ['offense', ['offence']],
    ['practice', ['practise']],
    ['licensed', ['licenced']],
    ['travelled', ['traveled']],
    ['cancelers', ['cancellers']],
    ['programme', ['program']],
    ['kilograms', ['kilogrammes']],
    ['catalogue', ['catalog']],
    ['analog', ['analogue']],
    ['aegis', ['egis']],
    ['grey', ['gray']],
    ['cheque', ['check']],
    ['mueller', ['muller']],
  ])('of %s is %j', (word, expected) => {
    expect(otherSpellings(word)).toEqual(expect.arrayContaining(expected));
  });

  it('is none of a word that both write alike', () => {
    expect([otherSpellings('mill'), otherSpellings('jail')]).toEqual([[], []]);
  });

  it('is never the word itself', () => {
    for (const word of ['labour', 'grey', 'mueller', 'mill'])
      expect(otherSpellings(word)).not.toContain(word);
  });
});

it.each([
  ['two', '2'],
  ['2', 'two'],
  ['20', 'twenty'],
  ['twenty', '20'],
  ['one', null],
  ['zero', null],
  ['1', null],
  ['0', null],
  ['21', null],
  ['200', null],
  ['many', null],
])('writes the number %s as %j', (word, expected) => {
  expect(otherNumber(word)).toBe(expected);
});

it.each([
  ['govt', 'government'],
  ['pm', 'prime minister'],
  ['temp', 'temperature'],
  ['mill', null],
])('writes %s out as %j', (word, expected) => {
  expect(fullForm(word)).toBe(expected);
});
