import type { QuotedPassage } from '../answers/answer.ts';
import type { Span } from '../text/span.ts';

/** A stretch of a quotation: words of the document, words of it that match, or a cut between sentences. */
export interface ExcerptPart {
  readonly kind: 'text' | 'match' | 'cut';
  /** Verbatim; of a cut, nothing. */
  readonly text: string;
}

/**
 * Cuts a passage to the sentences that answer, the whole passage where none is chosen. The parts that are not cuts are
 * verbatim and in order; white space at the edges of a sentence is left out.
 */
export function excerptOf(passage: QuotedPassage): readonly ExcerptPart[] {
  const whole = trimSpan(passage, passage);
  const kept = passage.answering.length === 0 ? [whole] : joinNeighbours(passage);
  const parts: ExcerptPart[] = [];
  let end = whole.start;
  for (const span of kept) {
    if (span.start > end) parts.push(CUT);
    parts.push(...markMatches(passage, span));
    end = span.end;
  }
  if (end < whole.end) parts.push(CUT);
  return parts;
}

/** Cuts a span of a passage at the edges of its matches. Offsets are the document's. */
export function markMatches(passage: QuotedPassage, span: Span): readonly ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = span.start;
  for (const match of passage.highlights) {
    const start = Math.max(match.start, at);
    const end = Math.min(match.end, span.end);
    if (start >= end) continue;
    if (start > at) parts.push({ kind: 'text', text: slice(passage, { start: at, end: start }) });
    parts.push({ kind: 'match', text: slice(passage, { start, end }) });
    at = end;
  }
  if (at < span.end)
    parts.push({ kind: 'text', text: slice(passage, { start: at, end: span.end }) });
  return parts;
}

const CUT: ExcerptPart = { kind: 'cut', text: '' };

/** Joins answering sentences that have nothing but white space between them. */
function joinNeighbours(passage: QuotedPassage): readonly Span[] {
  const joined: Span[] = [];
  for (const span of passage.answering.map((sentence) => trimSpan(passage, sentence))) {
    const last = joined.at(-1);
    const between = last === undefined ? 'x' : slice(passage, { start: last.end, end: span.start });
    if (last === undefined || between.trim() !== '') joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: span.end };
  }
  return joined;
}

function trimSpan(passage: QuotedPassage, span: Span): Span {
  const text = slice(passage, span);
  const start = span.start + text.length - text.trimStart().length;
  return { start, end: Math.max(start, span.end - (text.length - text.trimEnd().length)) };
}

function slice(passage: QuotedPassage, { start, end }: Span): string {
  return passage.text.slice(start - passage.start, end - passage.start);
}
