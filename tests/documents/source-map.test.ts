import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReadingWriter } from '../../src/documents/reading-writer.ts';
import { cutExcerpt, sourceSpan } from '../../src/documents/source-map.ts';

/** What a file holds one after the other: text as it stands, marks nobody sees, references that stand for a character. */
const PIECE = fc.oneof(
  fc.record({ kind: fc.constant('copied'), file: fc.string({ minLength: 1, maxLength: 6 }) }),
  fc.record({ kind: fc.constant('unseen'), file: fc.constantFrom('**', '<br>', '](x)') }),
  fc.record({ kind: fc.constant('decoded'), file: fc.constantFrom('&amp;', '&#8364;', '\\*') }),
);

function read(pieces: readonly { readonly kind: string; readonly file: string }[]) {
  const source = pieces.map(({ file }) => file).join('');
  const writer = createReadingWriter(source);
  let at = 0;
  for (const { kind, file } of pieces) {
    if (kind === 'copied') writer.copy(at, at + file.length);
    if (kind === 'decoded') writer.write('&', at, at + file.length);
    at += file.length;
  }
  return writer.finish();
}

describe('cutExcerpt', () => {
  it('finds every part of a reading text where the whole text finds it', () => {
    fc.assert(
      fc.property(fc.array(PIECE, { maxLength: 12 }), fc.nat(), fc.nat(), (pieces, one, other) => {
        const whole = read(pieces);
        const [start = 0, end = 0] = [one, other]
          .map((offset) => offset % (whole.text.length + 1))
          .sort((a, b) => a - b);
        const excerpt = cutExcerpt(whole, { start, end });
        expect(excerpt.text).toBe(whole.text.slice(start, end));
        for (let from = start; from < end; from += 1) {
          for (let to = from + 1; to <= end; to += 1) {
            const span = { start: from, end: to };
            expect(sourceSpan(excerpt, span)).toEqual(sourceSpan(whole, span));
          }
        }
      }),
    );
  });
});
