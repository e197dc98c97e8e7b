import type { Reading } from './document.ts';
import { eachRun, type SourceMap, sourceSpan } from './source-map.ts';

/** A value that was decoded from a file, and where in the file each of its characters stands. */
export interface Value {
  readonly text: string;
  readonly map: SourceMap;
}

/** A reading of a value as one of the file that the value was decoded from. */
export function composeMaps(reading: Reading, value: Value): Reading {
  const outer = [...eachRun(value)];
  const map: number[] = [];
  let at = 0;
  for (const { read, source } of eachRun(reading)) {
    if (read.end - read.start !== source.end - source.start || read.start === read.end) {
      const span = sourceSpan(value, source);
      map.push(read.start, span.start, span.end - span.start);
      continue;
    }
    while ((outer[at]?.read.end ?? Infinity) <= source.start) at++;
    for (let run = at; (outer[run]?.read.start ?? Infinity) < source.end; run++) {
      const from = Math.max(source.start, outer[run]?.read.start ?? 0);
      const to = Math.min(source.end, outer[run]?.read.end ?? 0);
      const span = sourceSpan(value, { start: from, end: to });
      map.push(read.start + from - source.start, span.start, span.end - span.start);
    }
  }
  return { ...reading, map };
}

/** A value of pieces, each with the span of the file that it was decoded from. */
export function valueOf(
  pieces: Iterable<{ readonly text: string; readonly start: number; readonly end: number }>,
): Value {
  let text = '';
  const map: number[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    map.push(text.length, piece.start, piece.end - piece.start);
    text += piece.text;
  }
  return { text, map };
}
