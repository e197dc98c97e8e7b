import { expect, it } from 'vitest';
import { stemTurkish } from '../../src/text/stem-turkish.ts';
import { splitChunk } from '../../src/text/words.ts';

it.each([
  ['mill', 'en', ['mill 0-4']],
  ['NATO', 'en', ['nato 0-4 acronym']],
  ['AT&T', 'en', ['at&t 0-4 acronym']],
  ['Russia’s', 'en', ['russia 0-8']],
  ['NATO’s', 'en', ['nato 0-6 acronym']],
  ['don’t', 'en', ['not 0-5']],
  ['l’Ukraine', 'fr', ['l 0-1', 'ukraine 2-9']],
  ['Ankara’da', 'tr', ['ankara 0-9']],
  ['al-Sharaa', 'en', ['al 0-2', 'sharaa 3-9']],
  ['Ravn-Osmer', 'en', ['ravn 0-4', 'osmer 5-10']],
  ['07', 'en', ['7 0-2']],
  ['18th', 'en', ['18 0-4']],
  ['1,500', 'en', ['1500 0-5']],
  ['x'.repeat(90), 'en', [`${'x'.repeat(64)} 0-90`]],
  [`é${'x'.repeat(90)}`, 'en', [`e${'x'.repeat(63)} 0-91`]],
])('splits %s (%s) into %j', (chunk, language, expected) => {
  const words = splitChunk(chunk, language).map(
    ({ start, end, folded, isAcronym }) =>
      `${folded} ${start}-${end}${isAcronym ? ' acronym' : ''}`,
  );
  expect(words).toEqual(expected);
});

it.each([
  ['kitaplardan', 'kitap'],
  ['ali', 'ali'],
  ['yali', 'yali'],
  ['ahmed', 'ahmet'],
  ['istanbuldan', 'istan'],
])('stems Turkish %s as %s', (word, stem) => {
  expect(stemTurkish(word)).toBe(stem);
});
