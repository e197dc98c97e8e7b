import type { Document } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import type { Query } from '../queries/query.ts';
import type { Candidate } from '../ranking/features.ts';
import type { TermStore } from '../ranking/term-store.ts';
import type { WeighedQuery } from '../ranking/weigh-query.ts';
import type { Span } from '../text/span.ts';
import type { QuotedPassage } from './answer.ts';
import {
  chooseSentences,
  listReplies,
  scoreSentences,
  type ScoredSentence,
} from './choose-sentences.ts';
import { placeMatches, placeSentences } from './place-terms.ts';
import { quotePassage } from './quote-passage.ts';
import { readSentenceRoles } from './sentence-roles.ts';
import { findAnswer } from './spans/find-answer.ts';
import { isSpanKind } from './spans/span-candidates.ts';
import type { SpanContext } from './spans/span-features.ts';
import { readSpanWords } from './spans/span-words.ts';

/** A passage as it is quoted: what stands where in the corpus. */
export interface Source {
  readonly document: Document;
  readonly passage: Passage;
}

/** What was asked, and of what. */
export interface Asked {
  readonly query: Query;
  readonly weighed: WeighedQuery;
  readonly store: TermStore;
}

/** Quotes a passage with the sentences and words that answer, and the words that match. */
export function quoteMatch(
  asked: Asked,
  scanned: Pick<Candidate, 'passage' | 'scan'>,
  { document, passage }: Source,
): QuotedPassage {
  const { weighed, store } = asked;
  const places = placeSentences(store, scanned, passage);
  const scored = scoreSentences(weighed, scanned.scan, passage, places);
  const roles = readSentenceRoles(passage);
  const replies = listReplies(scored, roles);
  const context = readSpanContext(asked, scanned, passage, replies);
  const answer = context === null ? null : findAnswer(context);
  const chosen = chooseSentences(replies, passage, roles, answer?.sentence ?? null);
  return quotePassage(passage, document, {
    answering: chosen.flatMap((at) => passage.sentences[at] ?? []),
    answer:
      answer === null
        ? null
        : { start: passage.start + answer.start, end: passage.start + answer.end },
    highlights: mergeSpans(placeMatches(store, scanned, passage)),
  });
}

/** What the words that answer are looked for in; null where what is asked for has no look. */
export function readSpanContext(
  { query, weighed, store }: Asked,
  scanned: Pick<Candidate, 'passage' | 'scan'>,
  passage: Passage,
  scored: readonly ScoredSentence[],
): SpanContext | null {
  const { expects, counted } = query;
  if (!isSpanKind(expects) || scored.length === 0) return null;
  return {
    kind: expects,
    text: passage.text,
    words: readSpanWords(store, scanned, passage),
    sentences: new Map(scored.map(({ at, score }) => [at, score])),
    worths: weighed.terms.map(({ worth }) => worth / weighed.totalAsked),
    counted,
    head: Math.max(
      0,
      weighed.terms.findIndex(({ isName }) => !isName),
    ),
  };
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
