import { lazyPattern } from './lazy-pattern.ts';

/** A writing system, by its ISO 15924 code; `Zyyy` for digits and whatever else has none of these. */
export type Script =
  | 'Latn'
  | 'Cyrl'
  | 'Arab'
  | 'Hebr'
  | 'Grek'
  | 'Hani'
  | 'Kana'
  | 'Hang'
  | 'Thai'
  | 'Deva'
  | 'Zyyy';

/** In the order of how often they are met; the first that matches a letter decides. */
const PATTERNS: readonly (readonly [Script, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Thai', /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u],
  ['Deva', /\p{Script=Devanagari}/u],
];

const EVERY_LETTER = PATTERNS.map(
  ([script, { source }]) => [script, lazyPattern(source, 'gu')] as const,
);

const ASCII_LETTER = /[A-Za-z]/;
const EVERY_ASCII_LETTER = [['Latn', lazyPattern('[A-Za-z]', 'g')]] as const;
const NOT_ASCII = /[\u0080-\uffff]/;

/** The script of the first letter of a text that has one. */
export function scriptOf(text: string): Script {
  if (ASCII_LETTER.test(text.slice(0, 1))) return 'Latn';
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return 'Zyyy';
  return PATTERNS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'Zyyy';
}

/** How many letters of each script a text has; scripts without any are left out. */
export function countScripts(text: string): ReadonlyMap<Script, number> {
  const counts = new Map<Script, number>();
  const patterns = NOT_ASCII.test(text) ? EVERY_LETTER : EVERY_ASCII_LETTER;
  for (const [script, pattern] of patterns) {
    const count = text.match(pattern())?.length ?? 0;
    if (count > 0) counts.set(script, count);
  }
  return counts;
}

/** Scripts written without spaces between words, whose words are cut into pairs of letters. */
export function isUnspaced(script: Script): boolean {
  return script === 'Hani' || script === 'Kana' || script === 'Thai';
}
