import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSpan, unpackSpan } from '../../src/index/packed-span.ts';

describe('packSpan', () => {
  it('gives back the span of any word of a passage', () => {
    const starts = fc.nat({ max: 2 ** 21 - 1 });
    const lengths = fc.nat({ max: 2 ** 11 - 1 });
    fc.assert(
      fc.property(starts, lengths, (start, length) => {
        const [packed = 0] = Int32Array.of(packSpan(start, start + length));
        expect(unpackSpan(packed)).toEqual({ start, end: start + length });
      }),
    );
  });

  it('keeps the beginning of a longer word', () => {
    expect(unpackSpan(packSpan(5, 9000))).toEqual({ start: 5, end: 5 + 2 ** 11 - 1 });
  });
});
