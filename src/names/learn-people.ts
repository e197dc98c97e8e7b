import { foldWord } from '../text/fold.ts';
import { TITLES } from './titles.ts';

/** Two to five capitalised words, with the small words that names contain. */
const RUN =
  /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}\p{M}'’-]*(?:[ \u00a0](?:(?:al|el|bin|ben|ibn|abu|de|da|van|von|der|du|dos)[- ]){0,2}\p{Lu}[\p{L}\p{M}'’-]*)+/gu;

/** A name that stands alone behind a title or a demonym: `President Zelensky`. */
const SHORT_NAME = /\p{L}{3}/u;
const POSSESSIVE = /['’]s$/u;
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
  for (const word of run.split(/[ \u00a0]/u)) {
    const bare = word.replace(POSSESSIVE, '');
    if (TITLES.has(foldWord(bare)) || isShouted(bare)) names.push([]);
    else names.at(-1)?.push(bare);
    if (bare !== word) names.push([]);
  }
  return names
    .filter(
      (words) =>
        words.length > 1 && words.length <= MAX_WORDS && SHORT_NAME.test(words.at(-1) ?? ''),
    )
    .map((words) => words.join(' '));
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
