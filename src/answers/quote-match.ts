import type { Query } from '../queries/query.ts';
import type { RankedPassage } from '../ranking/rank.ts';
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

/** What was asked. */
export interface Asked {
  readonly query: Query;
  readonly weighed: WeighedQuery;
}

/** Quotes a passage with the sentences and words that answer, and the words that match. */
export function quoteMatch(
  asked: Asked,
  { found, scan }: Pick<RankedPassage, 'found' | 'scan'>,
): QuotedPassage {
  const { passage } = found;
  const places = placeSentences(found, scan);
  const scored = scoreSentences(asked.weighed, scan, passage, places);
  const roles = readSentenceRoles(passage);
  const replies = listReplies(scored, roles);
  const context = readSpanContext(asked, { found, scan }, replies);
  const answer = context === null ? null : findAnswer(context);
  const chosen = chooseSentences(replies, passage, roles, answer?.sentence ?? null);
  return quotePassage(found, {
    answering: chosen.flatMap((at) => passage.sentences[at] ?? []),
    answer:
      answer === null
        ? null
        : { start: passage.start + answer.start, end: passage.start + answer.end },
    highlights: mergeSpans(placeMatches(found, scan)),
  });
}

/** What the words that answer are looked for in; null where what is asked for has no look. */
export function readSpanContext(
  { query, weighed }: Asked,
  scanned: Pick<RankedPassage, 'found' | 'scan'>,
  scored: readonly ScoredSentence[],
): SpanContext | null {
  const { expects, counted } = query;
  if (!isSpanKind(expects) || scored.length === 0) return null;
  return {
    kind: expects,
    text: scanned.found.passage.text,
    words: readSpanWords(weighed.cues, scanned),
    sentences: new Map(scored.map(({ at, score }) => [at, score])),
    worths: weighed.terms.map(({ weight }) => weight / weighed.totalAsked),
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
