import type { Span } from './span.ts';

const BOUNDARY = /[.!?…]+["”’»)\]]*(?=\s)/gu;

/** The sentences of a paragraph, in order, without overlap; they cover it but for white space. */
export function splitSentences(paragraph: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (!/^\s+\P{Ll}/u.test(paragraph.slice(end, end + 3))) continue;
    if (
      /(?:^|[\s(“])(?:\p{Lu}|\p{Lu}\p{Ll}{1,3}|(?:\p{L}\.)+\p{L})$/u.test(
        paragraph.slice(start, match.index),
      )
    )
      continue;
    spans.push(trim(paragraph, start, end));
    start = end;
  }
  spans.push(trim(paragraph, start, paragraph.length));
  return spans.filter((span) => span.start < span.end);
}

function trim(text: string, start: number, end: number): Span {
  const slice = text.slice(start, end);
  return {
    start: start + (slice.length - slice.trimStart().length),
    end: start + slice.trimEnd().length,
  };
}
