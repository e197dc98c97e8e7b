import { alignValue, type AlignedPiece } from './align.ts';
import type { Reading } from './document.ts';
import { type FieldMap, type FieldValue, isFieldMap } from './field-value.ts';
import { FIELD_NAMES, fieldKeyOf } from './metadata-fields.ts';
import { createReadingWriter } from './reading-writer.ts';

const TEXTUAL: ReadonlySet<string> = new Set([...FIELD_NAMES.summary, ...FIELD_NAMES.text]);

/** Fields within fields beyond this hold no text for people. */
const MAX_DEPTH = 8;

/** Places at which a value is looked for; what is written in another way is found among the first or not at all. */
const MAX_TRIES = 200;

/**
 * The reading text of a file that holds its words in fields: a paragraph for each summary, description or text among them,
 * in the order of the file.
 */
export function readFieldTexts(
  source: string,
  start: number,
  end: number,
  fields: FieldMap,
): Reading {
  const writer = createReadingWriter(source);
  const found = [...new Set(textsIn(fields, 0))]
    .map((text) => locate(source, start, end, text))
    .filter((pieces) => pieces.length > 0)
    .toSorted((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  let at = start;
  for (const pieces of found) {
    const first = pieces[0]?.start ?? at;
    if (first < at) continue;
    if (writer.length > 0) writer.write('\n\n', at, first);
    const from = writer.length;
    for (const piece of pieces) writer.write(piece.text, piece.start, piece.end);
    writer.close('paragraph', from);
    at = pieces.at(-1)?.end ?? at;
  }
  return writer.finish();
}

function* textsIn(fields: FieldMap, depth: number): Generator<string> {
  for (const [name, value] of Object.entries(fields)) {
    yield* textsOfValue(value, TEXTUAL.has(fieldKeyOf(name)), depth);
  }
}

function* textsOfValue(value: FieldValue, isTextual: boolean, depth: number): Generator<string> {
  if (depth > MAX_DEPTH) return;
  if (typeof value === 'string' && isTextual && /\p{L}/u.test(value)) yield value.trim();
  else if (isFieldMap(value)) yield* textsIn(value, depth + 1);
  else if (Array.isArray(value)) {
    for (const item of value as readonly FieldValue[])
      yield* textsOfValue(item, isTextual, depth + 1);
  }
}

function locate(source: string, start: number, end: number, text: string): readonly AlignedPiece[] {
  const first = /^[^\s'"\\]+/.exec(text)?.[0] ?? text.charAt(0);
  let at = source.indexOf(first, start);
  for (let tries = 0; at !== -1 && at < end && tries < MAX_TRIES; tries++) {
    const pieces = alignValue(source, at, text);
    if (pieces !== null) return pieces;
    at = source.indexOf(first, at + 1);
  }
  return [];
}
