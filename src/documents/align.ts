/** Finds in a source the characters that a decoded value was written with: JSON, YAML and TOML escape and fold them. */

/** A part of a value, and the span of the source that it was written with. */
export interface AlignedPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  0: '\0',
  a: '\u0007',
  v: '\v',
  e: '\u001B',
  ' ': ' ',
  _: '\u00A0',
  N: '\u0085',
  L: '\u2028',
  P: '\u2029',
};

const NUMBERED = /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|U([\da-fA-F]{8}))/y;

/** The pieces of a value that is written from an offset of the source on; null where it is not written there. */
export function alignValue(
  source: string,
  from: number,
  value: string,
): readonly AlignedPiece[] | null {
  const pieces: AlignedPiece[] = [];
  let at = from;
  let done = 0;
  while (done < value.length) {
    const same = countSame(source, at, value, done);
    if (same > 0) {
      pieces.push({ text: value.slice(done, done + same), start: at, end: at + same });
      [at, done] = [at + same, done + same];
      continue;
    }
    const piece = [
      foldedAt(source, at, value, done),
      escapedAt(source, at),
      backslashAt(source, at),
    ].find((candidate) => candidate !== null && value.startsWith(candidate.text, done));
    if (piece === undefined || piece === null) return null;
    if (piece.text !== '') pieces.push(piece);
    [at, done] = [piece.end, done + piece.text.length];
  }
  return pieces;
}

/** How many characters stand there as they are; the first of two quotation marks is an escape of the second. */
function countSame(source: string, at: number, value: string, done: number): number {
  let count = 0;
  while (done + count < value.length) {
    const mark = source.charAt(at + count);
    if (mark !== value.charAt(done + count) || mark === '\\') break;
    const isQuote = mark === "'" || mark === '"';
    if (
      isQuote &&
      source.charAt(at + count + 1) === mark &&
      value.charAt(done + count + 1) !== mark
    )
      break;
    count++;
  }
  return count;
}

/** White space of the value for other white space of the source: a line that was folded or indented. */
function foldedAt(source: string, at: number, value: string, done: number): AlignedPiece | null {
  const [text = ''] = value.slice(done, done + 100).match(/^\s+/) ?? [];
  const [space = ''] = source.slice(at, at + 1_000).match(/^\s+/) ?? [];
  return text === '' || space === '' ? null : { text, start: at, end: at + space.length };
}

function escapedAt(source: string, at: number): AlignedPiece | null {
  const mark = source.charAt(at);
  const next = source.charAt(at + 1);
  if ((mark === "'" || mark === '"') && next === mark)
    return { text: mark, start: at, end: at + 2 };
  if (mark !== '\\') return null;
  NUMBERED.lastIndex = at;
  const [whole = '', ...digits] = NUMBERED.exec(source) ?? [];
  const number = Number.parseInt(digits.find((digit) => digit !== undefined) ?? '', 16);
  if (number <= 0x10ffff) {
    return { text: String.fromCodePoint(number), start: at, end: at + whole.length };
  }
  if (/\s/.test(next) && next !== ' ') {
    const [space = ''] = source.slice(at + 1, at + 1_000).match(/^\s+/) ?? [];
    return { text: '', start: at, end: at + 1 + space.length };
  }
  return { text: ESCAPES[next] ?? next, start: at, end: at + 2 };
}

/** One that escapes nothing, as in a text without quotation marks. */
function backslashAt(source: string, at: number): AlignedPiece | null {
  return source.charAt(at) === '\\' ? { text: '\\', start: at, end: at + 1 } : null;
}
