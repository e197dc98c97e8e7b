import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { displayWidth, splitClusters } from '../../../src/rendering/terminal/grapheme-width.ts';

it.each([
  ['Turkey', 6],
  ['', 0],
  ['é', 1],
  ['e\u0301', 1],
  ['日本語', 6],
  ['한글', 4],
  ['\u1112\u1161\u11AB', 2],
  ['ＡＢ', 4],
  ['👍🏽', 2],
  ['👩‍👩‍👧', 2],
  ['🇮🇱', 2],
  ['❤️', 2],
  ['©', 1],
  ['שָׁלוֹם', 4],
])('%s takes %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

it('splits any text into clusters that are the text', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('a', '你', '\uD800', 'ש'),
      fc.constantFrom('\u200D', '\u0301', '👩', '🇮'),
    ),
  });
  fc.assert(
    fc.property(text, (any) => {
      expect(splitClusters(any).join('')).toBe(any);
    }),
  );
});
