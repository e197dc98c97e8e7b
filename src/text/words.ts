import type { Language } from './language.ts';
import type { Span } from './span.ts';
import { chineseWords } from './chinese-words.ts';
import { lazyPattern } from './lazy-pattern.ts';
import { isUnspaced, scriptOf } from './script.ts';
import { foldWord } from './fold.ts';

/** A word inside a chunk, before stemming. */
export interface Word extends Span {
  /** Lower case, without accents, possessive or joining marks. */
  readonly folded: string;
  /** Written `U.S.` or `US`: an acronym, which is no function word whatever it spells. */
  readonly isAcronym: boolean;
  /** Function letters of Chinese and Japanese, which no list of words can name. */
  readonly isFunction?: boolean;
}

/** Letters and digits with single joining marks between them: `cease-fire`, `U.S`, `1,000`, `don’t`, `F-35`, `צה״ל`. */
const anyChunk = lazyPattern(
  String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]*(?:(?:['\u2019\u02bc\uff07.,\-\u2010\u2011]|(?<=\p{Script=Hebrew})["\u05f4\u05f3](?=\p{Script=Hebrew}))[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]*)*`,
  'gu',
);

/** The same for texts of Latin letters and ordinary punctuation alone, most texts by far: ranges compile and run several
 * times faster than Unicode classes. */
const LATIN_CHUNK =
  /[0-9A-Za-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f][0-9A-Za-z\u00aa\u00ad\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u200b-\u200d]*(?:['’.,\-‐‑][0-9A-Za-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f][0-9A-Za-z\u00aa\u00ad\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u200b-\u200d]*)*/g;

/** What is not in those texts: anything but Latin letters, punctuation and the commonest signs. */
const NOT_LATIN = /[\u0250-\u1fff\u2070-\u20ab\u20ad-\uffff]/;

/** The chunks of a text, which splitChunk cuts into words. */
export function findChunks(text: string): IterableIterator<RegExpExecArray> {
  if (!NOT_LATIN.test(text)) return text.matchAll(LATIN_CHUNK);
  return text.matchAll(anyChunk());
}

/** Longer words are known by their beginning alone. In UTF-16 code units; the longest English place name has 58. */
const MAX_WORD_CHARS = 64;

const JOINT = /['’ʼ＇.,\-‐‑]/;
const APOSTROPHE = /['’ʼ＇]/;
const DOTTED_ACRONYM = /^\p{L}(?:\.\p{L})+$/u;
const CAPITALS = /^\p{Lu}{2,6}$/u;
const PLAIN = /^[A-Za-z]+$/;
const PLAIN_CAPITALS = /^[A-Z]{2,6}$/;
const GROUPED_NUMBER = /^\d{1,3}(?:[.,]\d{3})+$/;
const DECIMAL = /^\d+[.,]\d+$/;
/** `F-35`, `S-400`, `MiG-29`, `24-A`: a designation, which people also write without the hyphen. */
const DESIGNATION = /^(?:\p{L}{1,3}[-‐‑]\d{1,4}\p{L}?|\d{1,4}[-‐‑]\p{L})$/u;
/** `F-35s`: more than one of them. */
const PLURAL_DESIGNATION = /^(\p{L}{1,3}\d{1,4})s$/u;
/** Chinese and Japanese behind a word of another script: `APEC会议`. */
const UNSPACED_LETTER = /[\u3041-\u30ff\u3400-\u9fff]/;
const ENGLISH_POSSESSIVE = /['’ʼ＇][sS]$/;
const ENGLISH_NOT = /[nN]['’ʼ＇][tT]$/;
const HAS_DIGIT = /\d/;
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;
/** The article of Arabic names in Latin letters, which is written and left out at will. */
const ARABIC_ARTICLE = /^(?:al|el|as|ash|ad|ar|an|at|az)$/;

/** Languages that elide a word before a vowel: `l’Ukraine`, `dell’accordo`. */
const ELIDING = new Set<Language>(['fr', 'it', 'ca']);
/** Languages that set endings of names off with an apostrophe: `Ankara’da`. */
const SUFFIXING = new Set<Language>(['tr', 'az']);

/** The words of one chunk, in order; in scripts without spaces, every pair of neighbouring letters. */
export function splitChunk(chunk: string, language: Language): readonly Word[] {
  // Most words by far; the rest of this file would find nothing in them.
  if (PLAIN.test(chunk)) return [wordAt(chunk, 0, chunk.length, PLAIN_CAPITALS.test(chunk))];
  const script = scriptOf(chunk);
  if (isUnspaced(script) || script === 'Hang' || UNSPACED_LETTER.test(chunk)) {
    return pairLetters(chunk);
  }
  if (!JOINT.test(chunk)) return [wordAt(chunk, 0, chunk.length, CAPITALS.test(chunk))];
  const whole = joinWhole(chunk);
  if (whole !== null) return [whole];
  return splitParts(chunk).flatMap((part) => splitApostrophe(chunk, part, language));
}

/** Chunks that are one word although they have joints; each form is looked for only where its sign is. */
function joinWhole(chunk: string): Word | null {
  if (HAS_DIGIT.test(chunk)) {
    if (GROUPED_NUMBER.test(chunk)) return join(chunk, /[.,]/g, false);
    if (DECIMAL.test(chunk)) return wordAt(chunk, 0, chunk.length, false);
    return DESIGNATION.test(chunk) ? join(chunk, /[-‐‑]/g, false) : null;
  }
  return chunk.includes('.') && DOTTED_ACRONYM.test(chunk) ? join(chunk, /\./g, true) : null;
}

function wordAt(chunk: string, start: number, end: number, isAcronym: boolean): Word {
  const folded = foldWord(chunk.slice(start, Math.min(end, start + MAX_WORD_CHARS)));
  return { start, end, folded: trimNumber(folded), isAcronym };
}

function join(chunk: string, joints: RegExp, isAcronym: boolean): Word {
  const folded = foldWord(chunk.slice(0, MAX_WORD_CHARS).replace(joints, ''));
  return { start: 0, end: chunk.length, folded: trimNumber(folded), isAcronym };
}

function trimNumber(folded: string): string {
  if (!HAS_DIGIT.test(folded)) return folded;
  return folded.replace(ORDINAL, '$1').replace(PLURAL_DESIGNATION, '$1');
}

/** Cuts at hyphens, full stops and commas, but keeps an acronym whole (`U.S.-led` arrives as `U.S` and `led`). */
function splitParts(chunk: string): readonly Span[] {
  const parts: Span[] = [];
  for (const { 0: text, index } of chunk.matchAll(/[^.,\-‐‑]+/g)) {
    parts.push({ start: index, end: index + text.length });
  }
  return parts;
}

function splitApostrophe(chunk: string, { start, end }: Span, language: Language): readonly Word[] {
  const text = chunk.slice(start, end);
  const at = text.search(APOSTROPHE);
  if (at === -1) {
    const isArticle = end < chunk.length && start === 0 && ARABIC_ARTICLE.test(foldWord(text));
    return [isArticle ? article(start, end) : wordAt(chunk, start, end, CAPITALS.test(text))];
  }
  if (SUFFIXING.has(language)) return [{ ...wordAt(chunk, start, start + at, false), end }];
  if (ELIDING.has(language)) {
    return [...text.matchAll(/[^'’ʼ＇]+/g)].map(({ 0: part, index }) =>
      wordAt(chunk, start + index, start + index + part.length, false),
    );
  }
  if (ENGLISH_POSSESSIVE.test(text)) {
    const isAcronym = CAPITALS.test(text.slice(0, -2));
    return [{ ...wordAt(chunk, start, end - 2, isAcronym), end }];
  }
  if (language === 'en' && ENGLISH_NOT.test(text)) {
    return [{ start, end, folded: 'not', isAcronym: false }];
  }
  const folded = foldWord(text.slice(0, MAX_WORD_CHARS).replace(/['’ʼ＇]/gu, ''));
  return [{ start, end, folded, isAcronym: false }];
}

function article(start: number, end: number): Word {
  return { start, end, folded: 'al', isAcronym: false };
}

/** Runs of one script within a chunk of a script without spaces; hiragana is mostly endings and particles. */
const runs = lazyPattern(
  String.raw`(?<paired>[\p{Script=Han}\u3005]+|\p{Script=Hangul}+|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+)|(?<hiragana>\p{Script=Hiragana}[\p{Script=Hiragana}\u3099\u309a]*)|\p{Script=Katakana}[\p{Script=Katakana}\u30fc\u3099\u309a]*|\p{N}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3005\u30fc])\p{L}\p{M}*)+`,
  'gu',
);

/** Overlapping pairs of letters, the usual unit of search where words are not set apart; a lone letter stays alone. */
function pairLetters(chunk: string): readonly Word[] {
  return [...chunk.matchAll(runs())].flatMap((run) => {
    const end = run.index + run[0].length;
    if (run.groups?.['hiragana'] !== undefined) {
      return [{ ...wordAt(chunk, run.index, end, false), isFunction: true }];
    }
    if (run.groups?.['paired'] === undefined) return [wordAt(chunk, run.index, end, false)];
    return pairRun(chunk, run.index, run[0]);
  });
}

/** Pairs never reach over a function word, in documents and questions alike. */
function pairRun(chunk: string, offset: number, run: string): readonly Word[] {
  const words: Word[] = [];
  let from = 0;
  for (const { 0: text, index, groups } of run.matchAll(chineseWords())) {
    if (groups?.['kept'] !== undefined) continue;
    words.push(...pairStretch(chunk, offset + from, run.slice(from, index)));
    from = index + text.length;
    words.push({ ...wordAt(chunk, offset + index, offset + from, false), isFunction: true });
  }
  words.push(...pairStretch(chunk, offset + from, run.slice(from)));
  return words;
}

function pairStretch(chunk: string, offset: number, text: string): readonly Word[] {
  const letters = [...text.matchAll(/\p{L}\p{M}*/gu)];
  if (letters.length < 2) {
    return letters.map(({ 0: letter, index }) =>
      wordAt(chunk, offset + index, offset + index + letter.length, false),
    );
  }
  return letters.slice(0, -1).map((letter, position) => {
    const next = letters[position + 1] ?? letter;
    return wordAt(chunk, offset + letter.index, offset + next.index + next[0].length, false);
  });
}
