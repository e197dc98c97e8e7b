import type { Language } from './language.ts';
import type { Span } from './span.ts';
import { NOT_LATIN } from './chunks.ts';
import { lazyPattern } from './lazy-pattern.ts';
import { hasUnspacedLetter, pairLetters, type UnspacedWord } from './letter-pairs.ts';
import { foldNumber, scaleStart } from './number-words.ts';
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

/** Longer words are known by their beginning alone. In UTF-16 code units; the longest English place name has 58. */
const MAX_WORD_CHARS = 64;

const JOINT = /['’ʼ＇.,\-‐‑–/&٫٬，．\u00a0\u2009\u202f]/;
const APOSTROPHE = /['’ʼ＇]/;
const DOTTED_ACRONYM = /^\p{L}(?:\.\p{L})+$/u;
const CAPITALS = /^\p{Lu}{2,6}$/u;
const PLAIN = /^[A-Za-z]+$/;
const PLAIN_CAPITALS = /^[A-Z]{2,6}$/;
/** `R&D`, `AT&T`: one name. */
const JOINED_CAPITALS = /^([A-Z]{1,3}(?:&[A-Z]{1,3})+)(?:['’]s)?$/;
/** `F-35s`: more than one of them. */
const PLURAL_DESIGNATION = /^(\p{L}{1,3}\d{1,4})s$/u;
const ENGLISH_POSSESSIVE = /['’ʼ＇][sS]$/;
const ENGLISH_NOT = /[nN]['’ʼ＇][tT]$/;
const HAS_DIGIT = /\d/;
const anyDigit = lazyPattern(String.raw`\p{Nd}`, 'u');
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;
/** Of a day or a month: `07`. */
const LEADING_ZERO = /^0(?=\d$)/;
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
  if (isUnspaced(script) || script === 'Hang' || hasUnspacedLetter(chunk)) {
    return pairLetters(chunk).map((word) => pairedWord(chunk, word));
  }
  if (JOINT.test(chunk)) {
    const whole = joinWhole(chunk, 0);
    return whole === null ? splitPieces(chunk, language) : whole;
  }
  const scale = hasDigit(chunk) ? scaleStart(chunk) : null;
  if (scale !== null) return cutAt(chunk, 0, scale, chunk.length);
  if (script === 'Hebr' && HEBREW_ACRONYM.test(chunk)) return [hebrewAcronym(chunk)];
  return [wordAt(chunk, 0, chunk.length, CAPITALS.test(chunk))];
}

function pairedWord(chunk: string, { start, end, isFunction }: UnspacedWord): Word {
  const text = chunk.slice(start, end);
  const number = JOINT.test(text) ? foldNumber(text) : null;
  if (number !== null) return { start, end, folded: number, isAcronym: false };
  return { ...wordAt(chunk, start, end, false), isFunction };
}

/** What joins whole words: they are told apart first. */
const OUTER_JOINT = /[-‐‑–/&\u00a0\u2009\u202f]/;

function splitPieces(chunk: string, language: Language): readonly Word[] {
  return piecesOf(chunk, 0, chunk.length, OUTER_JOINT).flatMap(({ start, end }) => {
    const whole = joinWhole(chunk.slice(start, end), start);
    if (whole !== null) return whole;
    return piecesOf(chunk, start, end, INNER_JOINT).flatMap((part) =>
      splitApostrophe(chunk, part, language),
    );
  });
}

const INNER_JOINT = /[.,٫٬，．]/;

/** What is one word although it has joints, in a chunk or a piece of one that begins at `start`; null where nothing is. */
function joinWhole(text: string, start: number): readonly Word[] | null {
  const end = start + text.length;
  if (hasDigit(text)) {
    const folded = foldNumber(text.slice(0, MAX_WORD_CHARS));
    if (folded !== null) return [{ start, end, folded: trimNumber(folded), isAcronym: false }];
    const scale = scaleStart(text);
    return scale === null ? null : cutAt(text, start, scale, text.length);
  }
  const joined = JOINED_CAPITALS.exec(text)?.[1];
  if (joined !== undefined) return [{ start, end, folded: foldWord(joined), isAcronym: true }];
  if (!text.includes('.') || !DOTTED_ACRONYM.test(text)) return null;
  const folded = foldWord(text.slice(0, MAX_WORD_CHARS).replace(/\./g, ''));
  return [{ start, end, folded, isAcronym: true }];
}

/** A number and the scale behind it. */
function cutAt(text: string, offset: number, at: number, length: number): readonly Word[] {
  const number = text.slice(0, at);
  const folded = foldNumber(number) ?? foldWord(number);
  return [
    { start: offset, end: offset + at, folded, isAcronym: false },
    // No function word, although the letters may be one elsewhere.
    { start: offset + at, end: offset + length, folded: foldWord(text.slice(at)), isAcronym: true },
  ];
}

function hasDigit(text: string): boolean {
  return HAS_DIGIT.test(text) || (NOT_LATIN.test(text) && anyDigit().test(text));
}

const HEBREW_ACRONYM = /["״][א-ת]$/;
/** Letters that are joined to the front of a word, of which an acronym keeps two: בת״א, ת״א. */
const JOINED_HEBREW = /^[ושהבכלמ]+(?=..)/;

/** Whether some of its own letters go too does not matter, since they go everywhere. */
function hebrewAcronym(chunk: string): Word {
  const folded = foldWord(chunk).replace(JOINED_HEBREW, '');
  return { start: 0, end: chunk.length, folded, isAcronym: true };
}

function wordAt(chunk: string, start: number, end: number, isAcronym: boolean): Word {
  const folded = foldWord(chunk.slice(start, Math.min(end, start + MAX_WORD_CHARS)));
  return { start, end, folded: trimNumber(folded), isAcronym };
}

function trimNumber(folded: string): string {
  if (!HAS_DIGIT.test(folded)) return folded;
  return folded.replace(ORDINAL, '$1').replace(PLURAL_DESIGNATION, '$1').replace(LEADING_ZERO, '');
}

/** The stretches of a chunk between joints. */
function piecesOf(chunk: string, from: number, to: number, joint: RegExp): readonly Span[] {
  const pieces: Span[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && !joint.test(chunk.charAt(at))) continue;
    if (at > start) pieces.push({ start, end: at });
    start = at + 1;
  }
  return pieces;
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
