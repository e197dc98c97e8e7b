import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve, measureCollection } from './collection-measures.ts';
import { foreignQuestions, withoutDocuments, withoutPassages } from './unanswerable-sets.ts';
import type { Collection, Entry } from './read-collection.ts';

describe('areaUnderCurve', () => {
  it('is the share of pairs in the right order, equal ones counting half', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, values, (positives, negatives) => {
        const pairs = positives.flatMap((a) =>
          negatives.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)),
        );
        const expected = pairs.reduce<number>((sum, won) => sum + won, 0) / pairs.length;
        expect(areaUnderCurve(positives, negatives)).toBeCloseTo(expected, 9);
      }),
    );
  });

  it.each([
    [[], [1]],
    [[1], []],
  ])('is null where one side is empty', (a, b) => {
    expect(areaUnderCurve(a, b)).toBeNull();
  });
});

describe('measureCollection', () => {
  const [one, two] = makeCollection().questions;
  const none = { isAnswerMarked: null, markedShare: null };

  it('measures the ranking of what is judged and the verdicts of all', () => {
    if (one === undefined || two === undefined) throw new Error('two questions');
    const measures = measureCollection([
      { question: one, ranked: ['b', 'a'], odds: 2, verdict: 'strong', ...none },
      {
        question: { ...two, isAnswerable: false, relevant: new Map() },
        ranked: ['a'],
        odds: 1,
        verdict: 'none',
        ...none,
      },
    ]);
    expect(measures).toMatchObject({
      questions: 1,
      hit1: 0,
      hit3: 1,
      mrr10: 0.5,
      recall10: 1,
      auroc: 1,
      rightlyRefused: 1,
      wronglyRefused: 0,
      strongWithAnswer: 1,
      sentence: null,
    });
  });
});

describe('the harder sets', () => {
  const collection = makeCollection();

  it('take out what is judged, and no more than a quarter', () => {
    const { entries, questions } = withoutPassages(collection, 1);
    expect(questions.length).toBeGreaterThan(0);
    for (const { relevant } of questions) {
      expect(entries.some(({ id }) => relevant.has(id))).toBe(false);
    }
    expect(entries.length).toBeGreaterThanOrEqual(0.75 * collection.entries.length);
  });

  it('take out all that has the same title', () => {
    const { entries } = withoutDocuments(collection, 1);
    const left = entries.map(({ title }) => title);
    expect(entries.length).toBeLessThan(collection.entries.length);
    expect(left.filter((title) => left.filter((one) => one === title).length !== 2)).toEqual([]);
  });

  it('ask the questions of others, the same for the same seed', () => {
    const questionsOfOther = makeCollection().questions.map((one) => ({ ...one, text: 'else' }));
    const other = { ...makeCollection(), name: 'other', questions: questionsOfOther };
    const { questions } = foreignQuestions(collection, [other], 1);
    expect(new Set(questions.map(({ text }) => text))).toEqual(new Set(['else']));
    expect(withoutPassages(collection, 7)).toEqual(withoutPassages(collection, 7));
  });
});

function makeCollection(): Collection {
  const ids = 'a b c d e f g h i j k l m n o p'.split(' ');
  const entries = ids.map((id, at): Entry => {
    return {
      id,
      title: `title ${at >> 1}`,
      text: `text ${id}`,
      source: null,
      date: null,
      parent: null,
    };
  });
  const questions = ids.map((id) => ({
    id: `q${id}`,
    text: `question ${id}`,
    isAnswerable: true,
    answers: [],
    relevant: new Map([[id, 1]]),
  }));
  return { name: 'made', entries, questions };
}
