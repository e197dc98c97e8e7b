/**
 * Ranges of UTF-16 code units that join nothing before or after them, carriage return and line feed aside: Latin, Greek,
 * Cyrillic, Hebrew and Arabic letters, punctuation, Chinese and Japanese. Most text is settled by them, without ICU.
 */
const SIMPLE: readonly (readonly [number, number])[] = [
  [0x0000, 0x02ff],
  [0x0370, 0x0482],
  [0x048a, 0x0590],
  [0x05d0, 0x05ea],
  [0x0620, 0x064a],
  [0x2010, 0x2029],
  [0x3001, 0x3029],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x3400, 0x9fff],
  [0xff01, 0xff9d],
];

/** The end of the first of these ranges, in which most characters lie. */
const LAST_LATIN = 0x02ff;

const segmenter = lazily(() => new Intl.Segmenter('und', { granularity: 'grapheme' }));

/**
 * Whether a character as people see it ends at an offset. Sure only where white space or punctuation stands on one side, or
 * between flags, since the rules for joined emoji look further back than one code point.
 */
export function isGraphemeBoundary(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (at <= 0 || at >= text.length) return true;
  if (isSimple(before) && isSimple(after)) return before !== 0x0d || after !== 0x0a;
  if (isRegional(text, at - 2) && isRegional(text, at)) return regionalsBefore(text, at) % 2 === 0;
  const pair = lastCodePoint(text, at) + String.fromCodePoint(text.codePointAt(at) ?? 0);
  return segmenter().segment(pair).containing(0)?.segment !== pair;
}

/** Of a longer row of regional indicators no more are counted: it is no text, and counting all each time takes for ever. */
const MAX_REGIONALS = 1_000;

/** How many regional indicators stand before an offset in a row; two make a flag. */
function regionalsBefore(text: string, at: number): number {
  let count = 0;
  while (count < MAX_REGIONALS && isRegional(text, at - 2 * (count + 1))) count++;
  return count;
}

function isRegional(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 0xd83c && low >= 0xdde6 && low <= 0xddff;
}

/**
 * The last offset up to `limit` at which a cut harms no character as people see it, or the first after it where one
 * character alone reaches beyond `limit`. `from` must itself be such an offset.
 */
export function lastGraphemeBoundary(text: string, from: number, limit: number): number {
  const window = sliceWhole(text, from, limit + 2);
  const crossing = segmenter()
    .segment(window)
    .containing(limit - from);
  if (crossing === undefined) return text.length;
  return crossing.index > 0 ? from + crossing.index : endOfGrapheme(text, from, window.length);
}

/** Windows that double keep the whole search linear, however long the character is. */
function endOfGrapheme(text: string, from: number, length: number): number {
  const window = sliceWhole(text, from, from + length);
  const end = segmenter().segment(window).containing(0)?.segment.length ?? window.length;
  const isWhole = end < window.length || from + window.length >= text.length;
  return isWhole ? from + end : endOfGrapheme(text, from, length * 2);
}

/** Up to `end` or one further, since half a surrogate pair joins nothing. */
function sliceWhole(text: string, start: number, end: number): string {
  return text.slice(start, /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end + 1 : end);
}

function isSimple(unit: number): boolean {
  return unit <= LAST_LATIN || SIMPLE.some(([first, last]) => unit >= first && unit <= last);
}

function lastCodePoint(text: string, end: number): string {
  const pair = text.slice(Math.max(0, end - 2), end);
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair) ? pair : pair.slice(-1);
}

/** ICU takes milliseconds to load, which most corpora never need. */
function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
