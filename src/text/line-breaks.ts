import { eachLine } from './lines.ts';

/** UTF-16 code units; nobody wraps lines by hand beyond this width, so a longer one ends because its author ended it. */
const MAX_WRAPPED_WIDTH = 120;

/** What a line of a list, a table, a quotation, a fence or a conversation begins with. */
const MARKER = /^\s*(?:[-*+•‣◦▪●·–—]\s|[|>]|#{1,6}\s|`{3}|~{3}|\(?(?:\d{1,3}|[a-z])[.)]\s)/;

/**
 * The offsets after those line ends of a paragraph that its author made on purpose: before a list item or a table's row,
 * and where the next word would still have fitted into the width at which the lines are wrapped. Others are white space.
 */
export function findLineBreaks(paragraph: string): readonly number[] {
  const spans = [...eachLine(paragraph)];
  if (spans.length === 1) return [];
  const lines = spans.map(({ start, end }) => paragraph.slice(start, end).trim());
  const width = widthOf(lines);
  const isBroken = (index: number): boolean =>
    index > 0 && isOnPurpose(lines[index - 1] ?? '', lines[index] ?? '', width);
  return spans.filter((_, index) => isBroken(index)).map(({ start }) => start);
}

/** Whether a line begins as one of a list, a table, a quotation or a fence does. */
export function hasMarker(line: string): boolean {
  return MARKER.test(line);
}

function widthOf(lines: readonly string[]): number {
  let width = 0;
  for (const { length } of lines) if (length <= MAX_WRAPPED_WIDTH && length > width) width = length;
  return width;
}

function isOnPurpose(line: string, next: string, width: number): boolean {
  if (hasMarker(next)) return true;
  if (/^\p{Ll}/u.test(next) || line === '' || next === '') return false;
  if (line.length > MAX_WRAPPED_WIDTH) return true;
  const space = next.search(/\s/);
  const firstWord = space === -1 ? next.length : space;
  return line.length + 1 + firstWord <= width;
}
