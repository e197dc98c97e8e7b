import { isUnspaced, scriptOf } from '../text/script.ts';
import type { Variant } from './query.ts';
import type { KnownWord } from './known-word.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WEIGHTS } from './variant-weights.ts';

/** Words that begin as an unknown one does share so many letters with it, and this share of it. */
const MIN_COMMON = 4;
const MIN_COMMON_SHARE = 0.6;
/** Longer ones in scripts without spaces are names or numbers. In letters. */
const MAX_LETTERS = 2;
/** How many words more than one is worth. */
const MAX_FOUND = 4;

/** Words of the corpus that begin as an unknown word does, where nothing nearer was found. */
export function prefixVariants(folded: string, vocabulary: Vocabulary): readonly Variant[] {
  if (isUnspaced(scriptOf(folded))) return letterVariants(folded, vocabulary);
  const least = Math.max(MIN_COMMON, Math.ceil(folded.length * MIN_COMMON_SHARE));
  for (let length = folded.length - 1; length >= least; length--) {
    const found = vocabulary
      .startingWith(folded.slice(0, length))
      .filter((word) => word.folded.length * MIN_COMMON_SHARE <= length)
      .toSorted((a, b) => b.count - a.count);
    if (found.length > 0)
      return found.slice(0, MAX_FOUND).map((word) => variantOf(word, WEIGHTS.prefix));
  }
  return [];
}

/** Chinese words with a letter of an unknown one, first or last: 修船 (to mend ships), 修理 and 渔船; 印尼 and 印度尼西亚. */
function letterVariants(folded: string, vocabulary: Vocabulary): readonly Variant[] {
  const letters = Array.from(folded);
  if (letters.length > MAX_LETTERS) return [];
  const found = [
    ...vocabulary.startingWith(letters[0] ?? folded),
    ...vocabulary.endingWith(letters.at(-1) ?? folded),
  ];
  return found
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MAX_FOUND)
    .map((word) => variantOf(word, WEIGHTS.letter));
}

function variantOf({ term, shown }: KnownWord, weight: number): Variant {
  return { terms: [term], weight, kind: 'family', shown, guess: 'stem' };
}
