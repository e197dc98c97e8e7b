import type { Span } from '../text/span.ts';

/** A line that may open or close a block of code: its indentation, its marks, what follows them. */
const FENCE = /^ {0,3}(`{3,}|~{3,})([^\n\r]*)$/gm;

interface FenceLine extends Span {
  readonly marks: string;
  readonly info: string;
}

/**
 * The fenced blocks of code in a Markdown text, fences included. Other than in CommonMark, a fence that nothing closes is
 * none: it is more often a slip than code to the end of the document.
 */
export function findFences(text: string): readonly Span[] {
  const lines = [...text.matchAll(FENCE)].map((match): FenceLine => ({
    start: match.index,
    end: match.index + match[0].length,
    marks: match[1] ?? '',
    info: (match[2] ?? '').trim(),
  }));
  const fences: Span[] = [];
  const hopeless = new Map<string, number>();
  for (let index = 0; index < lines.length; index++) {
    const opening = lines[index];
    if (opening === undefined || !canOpen(opening, hopeless)) continue;
    const closer = findCloser(lines, index, opening.marks);
    if (closer === -1) hopeless.set(opening.marks.charAt(0), opening.marks.length);
    else {
      fences.push({ start: opening.start, end: lines[closer]?.end ?? opening.end });
      index = closer;
    }
  }
  return fences;
}

/** `hopeless` has the shortest run of each mark that nothing closes; a longer one need not be looked for again. */
function canOpen({ marks, info }: FenceLine, hopeless: ReadonlyMap<string, number>): boolean {
  const mark = marks.charAt(0);
  return marks.length < (hopeless.get(mark) ?? Infinity) && !(mark === '`' && info.includes('`'));
}

function findCloser(lines: readonly FenceLine[], after: number, marks: string): number {
  for (let index = after + 1; index < lines.length; index++) {
    const line = lines[index];
    if (line?.info === '' && line.marks.startsWith(marks)) return index;
  }
  return -1;
}
