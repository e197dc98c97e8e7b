import type { Document } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import type { Candidate } from '../ranking/features.ts';
import type { TermStore } from '../ranking/term-store.ts';
import type { WeighedQuery } from '../ranking/weigh-query.ts';
import type { Span } from '../text/span.ts';
import type { QuotedPassage } from './answer.ts';
import { chooseSentences } from './choose-sentences.ts';
import { placeMatches, placeSentences } from './place-terms.ts';
import { quotePassage } from './quote-passage.ts';

/** A passage as it is quoted: what stands where in the corpus. */
export interface Source {
  readonly document: Document;
  readonly passage: Passage;
}

/** Quotes a passage with the sentences that answer and the words that match. */
export function quoteMatch(
  query: WeighedQuery,
  store: TermStore,
  scanned: Pick<Candidate, 'passage' | 'scan'>,
  { document, passage }: Source,
): QuotedPassage {
  const places = placeSentences(store, scanned, passage);
  return quotePassage(passage, document, {
    answering: chooseSentences(query, scanned.scan, passage, places),
    highlights: mergeSpans(placeMatches(store, scanned, passage)),
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
