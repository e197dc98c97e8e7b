import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankPassages } from '../../src/ranking/rank.ts';
import { weighQuery } from '../../src/ranking/weigh-query.ts';
import { makePassages, makeQuery, makeCorpus } from './rank-texts.ts';

const NEWS = [
  'Netanyahu dispatched his military secretary, Roman Gofman, to Moscow in recent days.',
  'Gofman returned from Moscow on Friday. He is one of the closest advisors.',
  'Turkey expects to host the new president. Talks will focus on Turkish military bases.',
  'The army launched 14 airstrikes on positions in the south within 24 hours.',
  'Farmers in the south wait for rain.',
];

describe('rankPassages', () => {
  it.each([
    ['Who was dispatched to Moscow?', 'd0.1'],
    ['When did Gofman return from Moscow?', 'd1.1'],
    ['Turkish military bases', 'd2.1'],
    ['How many airstrikes on the south?', 'd3.1'],
  ])('answers “%s” with %s', (question, id) => {
    expect(rank(NEWS, question)[0]?.id).toBe(id);
  });

  it('puts what holds the quoted phrase first', () => {
    const texts = [
      'the secretary of the military said',
      'his military secretary Gofman',
      'a secretary',
    ];
    const phrases = [['militari', 'secretari']];
    expect(rank(texts, 'secretary of the military', { phrases })[0]?.id).toBe('d1.1');
    expect(rank(texts, 'secretary of the military')[0]?.id).toBe('d0.1');
  });

  it('prefers the publisher and the day that the question names', () => {
    const [a] = makePassages(['Prices rose again.'], {
      publisher: 'The Verge',
      date: '2023-10-07',
    });
    const [, b] = makePassages(['-', 'Prices rose again.'], {
      publisher: 'Fortune',
      date: '2023-11-02',
    });
    const { lexicon, cues, candidates } = makeCorpus([a, b].flatMap((one) => one ?? []));
    const ids = (question: string) =>
      rankPassages(lexicon, weighQuery(makeQuery(question), lexicon, cues), candidates)[0]?.id;
    expect(ids('Fortune on prices')).toBe('d1.1');
    expect(ids('prices in The Verge')).toBe('d0.1');
    expect(ids('prices on November 2, 2023')).toBe('d1.1');
  });

  it('finds nothing for a question without words', () => {
    expect(rank(NEWS, 'the of and')).toEqual([]);
  });

  it('gives every passage once, in order of finite scores, with shares from 0 to 1, whatever is asked', () => {
    const word = fc.constantFrom(
      'Moscow',
      'bases',
      'He',
      'returned',
      'south',
      'seven',
      '24',
      'the',
      'why',
    );
    const text = fc
      .array(word, { minLength: 1, maxLength: 30 })
      .map((words) => `${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), text, (texts, question) => {
        const ranked = rank(texts, question);
        expect(new Set(ranked.map(({ id }) => id)).size).toBe(ranked.length);
        for (const [at, { score, features }] of ranked.entries()) {
          expect(Number.isFinite(score)).toBe(true);
          expect(score).toBeLessThanOrEqual(ranked[at - 1]?.score ?? Infinity);
          for (const share of [
            features.covered,
            features.window,
            features.sentence,
            features.feedback,
          ]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
    );
  });
});

function rank(texts: readonly string[], question: string, changes = {}) {
  const { lexicon, cues, candidates } = makeCorpus(makePassages(texts));
  const query = weighQuery(makeQuery(question, changes), lexicon, cues);
  return rankPassages(lexicon, query, candidates);
}
