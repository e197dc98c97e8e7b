/**
 * The headings of a Markdown text, found line by line as CommonMark has them. A whole parser takes as long to load as the
 * rest of the program together, and is quadratic on some texts; the tests compare with one. Headings inside lists and
 * quotations are none of the document's.
 */
import { eachLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Heading } from './document.ts';
import { findFences } from './fences.ts';
import { plainTitle } from './plain-title.ts';

/** UTF-16 code units. A longer line is a paragraph that happens to begin with `#`. */
const MAX_HEADING_CHARS = 400;

const ANY_HEADING = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|=+[ \t]*$|-+[ \t]*$)/m;
const ATX = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;
const UNDERLINE = /^ {0,3}(?:(=+)|-+)[ \t]*$/;

/** A line across the page. */
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

/** A line of code, unless it goes on a paragraph. */
const INDENTED = /^(?: {4}| {0,3}\t)/;

/** What a line may not begin with to be the text over an underline: it is of another block. */
const OTHER_BLOCK = /^ {0,3}(?:[>|]|[-*+]\s|\d{1,9}[.)]\s|`{3}|~{3})/;

/** The headings of a Markdown text, in its order. */
export function findHeadings(text: string): readonly Heading[] {
  if (!ANY_HEADING.test(text)) return [];
  const fences = findFences(text);
  const headings: Heading[] = [];
  let fence = 0;
  let paragraph: Paragraph = NONE;
  for (const line of eachLine(text)) {
    while ((fences[fence]?.end ?? Infinity) < line.start) fence++;
    const isFenced = (fences[fence]?.start ?? Infinity) <= line.start;
    const heading = isFenced ? null : readHeading(text, line, paragraph);
    if (heading !== null) headings.push(heading);
    const ends = isFenced || heading !== null;
    paragraph = ends ? NONE : continued(paragraph, line, text.slice(line.start, line.end));
  }
  return headings;
}

/** The paragraph that the next line may underline, as far as it goes. */
interface Paragraph {
  readonly first: Span;
  /** 0 before any line, 1 after the first; a longer one is never meant as a heading. */
  readonly lines: number;
}

const NONE: Paragraph = { first: { start: 0, end: 0 }, lines: 0 };

function continued(paragraph: Paragraph, line: Span, words: string): Paragraph {
  if (words.trim() === '' || RULE.test(words)) return NONE;
  if (paragraph.lines === 0 && INDENTED.test(words)) return NONE;
  if (paragraph.lines > 0 || OTHER_BLOCK.test(words)) return { ...paragraph, lines: 2 };
  return { first: line, lines: 1 };
}

function readHeading(text: string, line: Span, paragraph: Paragraph): Heading | null {
  if (line.end - line.start > MAX_HEADING_CHARS) return null;
  const words = text.slice(line.start, line.end);
  const atx = ATX.exec(words);
  if (atx !== null) {
    const raw = (atx[2] ?? '').trim().replace(/(?:^|[ \t]+)#+$/, '');
    return headingAt(line.start + words.search(/#/), line.end, atx[1]?.length ?? 1, raw, text);
  }
  const underline = UNDERLINE.exec(words);
  const { first, lines } = paragraph;
  if (underline === null || lines !== 1 || first.end - first.start > MAX_HEADING_CHARS) return null;
  const raw = text.slice(first.start, first.end).trim();
  const start = first.start + text.slice(first.start, first.end).search(/\S/);
  return headingAt(start, line.end, underline[1] === undefined ? 2 : 1, raw, text);
}

function headingAt(start: number, end: number, level: number, raw: string, text: string): Heading {
  return {
    level,
    title: plainTitle(raw),
    start,
    end: start + text.slice(start, end).trimEnd().length,
  };
}
