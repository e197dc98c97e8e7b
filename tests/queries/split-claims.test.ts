import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClaims } from '../../src/queries/split-claims.ts';

describe('splitClaims', () => {
  it.each([
    ['', []],
    ['lol', []],
    ['Hi all!', []],
    ['Did Israel strike Syria?', []],
    ['Israel struck Syria.', ['Israel struck Syria.']],
    [
      'Maj. Gen. Roman Gofman went to Moscow. He came back on Friday.',
      ['Maj. Gen. Roman Gofman went to Moscow.', 'He came back on Friday.'],
    ],
    ['Look https://example.com/x Israel struck Syria', ['Look Israel struck Syria']],
    ['<@123> **Israel** struck <#45> Syria.', ['Israel struck Syria.']],
    [
      '> Israel struck Syria.\n- Turkey protested loudly.',
      ['Israel struck Syria.', 'Turkey protested loudly.'],
    ],
    ['```\nlet x = 1;\n``` Israel struck Syria.', ['Israel struck Syria.']],
    ['Israel struck Syria. Israel struck Syria.', ['Israel struck Syria.']],
    ['以色列袭击了叙利亚南部的军事基地', ['以色列袭击了叙利亚南部的军事基地']],
    ['Израиль нанёс удар по Сирии.', ['Израиль нанёс удар по Сирии.']],
  ])('%j: %j', (message, expected) => {
    expect(splitClaims(message).claims).toEqual(expected);
  });

  it('keeps the five that tell the most, in their order, and counts the others', () => {
    const message = [
      'So that is what I think.',
      'Israel struck Syria on 25 February 2025.',
      'We will see about that.',
      'Iran warned Iraq on 3 March.',
      'Qatar paid Egypt 40 million.',
      'Turkey and Russia protested in Ankara.',
      'Hamas and Israel talked in Cairo on Friday.',
    ].join(' ');
    expect(splitClaims(message).others).toBe(2);
    expect(splitClaims(message).claims).toEqual([
      'Israel struck Syria on 25 February 2025.',
      'Iran warned Iraq on 3 March.',
      'Qatar paid Egypt 40 million.',
      'Turkey and Russia protested in Ankara.',
      'Hamas and Israel talked in Cairo on Friday.',
    ]);
  });

  it('gives at most five short, distinct statements for any message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (message) => {
        const { claims } = splitClaims(message);
        expect(claims.length).toBeLessThanOrEqual(5);
        expect(new Set(claims).size).toBe(claims.length);
        for (const claim of claims) {
          expect(claim.length).toBeLessThanOrEqual(300);
          expect(claim).toBe(claim.trim());
        }
      }),
    );
  });
});
