import { unpackSpan } from '../index/packed-span.ts';
import type { Passage } from '../passages/passage.ts';
import { numberAt } from '../ranking/number-list.ts';
import type { Candidate } from '../ranking/features.ts';
import type { TermStore } from '../ranking/term-store.ts';
import type { Span } from '../text/span.ts';

/** A passage by its number, with the places in it. */
type Scanned = Pick<Candidate, 'passage' | 'scan'>;

/** Where the matches of a passage stand, in the document's offsets. */
export function placeMatches(
  { text, spans }: TermStore,
  { passage, scan }: Scanned,
  { start }: Passage,
): readonly Span[] {
  const from = numberAt(text.starts, passage);
  return scan.places.map((place, match) => {
    const last = place + (scan.lengths[match] ?? 1) - 1;
    return {
      start: start + unpackSpan(numberAt(spans, from + place)).start,
      end: start + unpackSpan(numberAt(spans, from + last)).end,
    };
  });
}

/** For each sentence that was scanned, which are those that have terms, its place among the passage's sentences. */
export function placeSentences(
  { text, spans }: TermStore,
  { passage, scan }: Scanned,
  { start, sentences }: Passage,
): readonly number[] {
  let first = numberAt(text.starts, passage);
  let sentence = 0;
  return scan.sentenceLengths.map((length) => {
    const at = start + unpackSpan(numberAt(spans, first)).start;
    while ((sentences[sentence + 1]?.start ?? Infinity) <= at) sentence += 1;
    first += length;
    return sentence;
  });
}
