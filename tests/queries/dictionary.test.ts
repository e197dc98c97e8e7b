import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isEnglishWord } from '../../src/queries/dictionary.ts';

/** One word in so many is looked for; together with its misspellings that is still thousands. */
const STEP = 97;

it('finds the words of the list, and no others', () => {
  const main = createRequire(import.meta.url).resolve('word-list');
  const list = readFileSync(path.join(path.dirname(main), 'words.txt'), 'utf8').split('\n');
  const known = new Set(list);
  const some = list.filter((word, at) => at % STEP === 0 && word !== '');
  const tried = [...some, list.at(-1) ?? '', ...some.flatMap((word) => [`${word}q`, `a${word}`])];
  expect(tried.filter((word) => isEnglishWord(word) !== known.has(word))).toEqual([]);
  expect(isEnglishWord('')).toBe(false);
});
