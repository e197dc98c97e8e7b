import { describe, expect, it } from 'vitest';
import { dateVariants, findWrittenDates } from '../../src/queries/written-dates.ts';
import { know } from './know.ts';

const MAY_3 = { year: 2024, month: 5, day: 3 };
const MARCH_5 = { year: 2024, month: 3, day: 5 };

describe('a day in a question', () => {
  it.each([
    ['2024-05-03', [MAY_3]],
    ['2024/5/3', [MAY_3]],
    ['2024.5.3', [MAY_3]],
    ['3.5.2024', [MAY_3]],
    ['03-05-2024', [MAY_3]],
    ['3/5/2024', [MAY_3, MARCH_5]],
    ['25/5/2024', [{ ...MAY_3, day: 25 }]],
    ['5/25/2024', [{ ...MAY_3, day: 25 }]],
    ['٣.٥.٢٠٢٤', [MAY_3]],
    ['2024年5月3日', [MAY_3]],
    ['3 May 2024', [MAY_3]],
    ['3rd of May, 2024', [MAY_3]],
    ['May 3rd, 2024', [MAY_3]],
    ['3. Mai 2024', [MAY_3]],
    ['3 de mayo de 2024', [MAY_3]],
    ['3 мая 2024', [MAY_3]],
  ])('is read in %j', (date, days) => {
    const question = `What happened on ${date} in Osmer?`;
    expect(findWrittenDates(question, ['de', 'es', 'ru'])).toEqual([
      { span: { start: 17, end: 17 + date.length }, days },
    ]);
  });

  it.each([
    '2024-13-01',
    '30.2.2024',
    '2024-05/03',
    '3.5-2024',
    '3 Mill 2024',
    '3 mayo 2024',
    'a2024-05-03',
    '2024-05-031',
    'May 2024',
    '2024',
  ])('is none in %j', (text) => {
    expect(findWrittenDates(text, ['de'])).toEqual([]);
  });

  it('are several', () => {
    const found = findWrittenDates('from 3 May 2024 to 2024-03-05', []);
    expect(found.map(({ days }) => days)).toEqual([[MARCH_5], [MAY_3]]);
  });
});

it('is looked for in the forms that the corpus has, the likelier day first', async () => {
  const knowledge = await know([
    'The mill opened on 3 May 2024 and the bridge was seen by them on March 5, 2024. That was on 5/3/2024.',
  ]);
  const [slashed] = findWrittenDates('3/5/2024', []);
  if (slashed === undefined) throw new Error('a date');
  const variants = dateVariants(slashed, knowledge).map(({ terms, weight }) => [
    terms.join(' '),
    weight,
  ]);
  const weightOf = new Map(variants.map(([terms, weight]) => [terms, Number(weight)]));
  expect(weightOf.get('3 may 2024')).toBeGreaterThan(weightOf.get('march 5 2024') ?? 9);
  const [named] = findWrittenDates('4 June 2023', []);
  if (named === undefined) throw new Error('a date');
  expect(dateVariants(named, knowledge)).toEqual([]);
});
