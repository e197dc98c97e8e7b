import type { Language } from '../text/language.ts';
import { isUnspaced, scriptOf } from '../text/script.ts';
import type { Variant } from './query.ts';
import type { KnownWord } from './known-word.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WEIGHTS } from './weights.ts';

/** Languages that write several nouns as one word. */
const COMPOUNDING: ReadonlySet<Language> = new Set([
  'de',
  'nl',
  'sv',
  'da',
  'no',
  'nb',
  'fi',
  'hu',
]);

/** The shortest part of a compound that is looked for. In letters. */
const MIN_PART = 5;
/** What may stand between two parts: Verhandlung-s-führer, Scheibe-n-wischer. */
const LINKS = ['', 's', 'es', 'n', 'en', 'er', '-'];
/** Words of the same family as one that the corpus does not have share so many letters with it, and this share of it. */
const MIN_COMMON = 4;
const MIN_COMMON_SHARE = 0.6;
/** Longer ones in scripts without spaces are names or numbers. In letters. */
const MAX_LETTERS = 2;
/** How many words more than one is worth. */
const MAX_KIN = 4;

/** Words of the corpus with a part of a compound, or the compounds of a word. */
export function compoundVariants(
  folded: string,
  languages: readonly Language[],
  vocabulary: Vocabulary,
): readonly Variant[] {
  if (folded.length < MIN_PART || !languages.some((language) => COMPOUNDING.has(language)))
    return [];
  const holding = vocabulary.endingWith(folded).filter((word) => word.folded !== folded);
  const parts = vocabulary.word(folded) === undefined ? partsOf(folded, vocabulary) : [];
  return [...parts, ...holding].slice(0, MAX_KIN).map((word) => variantOf(word, WEIGHTS.compound));
}

/** Words of the corpus that begin as an unknown word does, where nothing nearer was found. */
export function kinVariants(folded: string, vocabulary: Vocabulary): readonly Variant[] {
  if (isUnspaced(scriptOf(folded))) return letterVariants(folded, vocabulary);
  const least = Math.max(MIN_COMMON, Math.ceil(folded.length * MIN_COMMON_SHARE));
  for (let length = folded.length - 1; length >= least; length--) {
    const kin = vocabulary
      .startingWith(folded.slice(0, length))
      .filter((word) => word.folded.length * MIN_COMMON_SHARE <= length)
      .toSorted((a, b) => b.count - a.count);
    if (kin.length > 0) return kin.slice(0, MAX_KIN).map((word) => variantOf(word, WEIGHTS.kin));
  }
  return [];
}

/** Chinese words with a letter of an unknown one, first or last: 修船 (to mend ships), 修理 and 渔船; 印尼 and 印度尼西亚. */
function letterVariants(folded: string, vocabulary: Vocabulary): readonly Variant[] {
  const letters = Array.from(folded);
  if (letters.length > MAX_LETTERS) return [];
  const kin = [
    ...vocabulary.startingWith(letters[0] ?? folded),
    ...vocabulary.endingWith(letters.at(-1) ?? folded),
  ];
  return kin
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MAX_KIN)
    .map((word) => variantOf(word, WEIGHTS.letter));
}

/** Where a compound has two words of the corpus as its parts: the second, which it is a kind of, and the first. */
function partsOf(folded: string, vocabulary: Vocabulary): readonly KnownWord[] {
  for (let at = MIN_PART; at <= folded.length - MIN_PART; at++) {
    const last = vocabulary.word(folded.slice(at));
    if (last === undefined) continue;
    const first = LINKS.map((link) => {
      const head = folded.slice(0, at);
      return head.endsWith(link)
        ? vocabulary.word(head.slice(0, head.length - link.length))
        : undefined;
    }).find((word) => word !== undefined);
    return first === undefined ? [last] : [last, first];
  }
  return [];
}

function variantOf({ term, shown }: KnownWord, weight: number): Variant {
  return { terms: [term], weight, kind: 'family', shown };
}
