import type { Analyzer } from '../text/analyze.ts';
import { type Language, scriptOfLanguage } from '../text/language.ts';
import { scriptOf } from '../text/script.ts';
import { isAdjectiveOf } from './adjectives.ts';
import { nameKey } from './name-keys.ts';

/** Whether a folded word of a question is a form of a word of a name in a language; null where that is any. */
export type SameWord = (asked: string, word: string, language: Language | null) => boolean;

/** Knows the forms of the languages of a corpus, and of other scripts as far as `nameKey` does. */
export function createSameWord(analyze: Analyzer, languages: readonly Language[]): SameWord {
  const inflected = languages.filter(
    (language) => language !== 'en' && scriptOfLanguage(language) === 'Latn',
  );
  return function isSameWord(asked, word, language) {
    if (asked === word) return true;
    if (LATIN_START.test(word) && !asked.startsWith(word.slice(0, MIN_COMMON))) return false;
    if (asked === `${word}s`) return true;
    if (language !== null && isAdjectiveOf(asked, nameKey(word), language)) return true;
    if (scriptOf(word) !== 'Latn') return nameKey(asked) === nameKey(word);
    if (word.length < MIN_OPEN_NAME || !asked.startsWith(word.slice(0, MIN_COMMON))) return false;
    return inflected.some((other) => {
      if (language !== null && language !== other) return false;
      if (AGGLUTINATING.has(other)) return asked.startsWith(word);
      return analyze(asked, other)[0]?.term === analyze(word, other)[0]?.term;
    });
  };
}

/** Told cheaply, for of hundreds of names that begin with the same two letters nearly none is meant. */
const LATIN_START = /^[a-z]/;

/** Forms of one word begin alike. In letters. */
const MIN_COMMON = 3;

/** Languages that put case and number behind a name letter by letter: `Türkiyenin`. */
const AGGLUTINATING = new Set<Language>(['tr', 'az', 'fi', 'hu', 'et', 'kk']);

/** Shorter names are met only whole, or every `ürün` would be Iran. In letters. */
const MIN_OPEN_NAME = 4;
