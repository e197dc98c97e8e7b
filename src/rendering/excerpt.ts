import type { QuotedPassage } from '../answers/answer.ts';
import type { Span } from '../text/span.ts';

/** A stretch of a quotation: words of the document, those that match, those that answer, or a cut between sentences. */
export interface ExcerptPart {
  readonly kind: 'text' | 'match' | 'answer' | 'cut';
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

/** Cuts a span of a passage at the edges of its matches and of the words that answer. Offsets are the document's. */
export function markMatches(passage: QuotedPassage, span: Span): readonly ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = span.start;
  for (const mark of listMarks(passage)) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, span.end);
    if (start >= end) continue;
    if (start > at) parts.push({ kind: 'text', text: slice(passage, { start: at, end: start }) });
    parts.push({ kind: mark.kind, text: slice(passage, { start, end }) });
    at = end;
  }
  if (at < span.end)
    parts.push({ kind: 'text', text: slice(passage, { start: at, end: span.end }) });
  return parts;
}

/** What is marked, in order and without overlap: what answers, and what matches before and behind it. */
function listMarks({
  highlights,
  answer,
}: QuotedPassage): readonly (Span & { readonly kind: 'match' | 'answer' })[] {
  const matches = highlights.map(({ start, end }) => ({ kind: 'match' as const, start, end }));
  if (answer === null) return matches;
  return [
    ...matches.map((match) => ({ ...match, end: Math.min(match.end, answer.start) })),
    { kind: 'answer' as const, ...answer },
    ...matches.map((match) => ({ ...match, start: Math.max(match.start, answer.end) })),
  ].filter(({ start, end }) => start < end);
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
