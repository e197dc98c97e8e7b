import { nameKey } from '../names/name-keys.ts';
import { foldToken } from '../text/fold-token.ts';
import type { Language } from '../text/language.ts';
import { scriptOf } from '../text/script.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a stem joins a word of a question with words of the corpus: `same` as far as can be told, `name` where all of them
 * are other names, `unsure` where none of them is a form of the name that was typed. */
export type StemMatch = 'same' | 'name' | 'unsure';

/** Languages that write all nouns with a capital, which shows no names. */
const CAPITAL_NOUNS = new Set<Language>(['de']);
/** Languages that put ending after ending behind a name, which itself stays as it is. */
const AGGLUTINATING = new Set<Language>(['tr', 'az', 'kk', 'fi', 'et', 'hu']);

/** What the stem of a word has in common with the words of the corpus that have it too: Turkish joins Kardak and Kardaş. */
export function matchStem(
  word: { readonly typed: string; readonly folded: string; readonly isCapitalised: boolean },
  term: string,
  language: Language,
  vocabulary: Pick<Vocabulary, 'word' | 'wordsOfTerm'>,
): StemMatch {
  const { folded, isCapitalised } = word;
  const name = bare(word.typed);
  if (CAPITAL_NOUNS.has(language) || vocabulary.word(folded) !== undefined) return 'same';
  const known = vocabulary.wordsOfTerm(term);
  if (known.length === 0 || known.some((other) => isSameName(name, bare(other.shown), language))) {
    return 'same';
  }
  if (known.every((other) => other.isProper && isOtherName(folded, other.folded))) return 'name';
  return isCapitalised ? 'unsure' : 'same';
}

/** Whether two words as written may be forms of one name, as far as their language shows names. */
export function isFormOfName(one: string, other: string, language: Language): boolean {
  return CAPITAL_NOUNS.has(language) || isSameName(bare(one), bare(other), language);
}

/** Behind an apostrophe: Öcalan’ın, Öcalan’a. */
const SUFFIX = /(?<=\p{L}{3})['’ʼ＇].*$/u;

function bare(word: string): string {
  return foldToken(word.replace(SUFFIX, ''));
}

/** Whether two words may be forms of one name: apart from their endings they are alike. */
function isSameName(one: string, other: string, language: Language): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.startsWith(short)) return true;
  if (scriptOf(one) !== 'Latn') return nameKey(one) === nameKey(other);
  if (AGGLUTINATING.has(language)) return harden(long.slice(0, short.length)) === harden(short);
  const common = commonLength(one, other);
  return ENDING.test(one.slice(common)) && ENDING.test(other.slice(common));
}

/** Whether two words are as long as one another but for a letter or two at the end, which are no endings. */
function isOtherName(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  return longest - commonLength(one, other) <= MAX_DIFFERENT;
}

/** In letters. */
const MAX_DIFFERENT = 2;

/** Of case and number, in languages of Latin letters. */
const ENDING =
  /^(?:[aeiouy]{0,2}|[aeiouy]?[ms]|[aeo]n|e[sr]|es|owi|owie|ow|ami|ach|ie?go|iemu|emu|ej|em|om|ou|ovi|ova)$/;

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** A last consonant is soft before a vowel: Zonguldak, Zonguldağı. */
function harden(name: string): string {
  return name.replace(/g$/, 'k').replace(/b$/, 'p').replace(/d$/, 't');
}
