import type { Span } from '../text/span.ts';

/** How many bits the length of a word takes: no passage is so long that one of its words needs more, but for letters with
 * hundreds of accents, of which the beginning is kept. */
const LENGTH_BITS = 11;
const MAX_LENGTH = 2 ** LENGTH_BITS - 1;

/** The rest of the 32 bits: a thousand times the length of a passage. */
const MAX_START = 2 ** (32 - LENGTH_BITS) - 1;

/** Where a word stands in its passage as one 32-bit integer, both in UTF-16 code units from the passage's start. */
export function packSpan(start: number, end: number): number {
  return (Math.min(start, MAX_START) << LENGTH_BITS) | Math.min(end - start, MAX_LENGTH);
}

/** The span that was packed. */
export function unpackSpan(packed: number): Span {
  const start = packed >>> LENGTH_BITS;
  return { start, end: start + (packed & MAX_LENGTH) };
}
