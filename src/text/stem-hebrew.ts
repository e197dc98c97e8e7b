/**
 * Light stemming of Hebrew, which no library at hand offers: an ending of number, gender, person or possession; then every
 * joined letter (and, the, in, to, from, that, as) from the front while three consonants are left, of the article two; then
 * the vowel letters `ו` and `י` inside, which are written and left out at will (כינרת, כנרת). The front is stripped
 * greedily, so that a word and the same word with joined letters always meet; that some words lose a letter of their own
 * does no harm, since they lose it everywhere. Works on folded words: final letters have their ordinary form.
 */
export function stemHebrew(word: string): string {
  return WATER.exec(word)?.[1] ?? dropVowels(stripPrefixes(stripSuffix(word)));
}

/** Longest first, each with what it leaves at least, in letters. */
const SUFFIXES: readonly (readonly [string, number])[] = [
  ['יותיו', 3],
  ['יהמ', 3],
  ['תיו', 3],
  ['יימ', 3],
  ['יות', 3],
  ['ימ', 2],
  ['ות', 3],
  ['ית', 3],
  ['יה', 3],
  ['יו', 3],
  ['נו', 3],
  ['ה', 3],
  ['ת', 3],
  ['ו', 3],
  ['י', 2],
];
const PREFIX = /^[ושהבכלמ]/;
const ARTICLE = /^ה/;
/** A doubled letter is a consonant, and one of it stays. */
const INNER_VOWELS = /(?<=.)(?:([וי])\1|[וי])(?=.)/g;
/** Water, whose ending is no plural's; with joined letters. */
const WATER = /^[ושהבכלמ]{0,2}(מימ)$/;
const VOWELS = /(?<=.)[וי]/g;

/** In consonants. */
const MIN_CONSONANTS = 3;
const MIN_BEHIND_ARTICLE = 2;

function stripSuffix(word: string): string {
  for (const [end, least] of SUFFIXES) {
    if (!word.endsWith(end) || word.length - end.length < least) continue;
    const stem = word.slice(0, -end.length);
    if (end !== 'ת' || consonants(stem) >= MIN_CONSONANTS) return stem;
  }
  return word;
}

function stripPrefixes(word: string): string {
  let stem = word;
  while (consonants(stem) > MIN_CONSONANTS && PREFIX.test(stem)) stem = stem.slice(1);
  const bare = stem.replace(ARTICLE, '');
  return consonants(bare) >= MIN_BEHIND_ARTICLE ? bare : stem;
}

function dropVowels(stem: string): string {
  const bare = stem.replace(INNER_VOWELS, '$1');
  return bare.length >= MIN_CONSONANTS ? bare : stem;
}

function consonants(text: string): number {
  return text.replace(VOWELS, '').length;
}
