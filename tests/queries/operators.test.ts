import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinFilters, readOperators } from '../../src/queries/operators.ts';
import { ask, know } from './know.ts';

const TODAY = '2025-03-12';

function read(question: string): Readonly<Record<string, unknown>> {
  const { text, excluded, alternatives, filters } = readOperators(question, TODAY);
  return {
    words: text.trim().replace(/\s+/g, ' '),
    excluded: excluded.map(({ start, end }) => question.slice(start, end)),
    or: alternatives.length,
    filters,
  };
}

const NONE = { excluded: [], or: 0, filters: {} };

describe('operators', () => {
  it.each([
    ['grain Velm -Corva', { words: 'grain Velm', excluded: ['Corva'] }],
    ['-Corva grain', { words: 'grain', excluded: ['Corva'] }],
    ['grain −Corva –Osmer', { words: 'grain', excluded: ['Corva', 'Osmer'] }],
    ['зерно -Корва', { words: 'зерно', excluded: ['Корва'] }],
    ['القمح -تركيا', { words: 'القمح', excluded: ['تركيا'] }],
    ['grain -"black sea" Velm', { words: 'grain Velm', excluded: ['"black sea"'] }],
    ['grain -2023', { words: 'grain', excluded: ['2023'] }],
    ['grain NOT Corva', { words: 'grain', excluded: ['Corva'] }],
    ['grain AND NOT “black sea”', { words: 'grain', excluded: ['“black sea”'] }],
    ['grain NOT (Corva OR Osmer) Velm', { words: 'grain Velm', excluded: ['Corva', 'Osmer'] }],
    ['Velm AND grain', { words: 'Velm grain' }],
    ['Velm && grain', { words: 'Velm grain' }],
    ['Corva OR Osmer', { words: 'Corva Osmer', or: 1 }],
    ['Corva | Osmer', { words: 'Corva Osmer', or: 1 }],
    ['NATO NOT EU', { words: 'NATO', excluded: ['EU'] }],
    ['grain source:Ynet', { words: 'grain', filters: { source: 'Ynet' } }],
    ['site:ynet.co.il grain', { words: 'grain', filters: { source: 'ynet.co.il' } }],
    [
      'grain source:"The Example Post"?',
      { words: 'grain ?', filters: { source: 'The Example Post' } },
    ],
    ['grain -source:Ynet', { words: 'grain', filters: { notSource: 'Ynet' } }],
    ['grain since:2025-02-01', { words: 'grain', filters: { since: '2025-02-01' } }],
    [
      'grain since:2025-02 until:2025-02',
      { words: 'grain', filters: { since: '2025-02-01', until: '2025-02-28' } },
    ],
    [
      'grain after:2024 before:2024',
      { words: 'grain', filters: { since: '2024-01-01', until: '2024-12-31' } },
    ],
    ['grain since: last week', { words: 'grain', filters: { since: '2025-03-03' } }],
    ['grain since:"3 weeks ago"', { words: 'grain', filters: { since: '2025-02-19' } }],
    ['since:yesterday grain', { words: 'grain', filters: { since: '2025-03-11' } }],
    ['since:1 March 2025 grain', { words: 'grain', filters: { since: '2025-03-01' } }],
    ['until:last-month grain', { words: 'grain', filters: { until: '2025-02-28' } }],
    ['хлеб since:март', { words: 'хлеб', filters: { since: '2025-03-01' } }],
  ])('%s', (question, expected) => {
    expect(read(question)).toEqual({ ...NONE, ...expected });
  });

  it.each([
    ['hyphens in words', 'cease-fire talks of the U.S.-led force'],
    ['dashes between words', 'Velm - Corva – Osmer'],
    ['temperatures', 'it fell to -12 degrees'],
    ['spans of years', 'from 2014 -2016'],
    ['small letters', 'grain and bread or not bread'],
    ['a question in capitals', 'WHY DID THEY NOT LEAVE DAMASCUS AND STAY'],
    ['a word with a colon', 'the source: a leak, since: then'],
    ['no date', 'grain since:then'],
    ['an address', 'what is at https://example.org/a-b?c=-d'],
  ])('are none in %s', (_name, question) => {
    expect(read(question)).toEqual({ ...NONE, words: question });
  });

  it('leave every letter in its place', () => {
    const parts = fc.constantFrom(
      ...'-a NOT AND OR since:2025 source:x "a b" ( ) | - −é 𝕏 word until:'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ unit: 'grapheme' }))), (all) => {
        const question = all.join(' ');
        const { text, excluded } = readOperators(question, TODAY);
        expect(text).toHaveLength(question.length);
        for (let at = 0; at < text.length; at++) {
          expect([question[at], ' ']).toContain(text[at]);
        }
        for (const { start, end } of excluded) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});

describe('a query', () => {
  it('has what is ruled out in its forms, and does not ask for it', async () => {
    const query = ask('grain -Turkey', await know(['Grain went to Turkey.']));
    expect(query.terms.map(({ typed }) => typed)).toEqual(['grain']);
    expect(query.excluded).toEqual([{ typed: 'Turkey', runs: [['turkey']] }]);
    expect(query.question).toBe('grain -Turkey');
  });

  it('has a phrase that is ruled out as one', async () => {
    const query = ask('grain -"the Black Sea"', await know(['Grain crossed the Black Sea.']));
    expect(query.excluded[0]?.runs).toEqual([['black', 'sea']]);
    expect(query.phrases).toEqual([]);
  });

  it('takes both sides of OR for one thing', async () => {
    const query = ask('grain Corva OR Osmer', await know(['Grain of Corva and of Osmer.']));
    expect(query.terms.map(({ typed }) => typed)).toEqual(['grain', 'Corva OR Osmer']);
    expect(query.terms[1]?.variants.map(({ terms }) => terms[0])).toEqual(['corva', 'osmer']);
  });
});

it.each([
  [{}, {}, {}],
  [{ source: 'Ynet' }, {}, { source: 'Ynet' }],
  [{ source: 'Ynet' }, { source: 'Gazette' }, { source: 'Gazette' }],
  [{ notSource: 'Ynet' }, { notSource: 'Gazette' }, { notSource: 'Gazette' }],
  [{ notSource: 'Ynet' }, { source: 'Gazette' }, { notSource: 'Ynet', source: 'Gazette' }],
  [{ since: '2024-01-01' }, { since: '2025-01-01' }, { since: '2025-01-01' }],
  [{ since: '2025-01-01' }, { since: '2024-01-01' }, { since: '2025-01-01' }],
  [{ until: '2024-01-01' }, { until: '2025-01-01' }, { until: '2024-01-01' }],
  [{ until: '2025-01-01' }, { until: '2024-01-01' }, { until: '2024-01-01' }],
  [{ since: '2024-01-01' }, { until: '2025-01-01' }, { since: '2024-01-01', until: '2025-01-01' }],
])('of options %j and a question’s %j both hold: %j', (options, typed, both) => {
  expect(joinFilters(options, typed)).toStrictEqual(both);
});
