import type { Document } from '../documents/document.ts';
import { placeTerms } from '../index/analyzed-passage.ts';
import type { Passage } from '../passages/passage.ts';
import type { Scan } from '../ranking/scan-passage.ts';
import type { WeighedQuery } from '../ranking/weigh-query.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { QuotedPassage } from './answer.ts';
import { chooseSentences } from './choose-sentences.ts';
import { quotePassage } from './quote-passage.ts';

/** A passage as it is quoted: what stands where in the corpus. */
export interface Source {
  readonly document: Document;
  readonly passage: Passage;
  /** The words of the passage, offsets in its text. */
  readonly tokens: readonly Token[];
}

/** Quotes a passage with the sentences that answer and the words that match. */
export function quoteMatch(
  query: WeighedQuery,
  scan: Scan,
  { document, passage, tokens }: Source,
): QuotedPassage {
  const placed = placeTerms(passage, tokens);
  return quotePassage(passage, document, {
    answering: chooseSentences(query, scan, passage, placed.sentences),
    highlights: mergeSpans(
      scan.places.flatMap((place, index) => {
        const first = placed.tokens[place];
        const last = placed.tokens[place + (scan.lengths[index] ?? 1) - 1];
        if (first === undefined || last === undefined) return [];
        return [{ start: first.start + passage.start, end: last.end + passage.start }];
      }),
    ),
  });
}

/** The same stretches in order, without overlap. */
function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
