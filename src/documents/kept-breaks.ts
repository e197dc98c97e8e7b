import { findLineBreaks } from '../text/line-breaks.ts';
import { findTurnLines } from './transcript-turns.ts';

/** The offsets after those line ends of a paragraph that its author made on purpose, the ends of turns among them. */
export function findKeptBreaks(paragraph: string): ReadonlySet<number> {
  if (!/[\n\r\u2028\u2029]/.test(paragraph)) return NONE;
  return new Set([...findLineBreaks(paragraph), ...findTurnLines(paragraph)]);
}

const NONE: ReadonlySet<number> = new Set();
