/**
 * Where each character of a reading text stands in the file that it was read from. Stretches that were taken over as they
 * are make one run, whatever their length, so that a plain text has a single one:
 *
 *     file          In **33&nbsp;countries**
 *     reading text  In 33 countries
 *     runs          [0, 0, 3] [3, 5, 2] [5, 7, 6] [6, 13, 9]
 */
import type { Span } from '../text/span.ts';

/**
 * Runs one after the other, three numbers each: where it begins in the reading text, where in the file, and how long it is
 * there. In the reading text a run goes to the next one. A run as long here as there has the file's characters, white space
 * aside; others were decoded from a reference or an escape, or are white space for what a reader does not see.
 */
export type SourceMap = readonly number[];

/** A part of a reading text, or all of it, with what is needed to find it in the file. */
export interface Excerpt {
  readonly text: string;
  /** Its offsets count from where the excerpt begins. */
  readonly map: SourceMap;
  /** Where it begins in the reading text; at its beginning where this is left out. */
  readonly start?: number;
}

/** Numbers of a run. */
const STRIDE = 3;

/** The span of the file, in UTF-16 code units of its decoded text, from which a span of the reading text was read. */
export function sourceSpan({ text, map, start: begin = 0 }: Excerpt, { start, end }: Span): Span {
  const from = placeOf(map, text.length, start - begin);
  return start >= end
    ? { start: from.start, end: from.start }
    : { start: from.start, end: placeOf(map, text.length, end - 1 - begin).end };
}

/** The part of a whole reading text from `start` to `end`. */
export function cutExcerpt({ text, map }: Excerpt, { start, end }: Span): Excerpt {
  const cut: number[] = [];
  for (let run = runAt(map, start); (map[run * STRIDE] ?? end) < end; run += 1) {
    const [from = 0, source = 0, long = 0] = map.slice(run * STRIDE, (run + 1) * STRIDE);
    const next = map[(run + 1) * STRIDE] ?? text.length;
    const isCopied = next - from === long;
    const before = isCopied ? Math.max(0, start - from) : 0;
    const behind = isCopied ? Math.max(0, next - end) : 0;
    cut.push(Math.max(0, from - start), source + before, long - before - behind);
  }
  return { text: text.slice(start, end), map: cut, start };
}

/** The runs of a map, each as a span of the reading text and one of the file. */
export function* eachRun({
  text,
  map,
}: {
  readonly text: string;
  readonly map: SourceMap;
}): Generator<{ readonly read: Span; readonly source: Span }> {
  for (let at = 0; at < map.length; at += STRIDE) {
    const start = map[at] ?? 0;
    const from = map[at + 1] ?? 0;
    yield {
      read: { start, end: map[at + STRIDE] ?? text.length },
      source: { start: from, end: from + (map[at + 2] ?? 0) },
    };
  }
}

/** The part of the file that one character was read from. */
function placeOf(map: SourceMap, length: number, offset: number): Span {
  const at = runAt(map, offset) * STRIDE;
  const start = map[at] ?? 0;
  const from = map[at + 1] ?? 0;
  const long = map[at + 2] ?? 0;
  const end = map[at + STRIDE] ?? length;
  if (end - start !== long) return { start: from, end: from + long };
  return { start: from + offset - start, end: from + offset - start + 1 };
}

/** The number of the last run that begins at or before an offset. */
function runAt(map: SourceMap, offset: number): number {
  let low = 0;
  let high = Math.max(0, map.length / STRIDE - 1);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((map[middle * STRIDE] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
