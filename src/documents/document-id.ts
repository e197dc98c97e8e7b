import { createHash } from 'node:crypto';

/** UTF-16 code units: short enough for a reference that people copy and for Discord's 100-character `custom_id`. */
const MAX_ID_CHARS = 48;

/** Hexadecimal digits of a digest that tells names apart: 24 bits, for the few that share all else. */
const DIGEST_DIGITS = 6;

/**
 * The id that a name stands for: NFC, lower case, each run of other than letters and digits a `-`, at most 48 characters.
 * Empty where the name has neither letter nor digit. Applied twice it changes nothing.
 */
export function documentIdOf(name: string): string {
  return trimDashes(cutAtCodePoint(wordsOf(name), MAX_ID_CHARS));
}

/** As `documentIdOf`, but that a name which had to be cut ends with a digest of what it was made of. */
export function distinctIdOf(name: string, distinct: string): string {
  const words = wordsOf(name);
  if (words.length <= MAX_ID_CHARS && words !== '') return words;
  return digestedIdOf(name, distinct);
}

/** The beginning of a name, and a digest behind it. */
export function digestedIdOf(name: string, distinct: string): string {
  const digest = createHash('sha256')
    .update(distinct.normalize('NFC'))
    .digest('hex')
    .slice(0, DIGEST_DIGITS);
  const cut = trimDashes(cutAtCodePoint(wordsOf(name), MAX_ID_CHARS - DIGEST_DIGITS - 1));
  return `${cut === '' ? 'document' : cut}-${digest}`;
}

function wordsOf(name: string): string {
  const words = name.normalize('NFC').toLowerCase().normalize('NFC');
  return trimDashes(words.replace(/[^\p{L}\p{N}]+/gu, '-'));
}

function trimDashes(text: string): string {
  return text.replace(/^-/, '').replace(/-$/, '');
}

/** The longest beginning of at most `maxChars` code units that ends with a whole code point. */
function cutAtCodePoint(text: string, maxChars: number): string {
  const cut = text.slice(0, maxChars);
  return text.length > maxChars ? cut.replace(/[\uD800-\uDBFF]$/, '') : cut;
}
