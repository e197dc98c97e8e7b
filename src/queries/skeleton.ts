/**
 * What spellings of one foreign name in Latin letters have in common: `Zelensky`, `Zelenskyy` and `Zelenskiy`,
 * `Mohammed` and `Muhammad`, `Sharaa` and `Shara`. Groups of letters that stand for one sound become one letter, vowels
 * three classes, double letters single.
 */
export function skeletonOf(folded: string): string {
  let skeleton = folded;
  for (const [pattern, letter] of SOUNDS) skeleton = skeleton.replace(pattern, letter);
  return skeleton;
}

/** In this order: groups before single letters, doubles last. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[^\p{L}]/gu, ''],
  [/tch|tsch|ch/gu, 'c'],
  [/sch|sh/gu, 's'],
  [/ph/gu, 'f'],
  [/kh|gh|q|ck/gu, 'k'],
  [/th|dh/gu, 't'],
  [/zh|dj|dzh/gu, 'j'],
  [/ou|oo/gu, 'u'],
  [/ee|ie|ei|ey|iy|yi|ij|y/gu, 'i'],
  [/w/gu, 'v'],
  [/(?<=[aeiou])h(?![aeiou])/gu, ''],
  [/e/gu, 'a'],
  [/o/gu, 'u'],
  [/(\p{L})\1+/gu, '$1'],
];
