import type { ScoredSentence } from '../choose-sentences.ts';
import type { Asked, Scanned } from '../read-replies.ts';
import { isSpanKind } from './span-candidates.ts';
import type { SpanContext } from './span-features.ts';
import { readSpanWords } from './span-words.ts';

/** What the words that answer are looked for in; null where what is asked for has no look. */
export function readSpanContext(
  { query, weighed }: Asked,
  scanned: Scanned,
  scored: readonly ScoredSentence[],
): SpanContext | null {
  const { expects, counted } = query;
  if (!isSpanKind(expects) || scored.length === 0) return null;
  return {
    kind: expects,
    text: scanned.found.passage.text,
    words: readSpanWords(weighed.cues, scanned),
    sentences: new Map(scored.map(({ at, score }) => [at, score])),
    termShares: weighed.terms.map(({ weight }) => weight / weighed.totalAsked),
    counted,
    head: Math.max(
      0,
      weighed.terms.findIndex(({ isName }) => !isName),
    ),
  };
}
