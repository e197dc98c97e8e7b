import { describe, expect, it } from 'vitest';
import { amountVariants, readAmount } from '../../src/queries/amounts.ts';
import { readWords } from '../../src/queries/read-words.ts';
import { know } from './know.ts';

const known = await know([
  'They paid 1500 million, then 1.5 billion crowns, 10,000 in gold, ten thousand in all and 2 million or two million more.',
]);

async function read(question: string, language = 'en') {
  const { words } = readWords(question, known, []);
  return readAmount(words, 0, language);
}

describe('an amount', () => {
  it.each([
    ['1.5 billion', { length: 2, values: [1.5e9] }],
    ['ten thousand', { length: 2, values: [10_000] }],
    ['two million', { length: 2, values: [2e6] }],
    ['10,000 crowns', { length: 1, values: [10_000] }],
    ['1000', { length: 1, values: [1_000] }],
    ['999', null],
    ['1500', null],
    ['1001', null],
    ['0 million', null],
    ['zero million', null],
    ['ten', null],
    ['mill million', null],
    ['1000000000000000', null],
    ['999000000000000', { length: 1, values: [999e12] }],
  ])('%s is %j', async (question, amount) => {
    expect(await read(question)).toEqual(amount);
  });

  it('is by the scale of the language too', async () => {
    expect(await read('2 Milliarden', 'de')).toEqual({ length: 2, values: [2e9] });
    expect(await read('2 Milliarden', 'en')).toBeNull();
  });

  it('is none in quotation marks, nor over a gap', async () => {
    const { words } = readWords('"10,000"', known, [{ start: 0, end: 8 }]);
    expect(readAmount(words, 0, 'en')).toBeNull();
    expect(await read('10,000, million')).toEqual({ length: 1, values: [10_000] });
  });

  it.each([
    [1.5e9, ['1.5 billion', '1500 million']],
    [10_000, ['10000', 'ten thousand']],
    [2e6, ['2 million', 'two million']],
    [3e6, []],
  ])('of %d is searched for as the corpus writes it', (value, expected) => {
    const variants = amountVariants({ length: 1, values: [value] }, known);
    const shown = variants.map((one) => one.shown.replace(/s$/, ''));
    expect([...new Set(shown)].sort()).toEqual(expected);
  });
});
