/**
 * Light stemming of Hebrew, which no library at hand offers: an ending of number or gender, then every joined letter
 * (and, the, in, to, from, that, as) from the front while three letters are left. The front is stripped greedily, so
 * that a word and the same word with joined letters always meet; that some words lose a letter of their own does no
 * harm, since they lose it everywhere. Works on folded words: final letters have their ordinary form.
 */
export function stemHebrew(word: string): string {
  return stripPrefixes(stripSuffix(word));
}

/** Longest first. */
const SUFFIXES = ['יימ', 'יות', 'ימ', 'ות', 'ית', 'יה', 'ה', 'ת', 'י'];
const PREFIXES = /^[ושהבכלמ]/;
const MIN_LEFT = 3;

function stripSuffix(word: string): string {
  const suffix = SUFFIXES.find((end) => word.endsWith(end) && word.length - end.length >= MIN_LEFT);
  return suffix === undefined ? word : word.slice(0, -suffix.length);
}

function stripPrefixes(word: string): string {
  let stem = word;
  while (stem.length > MIN_LEFT && PREFIXES.test(stem)) stem = stem.slice(1);
  return stem;
}
