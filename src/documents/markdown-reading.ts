import { eachLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { trimSpan } from '../text/trim-span.ts';
import type { Heading, Reading } from './document.ts';
import { findFences } from './fences.ts';
import { createReadingWriter } from './reading-writer.ts';

/** Reads a Markdown text from an offset to its end; its headings are given. */
export function readMarkdown(source: string, from: number, headings: readonly Heading[]): Reading {
  const writer = createReadingWriter(source);
  let at = from;
  for (const { start, end, level } of findParts(source.slice(from), headings)) {
    const span = trimSpan(source, start + from, end + from);
    if (span.start === span.end) continue;
    writer.copy(at, span.start);
    const begin = writer.length;
    writer.copy(span.start, span.end);
    writer.close(level > 0 ? 'heading' : 'paragraph', begin, { level });
    at = span.end;
  }
  writer.copy(at, source.length);
  return writer.finish();
}

interface Part extends Span {
  readonly level: number;
}

function* findParts(text: string, headings: readonly Heading[]): Generator<Part> {
  const fences = findFences(text);
  let start = 0;
  let heading = 0;
  let fence = 0;
  for (const line of eachLine(text)) {
    if (line.start < start) continue;
    while ((fences[fence]?.end ?? Infinity) < line.start) fence++;
    const next = headings[heading];
    if (next !== undefined && next.start < line.end) {
      yield { start, end: line.start, level: 0 };
      yield next;
      start = next.end;
      heading++;
    } else if (isBlank(text, line, fences[fence])) {
      yield { start, end: line.end, level: 0 };
      start = line.end;
    }
  }
  yield { start, end: text.length, level: 0 };
}

function isBlank(text: string, line: Span, fence: Span | undefined): boolean {
  return (fence?.start ?? Infinity) > line.start && text.slice(line.start, line.end).trim() === '';
}
