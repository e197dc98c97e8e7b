import { expect, it } from 'vitest';
import type { Outcome } from '../../src/evaluation/evaluate.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';

const outcomes: readonly Outcome[] = [
  { question: 'first', expected: ['a.1'], got: ['a.1', 'a.2'], verdict: 'strong', kind: 'who' },
  {
    question: 'third',
    expected: ['a.1'],
    got: ['a.3', 'a.2', 'a.1'],
    verdict: 'partial',
    kind: 'who',
  },
  { question: 'refused', expected: ['a.1'], got: [], verdict: 'none', kind: null },
  { question: 'rightly refused', expected: [], got: [], verdict: 'none', kind: 'elsewhere' },
  { question: 'answered', expected: [], got: ['a.9'], verdict: 'strong', kind: 'elsewhere' },
];

it('takes all measures, by kind too, and lists what went wrong', () => {
  const third = Math.log2(2) / Math.log2(4);
  expect(evaluate(outcomes)).toEqual({
    questions: 5,
    hit1: expect.closeTo(1 / 3),
    hit3: expect.closeTo(2 / 3),
    mrr: expect.closeTo((1 + 1 / 3) / 3),
    ndcg10: expect.closeTo((1 + third) / 3),
    refused: { rightly: 0.5, wrongly: expect.closeTo(1 / 3) },
    strongWithoutAnswer: 0.5,
    kinds: {
      who: {
        questions: 2,
        hit1: 0.5,
        hit3: 1,
        mrr: expect.closeTo(2 / 3),
        ndcg10: expect.closeTo((1 + third) / 2),
        refused: { rightly: null, wrongly: 0 },
        strongWithoutAnswer: null,
      },
      elsewhere: {
        questions: 2,
        hit1: null,
        hit3: null,
        mrr: null,
        ndcg10: null,
        refused: { rightly: 0.5, wrongly: null },
        strongWithoutAnswer: 0.5,
      },
    },
    misses: [
      { question: 'third', expected: ['a.1'], got: ['a.3', 'a.2', 'a.1'] },
      { question: 'refused', expected: ['a.1'], got: [] },
      { question: 'answered', expected: [], got: ['a.9'] },
    ],
  });
});

it('has no measures of no questions', () => {
  expect(evaluate([])).toMatchObject({ questions: 0, hit1: null, kinds: {}, misses: [] });
});
