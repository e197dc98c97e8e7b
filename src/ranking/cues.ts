import type { Expectation } from '../queries/query.ts';
import type { TermStore } from './term-store.ts';

/** What a word of a text may be the answer of: one bit each. */
export const CUE_BITS = {
  /** Written with a capital inside a sentence: a person or a place. */
  name: 1,
  number: 2,
  time: 4,
  reason: 8,
  statement: 16,
} as const;

/** The cues of which one answers each kind of question. */
export const CUES_WANTED: Readonly<Record<Expectation, number>> = {
  person: CUE_BITS.name,
  place: CUE_BITS.name,
  time: CUE_BITS.time | CUE_BITS.number,
  number: CUE_BITS.number,
  reason: CUE_BITS.reason,
  statement: CUE_BITS.statement,
  instance: 0,
  anything: 0,
};

/** English stems; numbers in digits serve every language. */
const WORDS: readonly (readonly [number, string])[] = [
  [
    CUE_BITS.time,
    `januari februari march april june juli august septemb octob novemb decemb monday tuesday wednesday thursday friday
    saturday sunday centuri year month week day decad today yesterday tomorrow sinc until morn night ago`,
  ],
  [
    CUE_BITS.number,
    `one two three four five six seven eight nine ten eleven twelv twenti thirti forti fifti sixti hundr thousand million
    billion dozen half third quarter percent`,
  ],
  [
    CUE_BITS.reason,
    `becaus due sinc therefor order reason caus result allow help owe thus lead led aim purpos avoid prevent`,
  ],
  [
    CUE_BITS.statement,
    `said say told tell ad declar state announc claim warn argu insist demand call wrote write explain`,
  ],
];

const YEAR = /^(?:1\d{3}|20\d{2})s?$/;
const DIGIT = /\d/;

const known = new WeakMap<TermStore, Uint8Array>();

/** For each term number of the store, its cues; read once, and again after the store has grown. */
export function cuesOf(store: TermStore): Uint8Array {
  const cues = known.get(store);
  if (cues?.length === store.terms.length) return cues;
  const read = readCues(store);
  known.set(store, read);
  return read;
}

function readCues({ terms }: TermStore): Uint8Array {
  const words = new Map<string, number>();
  for (const [bit, list] of WORDS) {
    for (const word of list.split(/\s+/)) words.set(word, (words.get(word) ?? 0) | bit);
  }
  return Uint8Array.from(terms, (term) => {
    const listed = words.get(term) ?? 0;
    if (YEAR.test(term)) return listed | CUE_BITS.time | CUE_BITS.number;
    return DIGIT.test(term) ? listed | CUE_BITS.number : listed;
  });
}
