import type { Span } from '../text/span.ts';
import type { QuotedPassage } from './answer.ts';
import { chooseSentences } from './choose-sentences.ts';
import { placeMatches } from './place-terms.ts';
import { quotePassage } from './quote-passage.ts';
import { readReplies, type Asked, type Scanned } from './read-replies.ts';
import { findAnswer } from './spans/find-answer.ts';
import { readSpanContext } from './spans/read-context.ts';

/** Quotes a passage with the sentences and words that answer, and the words that match. */
export function quoteMatch(asked: Asked, { found, scan }: Scanned): QuotedPassage {
  const { passage } = found;
  const replies = readReplies(asked.weighed, { found, scan });
  const context = readSpanContext(asked, { found, scan }, replies);
  const answer = context === null ? null : findAnswer(context);
  const chosen = chooseSentences(replies, passage, answer?.sentence ?? null);
  return quotePassage(found, {
    answering: chosen.flatMap((at) => passage.sentences[at] ?? []),
    answer:
      answer === null
        ? null
        : { start: passage.start + answer.start, end: passage.start + answer.end },
    highlights: mergeSpans(placeMatches(found, scan)),
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
