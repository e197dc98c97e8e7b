import { GIVEN_NAMES, TITLES } from './titles.ts';

/** A word of a question, as the search for names sees it. */
export interface AskedWord {
  readonly typed: string;
  /** Lower case, without accents and possessive. */
  readonly folded: string;
  /** Written with a capital in a question that also has small letters, so that the capital says something. */
  readonly isCapitalised: boolean;
}

/** Countries and capitals that are also given names or surnames. */
export const PEOPLE: ReadonlySet<string> = new Set(
  'israel jordan chad georgia india kenya cuba ireland france england holland paris london sofia vienna washington'.split(
    ' ',
  ),
);

/** Places named after a country by a word before it. */
const NEW_PLACES = new Set(['jersey', 'mexico', 'guinea', 'england', 'georgia', 'britain']);

/** Institutions that carry the name of a place and do not stand for its government. */
const INSTITUTIONS = new Set([
  'post',
  'times',
  'tech',
  'university',
  'college',
  'fc',
  'airlines',
  'airways',
]);

/** Words beside which a country's name means the bird or the ware. */
const HOMONYMS: Readonly<Record<string, RegExp>> = {
  turkey:
    /^(?:roast|roasted|cook|cooking|recipe|stuffing|stuffed|thanksgiving|oven|gravy|sandwich|breast|bird|dinner|christmas|farm|wild|fry|carve)$/u,
  china: /^(?:porcelain|bone|fine|plate|plates|teapot|teacup|tableware|dinnerware|shop)$/u,
};

/**
 * Whether a country's or capital's name at `at` means something else there: a person (Michael Jordan, Israel Katz), a
 * place of another country (New Jersey), a newspaper, a bird.
 */
export function meansSomethingElse(
  words: readonly AskedWord[],
  at: number,
  isNameStart: (position: number) => boolean,
): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const before = words[at - 1];
  const next = words[at + 1];
  if (before !== undefined && GIVEN_NAMES.has(before.folded)) return true;
  if (before?.folded === 'new' && NEW_PLACES.has(word.folded)) return true;
  if (next !== undefined && INSTITUTIONS.has(next.folded)) return true;
  const homonym = HOMONYMS[word.folded];
  if (homonym !== undefined && words.some(({ folded }) => homonym.test(folded))) return true;
  return PEOPLE.has(word.folded) && isSurname(words, at + 1, isNameStart);
}

/** A capitalised word that is neither a title nor another name, in a question that does not capitalise everything. */
function isSurname(
  words: readonly AskedWord[],
  at: number,
  isNameStart: (position: number) => boolean,
): boolean {
  const word = words[at];
  if (word === undefined || !word.isCapitalised || /['’]s$/u.test(words[at - 1]?.typed ?? ''))
    return false;
  if (TITLES.has(word.folded) || isNameStart(at)) return false;
  return words.length < MIN_TITLE_CASE || words.some(({ isCapitalised }) => !isCapitalised);
}

/** From so many words on, capitals throughout are a habit of the writer. */
const MIN_TITLE_CASE = 4;
