/**
 * What spellings of one foreign name in Latin letters have in common: `Zelensky`, `Zelenskyy` and `Zelenskiy`,
 * `Mohammed` and `Muhammad`, `Sharaa` and `Shara`. Groups of letters that stand for one sound become one letter, vowels
 * three classes, double letters single. Words in other scripts stay as they are.
 */
export function phoneticKey(folded: string): string {
  if (NOT_LATIN.test(folded)) return folded;
  let key = folded;
  for (const [pattern, letter] of SOUNDS) key = key.replace(pattern, letter);
  return key;
}

const NOT_LATIN = /[^a-z]/;

/** In this order: groups before single letters, doubles last. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tch|tsch|ch/g, 'c'],
  [/sch|sh/g, 's'],
  [/ph/g, 'f'],
  [/kh|gh|q|ck/g, 'k'],
  [/th|dh/g, 't'],
  [/zh|dj|dzh/g, 'j'],
  [/ou|oo/g, 'u'],
  [/ee|ie|ei|ey|iy|yi|ij|y/g, 'i'],
  [/w/g, 'v'],
  [/(?<=[aeiou])h(?![aeiou])/g, ''],
  [/e(?!$)/g, 'a'],
  [/o/g, 'u'],
  [/([a-z])\1+/g, '$1'],
];
