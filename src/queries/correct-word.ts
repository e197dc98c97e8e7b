import { foldToken } from '../text/fold-token.ts';
import { scriptOf } from '../text/script.ts';
import { isEnglishWord } from './dictionary.ts';
import type { KnownWord, NearWord } from './known-word.ts';
import { rememberWords } from './word-memory.ts';

/** What to do about a word that the corpus does not know. */
export interface Correction {
  /** To be searched for instead; null where none is sure enough. */
  readonly sure: KnownWord | null;
  /** To be offered, the likeliest first. */
  readonly unsure: readonly KnownWord[];
}

/** Two capitals side by side: `CREs`, which is no misspelt word. */
const ACRONYM = /\p{Lu}\p{Lu}/u;

const NOTHING: Correction = { sure: null, unsure: [] };

/** Shorter words are not corrected; without a dictionary to tell misspelt words from new ones, they must be longer.
 * In letters. */
const MIN_LETTERS = 4;
const MIN_LETTERS_UNCHECKED = 6;
/** From so many letters on, two edits are looked for; below, one. */
const TWO_EDITS_FROM = 6;
/** From so many letters on, two edits are sure enough, in a name and in another word. */
const SURE_NAME_FROM = 7;
const SURE_WORD_FROM = 9;
/** How many are offered. */
const MAX_OFFERED = 2;

/** Looks for the word of the corpus that was meant. Words that English has, and acronyms, were meant as they are typed, but
 * for a letter that may have to stand twice. */
export const correctWord = rememberWords((typed, { vocabulary, languages }): Correction => {
  const folded = foldToken(typed);
  const isChecked = languages.includes('en') && scriptOf(folded) === 'Latn';
  if (
    folded.length < (isChecked ? MIN_LETTERS : MIN_LETTERS_UNCHECKED) ||
    !/^\p{L}+$/u.test(folded)
  )
    return NOTHING;
  if (ACRONYM.test(typed)) return NOTHING;
  const near = vocabulary
    .near(folded, folded.length < TWO_EDITS_FROM ? 1 : 2)
    .filter((one) => isMeant(one, folded));
  const best = near[0];
  if (best === undefined) return NOTHING;
  if (isChecked && isEnglishWord(folded)) {
    return {
      sure: near.find(({ word }) => isDoubled(word.folded, folded))?.word ?? null,
      unsure: [],
    };
  }
  if (isSure(best, near[1], folded)) return { sure: best.word, unsure: [] };
  return { sure: null, unsure: near.slice(0, MAX_OFFERED).map(({ word }) => word) };
});

/** Whether a word can be meant: Flinken is not for Linken, which has no letter before it, nor Blinden, which begins otherwise
 * and goes on otherwise too. */
function isMeant({ word, edits }: NearWord, folded: string): boolean {
  if (word.folded.endsWith(folded) || folded.endsWith(word.folded)) return false;
  return edits === 1 || word.folded[0] === folded[0];
}

/** Whether two words differ in how often a letter stands: lories, lorries. It is the commonest slip that makes another word. */
function isDoubled(one: string, other: string): boolean {
  return undouble(one) === undouble(other);
}

function undouble(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}

/** One edit, or two in a long name, that leave the first letter, and no other word is as near. */
function isSure({ word, edits }: NearWord, second: NearWord | undefined, folded: string): boolean {
  if (word.folded[0] !== folded[0]) return false;
  if (folded.length === MIN_LETTERS && !word.isProper) return false;
  const isAlone = second === undefined || second.edits > edits || second.word.term === word.term;
  if (edits === 1) return isAlone || word.isProper;
  const isLong = folded.length >= (word.isProper ? SURE_NAME_FROM : SURE_WORD_FROM);
  return isAlone && isLong && word.folded.at(-1) === folded.at(-1);
}
