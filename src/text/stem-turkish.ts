/**
 * Light stemming of Turkish: endings of number, possession and case are taken off one after the other while three
 * letters are left, then the first five letters stand for the word. The first five letters alone serve as well as a full
 * analysis (Can et al. 2008, “Information retrieval on Turkish texts”) except for short roots (`sel`, `selde`), which is
 * what the endings are for. Works on folded words, and so without the diacritics that people leave out.
 */
export function stemTurkish(word: string): string {
  return stripEndings(word).slice(0, PREFIX);
}

/** In letters. */
const PREFIX = 5;
const MIN_LEFT = 3;

/** Folded: ı and i, ü and u are one. */
const ENDING =
  /(?:lar|ler|daki|deki|taki|teki|ndan|nden|nda|nde|dan|den|tan|ten|da|de|ta|te|nin|nun|yla|yle|si|su|in|un|yi|yu|ya|ye|na|ne)$/u;

function stripEndings(word: string): string {
  const ending = ENDING.exec(word);
  return ending === null || ending.index < MIN_LEFT
    ? word
    : stripEndings(word.slice(0, ending.index));
}
