/**
 * Light stemming of Turkish: endings of number, possession, case, origin, tense are taken off one after the other while
 * three letters are left, then the first five letters stand for the word. The first five letters alone serve as well as a
 * full analysis (Can et al. 2008, “Information retrieval on Turkish texts”) except for short roots (`sel`, `selde`), which
 * is what the endings are for. A last consonant that softens before a vowel is hard (kitabı, kitap; uçağı, uçak). Works on
 * folded words, and so without the diacritics that people leave out.
 */
export function stemTurkish(word: string): string {
  return harden(stripEndings(word).slice(0, PREFIX));
}

/** In letters. */
const PREFIX = 5;
const MIN_LEFT = 3;
/** Of endings that are as often part of the word. */
const MIN_LEFT_UNSURE = 4;

/** Folded: ı and i, ü and u are one. */
const ENDING =
  /(?:lar|ler|daki|deki|taki|teki|ndan|nden|nda|nde|dan|den|tan|ten|da|de|ta|te|nin|nun|yla|yle|si|su|in|un|yi|yu|ya|ye|(?<=[iu])na|(?<=[iu])ne)$/;
const UNSURE = /(?:acak|ecek|iyor|uyor|mek|mak|mis|mus|li|lu|di|du|ti|tu|ip|up|[iuae])$/;

function stripEndings(word: string): string {
  const sure = ENDING.exec(word)?.index ?? 0;
  if (sure >= MIN_LEFT) return stripEndings(word.slice(0, sure));
  const unsure = UNSURE.exec(word)?.index ?? 0;
  return unsure >= MIN_LEFT_UNSURE ? stripEndings(word.slice(0, unsure)) : word;
}

const HARD: Readonly<Record<string, string>> = { b: 'p', d: 't', g: 'k' };

function harden(stem: string): string {
  const last = stem.slice(-1);
  return stem.slice(0, -1) + (HARD[last] ?? last);
}
