import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGraphemeBoundary, lastGraphemeBoundary } from '../../src/text/graphemes.ts';
import { trimSpan } from '../../src/text/trim-span.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

const PIECES = [
  [
    'a',
    'é',
    'e\u0301',
    '\u0301',
    '中',
    '。',
    'א',
    'ب',
    '\u064B',
    'क्',
    'षि',
    '한',
    '\u1100',
    '\u0600',
  ],
  [
    '👨‍👩‍👧',
    '\u200D',
    '🇮🇱',
    '🇹',
    '👍🏽',
    '\uFE0F',
    '\r\n',
    '\r',
    '\n',
    ' ',
    ' ',
    '.',
    '”',
    '\u00AD',
    '\u200B',
  ],
].flat();
const anyText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

function boundariesOf(text: string): ReadonlySet<number> {
  return new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);
}

describe('isGraphemeBoundary', () => {
  it('agrees with ICU beside white space and punctuation', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const boundaries = boundariesOf(text);
        const places = [...text.matchAll(/(?<=[\s.。”])|(?=[\s.。”])/gu)].map(({ index }) => index);
        const wrong = places.filter(
          (at) => isGraphemeBoundary(text, at) !== (boundaries.has(at) || at === 0),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('lastGraphemeBoundary', () => {
  it('is the last one up to the limit, or the first where a character is longer', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, limit) => {
        fc.pre(limit > 0 && limit <= text.length);
        const boundaries = [...boundariesOf(text)].filter((at) => at > 0).toSorted((a, b) => a - b);
        const expected = boundaries.findLast((at) => at <= limit) ?? boundaries[0];
        expect(lastGraphemeBoundary(text, 0, limit)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the end of a character of a million marks', () => {
    const text = `a${'\u0301'.repeat(1_000_000)}b`;
    expect(lastGraphemeBoundary(text, 0, 1000)).toBe(1_000_001);
  });
});

describe('trimSpan', () => {
  it.each([
    ['  text ', 'text'],
    [' \u0301text', ' \u0301text'],
    ['text\u0600 ', 'text\u0600 '],
    ['\r\ntext\r\n', 'text'],
    ['   ', ''],
    ['', ''],
  ])('of %j is %j', (text, trimmed) => {
    const { start, end } = trimSpan(text, 0, text.length);
    expect(text.slice(start, end)).toBe(trimmed);
  });
});
