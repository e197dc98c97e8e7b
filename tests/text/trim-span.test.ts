import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { trimSpan } from '../../src/text/trim-span.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** White space of every kind, what only looks like it, and signs that stand on the character before. */
const PIECES = [
  ...' |\t|\n|\v|\f|\r|\u00a0|\u1680|\u2003|\u2028|\u202f|\u3000|\ufeff'.split('|'),
  '\u0008',
  '\u000e',
  '\u001f',
  '!',
  '\u007f',
  '\u0080',
  'a',
  'é',
  '中',
  '\u0301',
  '\u200d',
];

it('leaves out white space, and tears no character', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join(''));
  const given = text.chain((whole) => {
    const at = [...graphemes.segment(whole)].map(({ index }) => index);
    return fc
      .tuple(fc.constantFrom(...at, whole.length), fc.constantFrom(...at, whole.length))
      .map(([a, b]) => [whole, Math.min(a, b), Math.max(a, b)] as const);
  });
  fc.assert(
    fc.property(given, ([whole, start, end]) => {
      const inside = whole.slice(start, end);
      let from = start + inside.length - inside.trimStart().length;
      let to = from + inside.trim().length;
      const boundaries = new Set([...graphemes.segment(whole)].map(({ index }) => index));
      boundaries.add(whole.length);
      while (from > start && !boundaries.has(from)) from -= 1;
      while (to < whole.length && !boundaries.has(to)) to += 1;
      expect(trimSpan(whole, start, end)).toEqual({ start: from, end: to });
    }),
    { numRuns: 1_000 },
  );
});
