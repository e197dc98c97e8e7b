import type { Document, Heading } from '../documents/document.ts';
import { findFences } from '../documents/fences.ts';
import { isMarkdown } from '../documents/headings.ts';
import { eachLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { trimSpan } from '../text/trim-span.ts';

/** A part of a document that its author set off from the rest: a paragraph, or a Markdown heading. */
export interface Block extends Span {
  /** Counts the paragraphs from 1; of a heading the number of the paragraph that follows. */
  readonly paragraph: number;
  readonly heading: Heading | null;
}

/** UTF-16 code units: longer lines are not wrapped ones, so each is a paragraph where no blank line stands between them. */
const MAX_WRAPPED_WIDTH = 120;

/**
 * The paragraphs and headings of a document, in order. Paragraphs are separated by blank lines, which in a fenced block of
 * code separate nothing; headings are not counted as paragraphs.
 */
export function findBlocks(document: Document): readonly Block[] {
  const { text } = document;
  const blocks: Block[] = [];
  let paragraph = 1;
  for (const { start, end, heading } of findParts(document)) {
    const span = trimSpan(text, start, end);
    if (span.start === span.end) continue;
    blocks.push({ ...span, paragraph, heading });
    if (heading === null) paragraph++;
  }
  return blocks;
}

interface Part extends Span {
  readonly heading: Heading | null;
}

function* findParts({ text, headings, path }: Document): Generator<Part> {
  const fences = isMarkdown(path) ? findFences(text) : [];
  const isLineParagraph = !isMarkdown(path) && hasParagraphLines(text);
  let start = 0;
  let heading = 0;
  let fence = 0;
  for (const line of eachLine(text)) {
    if (line.start < start) continue;
    while ((fences[fence]?.end ?? Infinity) < line.start) fence++;
    const next = headings[heading];
    if (next !== undefined && next.start < line.end) {
      yield { start, end: line.start, heading: null };
      yield { start: next.start, end: next.end, heading: next };
      start = next.end;
      heading++;
    } else if (isLineParagraph || isBlank(text, line, fences[fence])) {
      yield { start, end: line.end, heading: null };
      start = line.end;
    }
  }
  yield { start, end: text.length, heading: null };
}

function isBlank(text: string, line: Span, fence: Span | undefined): boolean {
  return (fence?.start ?? Infinity) > line.start && text.slice(line.start, line.end).trim() === '';
}

/** Whether no line of a text is blank and most are too long to be wrapped: then each is a paragraph. */
function hasParagraphLines(text: string): boolean {
  let long = 0;
  let short = 0;
  for (const { start, end } of eachLine(text.trimEnd())) {
    if (text.slice(start, end).trim() === '') return false;
    if (end - start > MAX_WRAPPED_WIDTH) long++;
    else short++;
  }
  return long > short;
}
