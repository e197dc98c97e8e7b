import { expect, it } from 'vitest';
import { countScripts, isUnspaced, scriptOf } from '../../src/text/script.ts';

it.each([
  ['mill', 'Latn'],
  ['Élan', 'Latn'],
  ['“мост”', 'Cyrl'],
  ['12 мост mill', 'Cyrl'],
  ['جسر', 'Arab'],
  ['גשר', 'Hebr'],
  ['γέφυρα', 'Grek'],
  ['桥', 'Hani'],
  ['はし', 'Kana'],
  ['ハシ', 'Kana'],
  ['다리', 'Hang'],
  ['สะพาน', 'Thai'],
  ['पुल', 'Deva'],
  ['1234', 'Zyyy'],
  ['—', 'Zyyy'],
  ['', 'Zyyy'],
  ['կամուրջ', 'Zyyy'],
] as const)('%j is written in %s', (text, script) => {
  expect(scriptOf(text)).toBe(script);
});

it('counts the letters of each script', () => {
  expect([...countScripts('mill мост 桥橋 1')]).toEqual([
    ['Latn', 4],
    ['Cyrl', 4],
    ['Hani', 2],
  ]);
  expect([...countScripts('Mill 1984')]).toEqual([['Latn', 4]]);
  expect([...countScripts('1984 —')]).toEqual([]);
});

it('knows which scripts set no spaces', () => {
  const scripts = ['Latn', 'Cyrl', 'Hang', 'Hani', 'Kana', 'Thai'] as const;
  expect(scripts.filter(isUnspaced)).toEqual(['Hani', 'Kana', 'Thai']);
});
