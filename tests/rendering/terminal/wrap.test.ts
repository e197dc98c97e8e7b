import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/rendering/terminal/grapheme-width.ts';
import { makeVisible } from '../../../src/rendering/terminal/visible.ts';
import type { Run } from '../../../src/rendering/terminal/split-words.ts';
import { wrap } from '../../../src/rendering/terminal/wrap.ts';

const SPACE = /[\t\n\v\f\r \u0085\u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]+/g;

describe('wrap', () => {
  it.each([
    ['at white space', 'one two\n three', 7, ['one two', 'three']],
    ['after a hyphen between letters', 'Israeli-Russian', 9, ['Israeli-', 'Russian']],
    ['after a dash between words', 'captive—particularly', 13, ['captive—', 'particularly']],
    ['not after a minus', 'it is -5 now', 8, ['it is -5', 'now']],
    ['inside a word only if it must', 'aaaaaaaa bb', 5, ['aaaaa', 'aaa', 'bb']],
    ['between ideographs', '以色列正在', 4, ['以色', '列正', '在']],
    ['not before a full stop', '以色列。', 6, ['以色', '列。']],
    ['not at a no-break space', 'a b\u00A0c', 4, ['a', 'b\u00A0c']],
  ])('breaks %s', (_, text, width, expected) => {
    expect(linesOf([{ text, style: 'plain' }], width)).toEqual(expected);
  });

  it('keeps styles apart', () => {
    const runs: Run[] = [
      { text: 'over ', style: 'plain' },
      { text: 'Turkey', style: 'bold' },
      { text: '’s', style: 'plain' },
    ];
    expect(wrap(runs, 40)).toEqual([
      [
        expect.objectContaining({ text: 'over ' }),
        expect.objectContaining({ text: 'Turkey', style: 'bold' }),
        expect.objectContaining({ text: '’s' }),
      ],
    ]);
  });

  it('breaks what is whole only if it is longer than a line', () => {
    const whole: Run = { text: '1 March 2025', style: 'plain', isWhole: true };
    expect(linesOf([{ text: 'Ynet ', style: 'plain' }, whole], 14)).toEqual([
      'Ynet',
      '1 March 2025',
    ]);
  });

  const runs = fc.array(
    fc.record({
      text: fc.oneof(fc.lorem(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
      style: fc.constantFrom('plain' as const, 'bold' as const),
    }),
    { maxLength: 6 },
  );

  it('makes no line wider than asked and loses nothing but white space', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 2, max: 60 }), (text, width) => {
        const lines = linesOf(text, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        const given = text.flatMap((run) => run.text.split(SPACE).map(makeVisible));
        expect(squeeze(lines)).toBe(squeeze(given));
      }),
    );
  });
});

function linesOf(runs: readonly Run[], width: number): string[] {
  return wrap(runs, width).map((line) => line.map((run) => run.text).join(''));
}

function squeeze(parts: readonly string[]): string {
  return parts.join('').replace(SPACE, '');
}
