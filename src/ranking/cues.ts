import type { Expectation } from '../queries/query.ts';
import type { Analyzer } from '../text/analyze.ts';
import type { Language } from '../text/language.ts';
import { ANSWER_WORDS, timeNames } from './answer-words.ts';
import type { TermTable } from '../index/term-table.ts';

/** What a word of a text may be the answer of: one bit each. */
export const CUE_BITS = {
  /** Written with a capital inside a sentence: a person or a place. */
  name: 1,
  number: 2,
  time: 4,
  reason: 8,
  statement: 16,
  /** Takes a side. */
  stance: 32,
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
  [
    CUE_BITS.stance,
    `said say told declar argu insist demand warn claim call support oppos favor favour reject condemn welcom prefer want
    seek believ consid regard think agre disagre refus accept against urg criticis critic denounc endors object stanc
    resist intend hope wish fear propos advoc recognis recogn commit pledg vow reluct readi approv disapprov blame prais
    doubt deni`,
  ],
];

const YEAR = /^(?:1\d{3}|20\d{2})s?$/;
const DIGIT = /\d/;

/** The cues of a table's first terms, as its words stand in these languages. */
interface ReadCues {
  readonly languages: string;
  /** As long as the table was, or longer. */
  cues: Uint8Array;
  size: number;
  readonly cueOf: (term: string) => number;
}

const known = new WeakMap<TermTable, ReadCues>();

/** For each term number of a table its cues in texts of these languages; only terms that are new to it are looked at. */
export function cuesOf(
  terms: TermTable,
  languages: readonly Language[],
  analyze: Analyzer,
): Uint8Array {
  const key = languages.toSorted().join(' ');
  const before = known.get(terms);
  const read =
    before?.languages === key
      ? before
      : {
          languages: key,
          cues: new Uint8Array(0),
          size: 0,
          cueOf: createCueReader(languages, analyze),
        };
  known.set(terms, read);
  if (read.size < terms.size) readNewTerms(read, terms);
  return read.cues;
}

/** Into a list of their own, since questions read the one before. */
function readNewTerms(read: ReadCues, terms: TermTable): void {
  const cues = new Uint8Array(terms.size);
  cues.set(read.cues);
  for (let term = read.size; term < terms.size; term += 1)
    cues[term] = read.cueOf(terms.termAt(term));
  read.cues = cues;
  read.size = terms.size;
}

function createCueReader(
  languages: readonly Language[],
  analyze: Analyzer,
): (term: string) => number {
  const words = new Map<string, number>();
  for (const [bit, list] of WORDS) addWords(words, bit, list.split(/\s+/));
  const others = languages.filter((language) => language !== 'en');
  for (const language of others) addOthers(words, language, analyze);
  const joined = others.flatMap((language) => ANSWER_WORDS[language]?.joined ?? []);
  return (term) => {
    const isNumber = joined.some((pattern) => pattern.test(term));
    const listed = (words.get(term) ?? 0) | (isNumber ? CUE_BITS.number : 0);
    if (YEAR.test(term)) return listed | CUE_BITS.time | CUE_BITS.number;
    return DIGIT.test(term) ? listed | CUE_BITS.number : listed;
  };
}

function addOthers(words: Map<string, number>, language: Language, analyze: Analyzer): void {
  const add = (bit: number, list: string): void => {
    const tokens = analyze(list, language).filter(({ isStop }) => !isStop);
    addWords(
      words,
      bit,
      tokens.map(({ term }) => term),
    );
  };
  const listed = ANSWER_WORDS[language];
  add(CUE_BITS.time, `${timeNames(language)} . ${listed?.time ?? ''}`);
  if (listed === undefined) return;
  add(CUE_BITS.number, listed.number);
  add(CUE_BITS.reason, listed.reason);
  add(CUE_BITS.statement, listed.statement);
  add(CUE_BITS.stance, listed.stance);
}

function addWords(words: Map<string, number>, bit: number, terms: readonly string[]): void {
  for (const term of terms) words.set(term, (words.get(term) ?? 0) | bit);
}
