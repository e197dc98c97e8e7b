import { lazyPattern } from './lazy-pattern.ts';

const LATIN = String.raw`0-9A-Za-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f`;

/**
 * Letters and digits with single joining marks between them (`cease-fire`, `U.S`, `1,000`, `don’t`, `F-35`, `7/10/2023`,
 * `R&D`, `צה״ל`), and the signs of a name of one letter (`C++`, `C#`).
 */
const anyChunk = lazyPattern(
  chunkPattern({
    first: String.raw`\p{L}\p{N}`,
    rest: String.raw`\p{L}\p{N}\p{M}\u00ad\u200b-\u200d`,
    digit: String.raw`\p{Nd}`,
    joint: String.raw`['\u2019\u02bc\uff07.,\-\u2010\u2011\u2013\u066b\u066c]|(?<=\p{Nd})[\uff0c\uff0e](?=\p{Nd})|(?<=\p{Script=Hebrew})["\u05f4\u05f3](?=\p{Script=Hebrew})`,
  }),
  'gu',
);

/** The same for texts of Latin letters and ordinary punctuation alone, most texts by far: ranges compile and run several
 * times faster than Unicode classes. */
const latinChunk = lazyPattern(
  chunkPattern({
    first: LATIN,
    rest: String.raw`${LATIN}\u00ad\u200b-\u200d`,
    digit: '0-9',
    joint: String.raw`['\u2019.,\-\u2010\u2011\u2013]`,
  }),
  'g',
);

function chunkPattern(of: {
  readonly first: string;
  readonly rest: string;
  readonly digit: string;
  readonly joint: string;
}): string {
  const { first, rest, digit, joint } = of;
  const slash = String.raw`(?<=[${digit}]|\d[-\u2010\u2011][A-Za-z])\/(?=[${digit}])`;
  const ampersand = '(?<=[A-Z])&(?=[A-Z])';
  const thousands = String.raw`(?<=[${digit}])[\u00a0\u2009\u202f](?=[${digit}]{3}(?![${digit}]))`;
  const signs = String.raw`(?:\+\+|[#+](?<=(?<![${first}])[A-Za-z].))(?![${first}])`;
  const word = `[${first}][${rest}]*`;
  return `${word}(?:(?:${joint}|${slash}|${ampersand}|${thousands})${word})*(?:${signs})?`;
}

/** What is not in those texts: anything but Latin letters, punctuation and the commonest signs. */
export const NOT_LATIN = /[\u0250-\u1fff\u2070-\u20ab\u20ad-\uffff]/;

/** The chunks of a text, which `splitChunk` cuts into words. */
export function findChunks(text: string): IterableIterator<RegExpExecArray> {
  if (!NOT_LATIN.test(text)) return text.matchAll(latinChunk());
  return text.matchAll(anyChunk());
}
