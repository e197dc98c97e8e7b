import type { Word } from './words.ts';

/** Longer first parts are words that the corpus has by themselves, and are told from solid words by it. In letters. */
const MAX_PREFIX = 2;
/** Shorter second parts are endings and pronouns: `a-t-il`, `dit-on`. In letters. */
const MIN_BEHIND = 3;

const HYPHEN = /[-‐‑]/;
const LETTERS = /^\p{L}+$/u;
/** Of Arabic names, which is written and left out at will. */
const ARTICLE = 'al';

/**
 * The words of a chunk, where a short prefix or a function word stands before a hyphen (`co-operation`, `e-mail`,
 * `by-pass`) with the solid word in the place of its first part; the second part is inside it, and a word too.
 */
export function joinPrefixes(
  chunk: string,
  words: readonly Word[],
  isFunctionWord: (folded: string) => boolean,
): readonly Word[] {
  if (words.length < 2 || !HYPHEN.test(chunk)) return words;
  return words.map((prefix, at) => {
    const behind = words[at + 1];
    const isFirst = !HYPHEN.test(chunk.charAt(prefix.start - 1));
    if (behind === undefined || !isFirst || !isHyphenated(chunk, prefix, behind)) return prefix;
    if (!isPrefix(prefix, isFunctionWord) || !isWord(behind, isFunctionWord)) return prefix;
    const folded = prefix.folded + behind.folded;
    return { start: prefix.start, end: behind.end, folded, isAcronym: false };
  });
}

function isHyphenated(chunk: string, prefix: Word, behind: Word): boolean {
  return behind.start === prefix.end + 1 && HYPHEN.test(chunk.charAt(prefix.end));
}

function isPrefix(
  { folded, isAcronym }: Word,
  isFunctionWord: (folded: string) => boolean,
): boolean {
  if (isAcronym || folded === ARTICLE || !LETTERS.test(folded)) return false;
  return folded.length <= MAX_PREFIX || isFunctionWord(folded);
}

function isWord({ folded, isAcronym }: Word, isFunctionWord: (folded: string) => boolean): boolean {
  if (isAcronym || folded.length < MIN_BEHIND || !LETTERS.test(folded)) return false;
  return !isFunctionWord(folded);
}
