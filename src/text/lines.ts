import type { Span } from './span.ts';

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/** The lines of a text, their ends left out, one at a time: a text may have millions. */
export function* eachLine(text: string): Generator<Span> {
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}
