import { TEXT_MAX_CHARS } from './limits.ts';
import { neutralise } from './neutralise.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Bytes of UTF-8 that one character of the limit pays for: 4,000 characters, 5,800 bytes, so that text in any script leaves
 * 4,200 bytes of `MESSAGE_MAX_BYTES` for buttons. */
const BYTES_PER_CHAR = 1.45;

/** What a card may take in all; the rest of `TEXT_MAX_CHARS` is kept for a notice above it. */
export const CARD_MAX_COST = TEXT_MAX_CHARS - 300;

const ELLIPSIS = '…';

/** Code units, enough to see that the grapheme at a boundary goes on. */
const LOOKAHEAD = 16;

/** What a rendered text takes of `TEXT_MAX_CHARS`: its UTF-16 code units, or more where its bytes are the tighter limit. */
export function costOf(rendered: string): number {
  return costOfSize(sizeOf(rendered));
}

/** How large a text is; sizes of parts add up to that of the whole, costs do not. */
export interface Size {
  readonly chars: number;
  /** In UTF-8. */
  readonly bytes: number;
}

export function sizeOf(rendered: string): Size {
  return { chars: rendered.length, bytes: Buffer.byteLength(rendered) };
}

export function costOfSize({ chars, bytes }: Size): number {
  return Math.max(chars, Math.ceil(bytes / BYTES_PER_CHAR));
}

/**
 * A text neutralised and then cut, between graphemes, to what it may take; `…` tells of the cut.
 * @param maxCost in the units of `costOf`; under 1 gives the empty string.
 */
export function clip(text: string, maxCost: number): string {
  const whole = neutralise(text.slice(0, maxCost + 1));
  if (text.length <= maxCost && costOf(whole) <= maxCost) return whole;
  const end = lastFit(
    text,
    0,
    Math.min(text.length, maxCost),
    (cut) => costOf(neutralise(text, 0, cut) + ELLIPSIS) <= maxCost,
  );
  if (end === 0) return maxCost >= costOf(ELLIPSIS) && text !== '' ? ELLIPSIS : '';
  return neutralise(text, 0, end).trimEnd() + ELLIPSIS;
}

/** The same for places that are not markdown (labels of buttons and options): cut to `maxChars` code units, not escaped. */
export function clipPlain(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const end = graphemeBoundary(text, maxChars - ELLIPSIS.length);
  return text.slice(0, end).trimEnd() + ELLIPSIS;
}

/** The last grapheme boundary from `from` to `to` that still fits; `from` where none does. `fits` is monotone. */
export function lastFit(
  text: string,
  from: number,
  to: number,
  fits: (end: number) => boolean,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return Math.max(from, graphemeBoundary(text, low));
}

/**
 * Shares what there is among texts: whoever needs less than an equal part gets what it needs, and the others share the rest.
 * @returns for each need, what it may take; the sum is at most `total`.
 */
export function share(total: number, needs: readonly number[]): readonly number[] {
  const shares = needs.map(() => 0);
  let left = total;
  const byNeed = needs.map((need, index) => ({ need, index })).sort((a, b) => a.need - b.need);
  for (const [done, { need, index }] of byNeed.entries()) {
    const part = Math.min(need, Math.floor(left / (byNeed.length - done)));
    shares[index] = part;
    left -= part;
  }
  return shares;
}

/** The last grapheme boundary at or before `index`. The segmenter is slow on long texts, so it sees what is before alone. */
export function graphemeBoundary(text: string, index: number): number {
  if (index >= text.length) return text.length;
  if (index <= 0) return 0;
  return graphemes.segment(text.slice(0, index + LOOKAHEAD)).containing(index)?.index ?? index;
}
