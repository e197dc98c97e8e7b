import type { Line } from './wrap.ts';
import { wrap } from './wrap.ts';
import type { Run, Style } from './split-words.ts';

/** Where a text is to be shown. */
export interface Screen {
  /** Columns; fewer than 20 count as 20, more than 100 as 100. */
  readonly width: number;
  readonly hasColour: boolean;
}

/** Narrower, nothing can be read, and a citation would be a column of letters. */
const MIN_WIDTH = 20;
/** Wider, the eye loses the beginning of the next line. */
const MAX_WIDTH = 100;

const STYLES: Readonly<Record<Style, readonly [on: string, off: string]>> = {
  plain: ['', ''],
  bold: ['\u001B[1m', '\u001B[22m'],
  underlined: ['\u001B[1;4m', '\u001B[22;24m'],
  dim: ['\u001B[2m', '\u001B[22m'],
};

/** A paragraph of a page: what stands before its first line and before the others takes part of the width. */
export interface Block {
  readonly runs: readonly Run[];
  readonly first?: string;
  readonly rest?: string;
}

/** Sets blocks as lines no wider than the screen, each ended by a line break; an empty block is an empty line. */
export function setPage(blocks: readonly Block[], { width, hasColour }: Screen): string {
  const columns = Math.min(Math.max(Math.floor(width), MIN_WIDTH), MAX_WIDTH);
  const lines = blocks.flatMap(({ runs, first = '', rest = first }) => {
    const wrapped = wrap(runs, columns - Math.max(first.length, rest.length));
    if (wrapped.length === 0) return [first.trimEnd()];
    return wrapped.map((line, index) => (index === 0 ? first : rest) + paint(line, hasColour));
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** A block of one style. */
export function blockOf(text: string, style: Style = 'plain'): Block {
  return { runs: [{ text, style }] };
}

/** An empty line. */
export const GAP: Block = { runs: [] };

function paint(line: Line, hasColour: boolean): string {
  if (!hasColour) return line.map((run) => run.text).join('');
  return line.map(({ text, style }) => STYLES[style][0] + text + STYLES[style][1]).join('');
}
