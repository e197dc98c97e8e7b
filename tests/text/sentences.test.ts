import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences, splitSteadily } from '../../src/text/sentences.ts';
import { SENTENCE_CASES } from './sentence-cases.ts';

const UNSPACED = new Set(['Chinese', 'Japanese']);

describe.each(Object.entries(SENTENCE_CASES))('%s', (kind, cases) => {
  it.each(
    cases.map((sentences) => ({
      paragraph: sentences.join(UNSPACED.has(kind) ? '' : ' '),
      sentences,
    })),
  )('$paragraph', ({ paragraph, sentences }) => {
    const spans = splitSentences(paragraph);
    expect(spans.map(({ start, end }) => paragraph.slice(start, end))).toEqual(sentences);
  });
});

describe('any paragraph', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'Maj. ',
          'U.S. ',
          'He ',
          '. ',
          '“',
          '”',
          '! ',
          '\n',
          '\n- ',
          '1. ',
          '。',
          'ok ',
        ),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
    )
    .map((pieces) => pieces.join(''));

  it('is covered by its sentences, in order, but for white space', () => {
    fc.assert(
      fc.property(text, (paragraph) => {
        let at = 0;
        for (const { start, end } of splitSentences(paragraph)) {
          expect(paragraph.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(paragraph.slice(at).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('splitSteadily', () => {
  it('keeps together what older rules did, so that passages keep their numbers', () => {
    const paragraph =
      'He lived in the U.S. Israel objected. Then it closed at 5 p.m. Tariffs rose.';
    const texts = (spans: ReturnType<typeof splitSteadily>) =>
      spans.map(({ start, end }) => paragraph.slice(start, end));
    expect(texts(splitSteadily(paragraph))).toEqual([
      'He lived in the U.S. Israel objected.',
      'Then it closed at 5 p.m. Tariffs rose.',
    ]);
    expect(texts(splitSentences(paragraph))).toHaveLength(4);
  });
});
