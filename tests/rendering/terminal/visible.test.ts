import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeVisible } from '../../../src/rendering/terminal/visible.ts';

describe('makeVisible', () => {
  it.each([
    ['an escape sequence', '\u001B[2J', '<U+001B>[2J'],
    ['a carriage return', 'safe\rfake', 'safe<U+000D>fake'],
    ['a C1 control', '\u009B31m', '<U+009B>31m'],
    ['a bidirectional override', 'a\u202Eb', 'a<U+202E>b'],
    ['a zero-width space', 'a\u200Bb', 'a<U+200B>b'],
    ['a joiner that joins nothing', 'pay\u200Dpal', 'pay<U+200D>pal'],
    ['a tag character', 'a\u{E0041}', 'a<U+E0041>'],
    ['half a surrogate pair', '\uD83D!', '<U+D83D>!'],
    ['a soft hyphen', 'Tur\u00ADkey', 'Tur<U+00AD>key'],
  ])('shows %s', (_, text, expected) => {
    expect(makeVisible(text)).toBe(expected);
  });

  it.each([
    ['typographic quotation', 'Israel’s “weak” — 5 €'],
    ['emoji of several parts', '👩‍👩‍👧 ❤️ 🇮🇱'],
    ['Persian joiners', 'می‌خواهم'],
    ['Hebrew, Arabic and Chinese', 'שלום مرحبا 你好'],
    ['combining marks', 'e\u0301'],
  ])('leaves %s alone', (_, text) => {
    expect(makeVisible(text)).toBe(text);
  });

  it('lets no control character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(makeVisible(text)).not.toMatch(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});
