import { distance } from 'fastest-levenshtein';
import type { NearWord } from './known-word.ts';

/** Shorter words are near to too many others. In letters. */
const MIN_LETTERS = 4;
/** Longer ones are not words. In letters. */
const MAX_LETTERS = 32;
/** As many as are told apart afterwards. */
const MAX_NEAR = 8;
/** Bits of a mask; letters share them, which lets through a few words more and never one too few. */
const MASK_BITS = 32;

/** A folded form near to one that was typed. */
export interface NearForm {
  readonly folded: string;
  /** As of a `NearWord`. */
  readonly edits: number;
}

const WORD = /^(?:[a-z]+|\p{L}+)$/u;

/**
 * Finds the words near to another in time that grows with the vocabulary, but by a few nanoseconds a word: words lie
 * by length, each with a mask of its letters, and `edits` changes can move at most `2 × edits` bits. Only words that
 * pass have their distance taken. 500,000 words take about 2 ms.
 */
export function createSpeller(
  words: readonly string[],
): (folded: string, edits: number) => readonly NearForm[] {
  const sorted = sortByLength(words);
  const masks = Uint32Array.from(sorted, maskOf);
  const starts = startsByLength(sorted);
  return (folded, edits) => {
    if (folded.length < MIN_LETTERS || folded.length > MAX_LETTERS || !WORD.test(folded)) return [];
    const mask = maskOf(folded);
    const first = starts[Math.max(0, folded.length - edits)] ?? sorted.length;
    const last = starts[folded.length + edits + 1] ?? sorted.length;
    const near: NearForm[] = [];
    for (let at = first; at < last; at++) {
      if (countBits((masks[at] ?? 0) ^ mask) > 2 * edits) continue;
      const word = sorted[at];
      if (word === undefined || word === folded) continue;
      const between = editsBetween(word, folded, edits);
      if (between <= edits) near.push({ folded: word, edits: between });
    }
    return near;
  };
}

/** As many words as are told apart afterwards, the likeliest to be meant first. */
export function likeliestFirst(near: readonly NearWord[], folded: string): readonly NearWord[] {
  return near.toSorted((a, b) => costOf(a, folded) - costOf(b, folded)).slice(0, MAX_NEAR);
}

/** The words that may be near to another, the shortest first. */
function sortByLength(words: readonly string[]): readonly string[] {
  const byLength = Array.from({ length: MAX_LETTERS + 1 }, (): string[] => []);
  for (const word of words) {
    if (word.length >= MIN_LETTERS - 1 && WORD.test(word)) byLength[word.length]?.push(word);
  }
  return byLength.flat();
}

/** `starts[n]`: where words of n letters begin. */
function startsByLength(sorted: readonly string[]): readonly number[] {
  const starts: number[] = [];
  for (const [position, word] of sorted.entries()) {
    while (starts.length <= word.length) starts.push(position);
  }
  return starts;
}

function maskOf(folded: string): number {
  let mask = 0;
  for (let at = 0; at < folded.length; at++) mask |= 1 << (folded.charCodeAt(at) % MASK_BITS);
  return mask >>> 0;
}

/** Bits that are set, counted in parallel (Warren, “Hacker's Delight”, 5-1). */
export function countBits(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** A swap of neighbours counts as two changes in Levenshtein's distance; here it is one. More than `most` may be any such number. */
export function editsBetween(a: string, b: string, most: number): number {
  const edits = distance(a, b);
  if (edits <= 1 || edits > most + 1 || a.length !== b.length) return edits;
  for (let at = 0; at + 1 < a.length; at++) {
    if (a[at] === b[at]) continue;
    const isSwap = a[at] === b[at + 1] && a[at + 1] === b[at];
    if (!isSwap) return edits;
    const rest = distance(a.slice(at + 2), b.slice(at + 2));
    return Math.min(edits, 1 + rest);
  }
  return edits;
}

/** What a slip at the first letter costs beside another edit: people seldom get it wrong. */
const FIRST_LETTER_COST = 0.7;
/** What a word ten times as frequent gains, as a share of an edit. */
const FREQUENCY_GAIN = 0.2;
/** What a name gains, as a share of an edit: names are what people misspell. */
const NAME_GAIN = 0.3;

function costOf({ word, edits }: NearWord, folded: string): number {
  return (
    edits +
    (word.folded[0] === folded[0] ? 0 : FIRST_LETTER_COST) -
    FREQUENCY_GAIN * Math.log10(word.count) -
    (word.isProper ? NAME_GAIN : 0)
  );
}
