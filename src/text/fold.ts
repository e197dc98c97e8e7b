import { lazyPattern } from './lazy-pattern.ts';

/** Letters that Unicode does not take apart, and what people type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
  // Arabic: ta marbuta, alef maksura, and the Persian forms of kaf and ya; alef wasla.
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ٱ: 'ا',
  // Hebrew: the final forms.
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  // Greek: the final sigma.
  ς: 'σ',
};

const NOT_ASCII = /[\u0080-\uffff]/;
const MAPPED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Marks that are dropped: accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs and hamzas, tatweel.
 * Those of other scripts (Thai, Devanagari, kana) are letters in their own right and stay. */
const MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640]/g;

/** Characters without a shape: soft hyphen, zero-width space and joiners, direction marks, byte order mark; and the
 * marks of a Hebrew acronym. */
const SHAPELESS = /["\u00ad\u05f3\u05f4\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Cyrillic letters whose mark makes them another letter: й, ї, ў. In ё people leave it out, so there it is dropped. */
const KEPT: readonly (readonly [RegExp, string])[] = [
  [/\u0438\u0306/g, 'й'],
  [/\u0456\u0308/g, 'ї'],
  [/\u0443\u0306/g, 'ў'],
];

/**
 * A word as the index knows it before stemming: lower case, compatibility forms unified, accents dropped, so that
 * `Erdoğan`, `ERDOGAN` and `erdogan` are one. Folding twice changes nothing more.
 */
export function foldWord(word: string): string {
  if (!NOT_ASCII.test(word)) return word.toLowerCase();
  let folded = word.toLowerCase().normalize('NFKD').replace(SHAPELESS, '').toLowerCase();
  for (const [pattern, letter] of KEPT) folded = folded.replace(pattern, letter);
  return folded
    .replace(MARKS, '')
    .replace(MAPPED, (letter) => LETTERS[letter] ?? letter)
    .replace(digits(), asciiDigit)
    .normalize('NFC');
}

const digits = lazyPattern(String.raw`[^\u0000-\u007f\P{Nd}]`, 'gu');
const isDigit = lazyPattern(String.raw`^\p{Nd}$`, 'u');

/** `٣`, `३` and `3` are one: every script has its ten digits side by side, in their order. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (isDigit().test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % TEN);
}

const TEN = 10;
