import type { FoundPassage } from '../index/passage-index.ts';
import { unpackSpan } from '../index/packed-span.ts';
import type { Scan } from '../ranking/scan-passage.ts';
import type { Span } from '../text/span.ts';

/** Where the matches of a passage stand, in the document's offsets. */
export function placeMatches({ terms, passage }: FoundPassage, scan: Scan): readonly Span[] {
  const { spans } = terms;
  return scan.places.map((place, match) => {
    const last = place + (scan.lengths[match] ?? 1) - 1;
    return {
      start: passage.start + unpackSpan(spans[place] ?? 0).start,
      end: passage.start + unpackSpan(spans[last] ?? 0).end,
    };
  });
}

/** For each sentence that was scanned, which are those that have terms, its place among the passage's sentences. */
export function placeSentences({ terms, passage }: FoundPassage, scan: Scan): readonly number[] {
  const { start, sentences } = passage;
  let first = 0;
  let sentence = 0;
  return scan.sentenceLengths.map((length) => {
    const at = start + unpackSpan(terms.spans[first] ?? 0).start;
    while ((sentences[sentence + 1]?.start ?? Infinity) <= at) sentence += 1;
    first += length;
    return sentence;
  });
}
