import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/documents/calendar-date.ts';
import { isCalendarDate } from '../../src/documents/calendar-date.ts';
import { readDate } from '../../src/queries/read-date.ts';

/** A Wednesday. */
const TODAY = '2025-03-12';

describe('readDate', () => {
  it.each([
    ['2025-03-01', '2025-03-01', '2025-03-01'],
    [' 2025/3/1 ', '2025-03-01', '2025-03-01'],
    ['01.03.2025', '2025-03-01', '2025-03-01'],
    ['25/03/2025', '2025-03-25', '2025-03-25'],
    ['03/25/2025', '2025-03-25', '2025-03-25'],
    ['1 March 2025', '2025-03-01', '2025-03-01'],
    ['March 1st, 2025', '2025-03-01', '2025-03-01'],
    ['1. März 2025', '2025-03-01', '2025-03-01'],
    ['1er mars 2025', '2025-03-01', '2025-03-01'],
    ['1 марта 2025 года', '2025-03-01', '2025-03-01'],
    ['1 березня 2025', '2025-03-01', '2025-03-01'],
    ['1 Mart 2025', '2025-03-01', '2025-03-01'],
    ['March 2025', '2025-03-01', '2025-03-31'],
    ['MARCH 2025', '2025-03-01', '2025-03-31'],
    ['mar 2025', '2025-03-01', '2025-03-31'],
    ['март 2025', '2025-03-01', '2025-03-31'],
    ['березень 2025', '2025-03-01', '2025-03-31'],
    ['Februar 2024', '2024-02-01', '2024-02-29'],
    ['février 2025', '2025-02-01', '2025-02-28'],
    ['Şubat 2025', '2025-02-01', '2025-02-28'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['since January', '2025-01-01', '2025-01-31'],
    ['since december', '2024-12-01', '2024-12-31'],
    ['seit Januar', '2025-01-01', '2025-01-31'],
    ['с января', '2025-01-01', '2025-01-31'],
    ['depuis janvier', '2025-01-01', '2025-01-31'],
    ['today', '2025-03-12', '2025-03-12'],
    ['Yesterday', '2025-03-11', '2025-03-11'],
    ['вчера', '2025-03-11', '2025-03-11'],
    ['gestern', '2025-03-11', '2025-03-11'],
    ['last week', '2025-03-03', '2025-03-09'],
    ['прошлая неделя', '2025-03-03', '2025-03-09'],
    ['на прошлой неделе', '2025-03-03', '2025-03-09'],
    ['минулий тиждень', '2025-03-03', '2025-03-09'],
    ['letzte Woche', '2025-03-03', '2025-03-09'],
    ['geçen hafta', '2025-03-03', '2025-03-09'],
    ['la semaine dernière', '2025-03-03', '2025-03-09'],
    ['this week', '2025-03-10', '2025-03-16'],
    ['last month', '2025-02-01', '2025-02-28'],
    ['last year', '2024-01-01', '2024-12-31'],
    ['letztes Jahr', '2024-01-01', '2024-12-31'],
    ['this month', '2025-03-01', '2025-03-31'],
    ['3 days ago', '2025-03-09', '2025-03-09'],
    ['last 3 days', '2025-03-09', '2025-03-09'],
    ['2 weeks ago', '2025-02-26', '2025-02-26'],
    ['1 month ago', '2025-02-12', '2025-02-12'],
    ['3 дня назад', '2025-03-09', '2025-03-09'],
    ['vor 3 Tagen', '2025-03-09', '2025-03-09'],
    ['il y a 3 jours', '2025-03-09', '2025-03-09'],
    ['3 gün önce', '2025-03-09', '2025-03-09'],
    ['3 дні тому', '2025-03-09', '2025-03-09'],
  ])('%s: from %s to %s', (text, first, last) => {
    expect([readDate(text, 'first', TODAY), readDate(text, 'last', TODAY)]).toEqual([first, last]);
  });

  it.each([
    '',
    'soon',
    '2025-02-30',
    '31.02.2025',
    '30 February 2025',
    '1/3/2025',
    '13/13/2025',
    'March March',
    '2025 2024',
    '12',
    'the 7 October attack',
    '99999 years ago',
    '9999 years ago',
    'x'.repeat(2_000),
  ])('refuses “%s”', (text) => {
    expect(readDate(text, 'first', TODAY)).toBeNull();
  });

  it('keeps to the end of a shorter month', () => {
    expect(readDate('1 month ago', 'first', '2025-03-31')).toBe('2025-02-28');
  });

  it('gives a day that exists, or none, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('first', 'last'),
        (text, edge) => {
          const date = readDate(text, edge, TODAY);
          expect(date === null || isCalendarDate(date)).toBe(true);
        },
      ),
    );
  });

  it('reads every day as it is written in digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        const day = addDays(TODAY, days);
        expect(readDate(day, 'first', TODAY)).toBe(day);
        expect(readDate(day.split('-').reverse().join('.'), 'last', TODAY)).toBe(day);
      }),
    );
  });
});
