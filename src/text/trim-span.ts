import { isGraphemeBoundary } from './graphemes.ts';
import type { Span } from './span.ts';

/**
 * A range without the white space at its ends, except where a character as people see it would be torn: a combining mark
 * may stand on a space, and a sign may take in the space after it.
 */
export function trimSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from++;
  while (to > from && isSpace(text, to - 1)) to--;
  while (from > start && !isGraphemeBoundary(text, from)) from--;
  while (to < text.length && !isGraphemeBoundary(text, to)) to++;
  return { start: from, end: to };
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit > LAST_PLAIN) return /\s/.test(text.charAt(at));
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

/** The last UTF-16 code unit of ASCII, whose white space is told without a pattern. */
const LAST_PLAIN = 0x7f;
