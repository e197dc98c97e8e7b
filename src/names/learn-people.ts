import { foldWord } from '../text/fold.ts';
import { stopWordsOf } from '../text/stop-words.ts';
import { TITLES } from './titles.ts';

/** Ranges and exclusions stand for all capitals and letters, since classes of them take long to compile. */
const CAPITAL = '[A-ZÀ-ÖØ-ÞĞİŁŞŠŽČĆŃŚŹŻĐА-ЯЀ-ЏҐΑ-Ω]';
const LETTER = '[^\\s\\d.,;:!?()[\\]{}"“”„«»…–—/|*_#<>+=@&%]';
const PARTICLE = '(?:al|el|bin|ben|ibn|abu|de|da|van|von|der|du|dos)';

/** Two to five capitalised words, with the small words that names contain. */
const RUN = new RegExp(
  `(?<![^\\s("“„«[])${CAPITAL}${LETTER}*(?:[ \\u00a0](?:${PARTICLE}[- ]){0,2}${CAPITAL}${LETTER}*)+`,
  'g',
);

/** Shorter last words are initials and numerals. In letters. */
const MIN_SHORT_LETTERS = 3;
const POSSESSIVE = /['’]s$/;
const MAX_WORDS = 5;

/** How often a text names somebody in full. */
export type FullNames = Map<string, number>;

/**
 * Adds the full names of a text: runs of capitalised words without the titles in and around them. Capitals must mean
 * something: a text in capitals throughout has none.
 */
export function collectFullNames(text: string, into: FullNames): void {
  for (const [run] of text.matchAll(RUN)) {
    for (const name of splitAtTitles(run)) into.set(name, (into.get(name) ?? 0) + 1);
  }
}

/** `Defense Minister Israel Katz` names Israel Katz. */
function splitAtTitles(run: string): readonly string[] {
  const names: string[][] = [[]];
  for (const word of run.split(/[ \u00a0]/)) {
    const bare = word.replace(POSSESSIVE, '');
    if (isNoName(foldWord(bare)) || isShouted(bare)) names.push([]);
    else names.at(-1)?.push(bare);
    if (bare !== word) names.push([]);
  }
  return names
    .filter(
      (words) =>
        words.length > 1 &&
        words.length <= MAX_WORDS &&
        (words.at(-1) ?? '').length >= MIN_SHORT_LETTERS,
    )
    .map((words) => words.join(' '));
}

/** Words that stand before a name at the beginning of a sentence, beside function words. */
const OPENERS = new Set(
  `later meanwhile however earlier despite since although while during under according then thus yesterday today now still
  even both most last next after before because until once instead perhaps maybe only when`.split(
    /\s+/,
  ),
);

function isNoName(folded: string): boolean {
  return TITLES.has(folded) || OPENERS.has(folded) || stopWordsOf('en').has(folded);
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
