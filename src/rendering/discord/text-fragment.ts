import { graphemeBoundary } from './fit.ts';
import { URL_MAX_CHARS } from './limits.ts';

/** A longer sentence is named by its first and last words: browsers then look for the text between. Characters. */
const WHOLE_MAX_CHARS = 120;

/** Words at each end; fewer where the address would grow too long. */
const END_WORDS = [6, 5, 4, 3] as const;

/** Characters at each end of a sentence that is written without spaces. */
const END_CHARS = 12;

const DIRECTIVE = ':~:';

/** Half of a pair, which no address can hold. */
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * The address of a document that opens, and marks, exactly this sentence.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 * @returns null where there is no address that a button may have: other than http(s), with a user name, without a host
 *   of two labels, or over 512 characters. Where the sentence makes it too long, the address without it.
 */
export function sourceUrl(url: string | null, sentence: string): string | null {
  const address = parseAddress(url);
  if (address === null) return null;
  const base = address.href.split(DIRECTIVE)[0] ?? '';
  const plain = base.endsWith('#') ? base.slice(0, -1) : base;
  const opener = plain.includes('#') ? DIRECTIVE : `#${DIRECTIVE}`;
  const fitting = textDirectives(sentence)
    .map((directive) => `${plain}${opener}${directive}`)
    .find((candidate) => candidate.length <= URL_MAX_CHARS);
  if (fitting !== undefined) return fitting;
  return plain.length <= URL_MAX_CHARS ? plain : null;
}

function parseAddress(url: string | null): URL | null {
  if (url === null || !URL.canParse(url)) return null;
  const address = new URL(url);
  const isWeb = address.protocol === 'https:' || address.protocol === 'http:';
  const isPlain = address.username === '' && address.password === '';
  return isWeb && isPlain && /[^.]\.[^.]/.test(address.hostname) ? address : null;
}

/** The ways to name a sentence, most exact first; none where it cannot be written in an address. */
function textDirectives(sentence: string): readonly string[] {
  const text = sentence.replace(/\s+/g, ' ').trim();
  if (text === '' || LONE_SURROGATE.test(text)) return [];
  const whole = `text=${encode(text)}`;
  return text.length <= WHOLE_MAX_CHARS ? [whole, ...rangesOf(text)] : rangesOf(text);
}

function rangesOf(text: string): readonly string[] {
  const words = text.split(' ');
  const byWords = END_WORDS.filter((count) => words.length > 2 * count).map((count) =>
    range(words.slice(0, count).join(' '), words.slice(-count).join(' ')),
  );
  if (byWords.length > 0) return byWords;
  if (text.length <= 2 * END_CHARS) return [];
  const start = text.slice(0, graphemeBoundary(text, END_CHARS));
  return [range(start, text.slice(graphemeBoundary(text, text.length - END_CHARS)))];
}

function range(start: string, end: string): string {
  return `text=${encode(start.trim())},${encode(end.trim())}`;
}

/** `-`, `,` and `&` have a meaning in a directive; `encodeURIComponent` leaves the first as it is. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
