import { findLineBreaks } from '../text/line-breaks.ts';
import { eachLine } from '../text/lines.ts';
import { readDateLine } from './first-lines.ts';
import { findTurnLines } from './transcript-turns.ts';

/**
 * The offsets after those line ends of a paragraph that its author made on purpose, the ends of turns and of lines that
 * are nothing but a date among them.
 */
export function findKeptBreaks(paragraph: string): ReadonlySet<number> {
  if (!/[\n\r\u2028\u2029]/.test(paragraph)) return NONE;
  return new Set([
    ...findLineBreaks(paragraph),
    ...findTurnLines(paragraph),
    ...findDateBreaks(paragraph),
  ]);
}

const NONE: ReadonlySet<number> = new Set();

/** UTF-16 code units of a line that is nothing but a date. */
const MAX_DATE_LINE_CHARS = 60;

function findDateBreaks(paragraph: string): readonly number[] {
  if (!/\p{Nd}{4}/u.test(paragraph)) return [];
  const lines = [...eachLine(paragraph)];
  return lines.flatMap(({ start, end }, index) => {
    const isDate =
      end - start <= MAX_DATE_LINE_CHARS && readDateLine(paragraph.slice(start, end)) !== null;
    const next = lines[index + 1];
    return isDate ? [start, ...(next === undefined ? [] : [next.start])] : [];
  });
}
