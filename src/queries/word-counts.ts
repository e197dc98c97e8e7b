import { foldToken } from '../text/fold-token.ts';
import type { Token } from '../text/token.ts';

/** A way to write a term. */
export interface WordForm {
  readonly written: string;
  readonly term: string;
  /** Lower case, without accents and possessive. */
  readonly folded: string;
}

/** How often a document writes each form: for each its number in the table, its count, and how often it stands with a capital
 * inside a sentence, as names do. */
export type WordCounts = Int32Array;

/** How many numbers a form takes in {@link WordCounts}. */
export const COUNTS_OF_FORM = 3;

/** Counts the words of one document after the other; all tokens come from one analyzer. */
export interface WordCounter {
  /** The forms of all documents, by their numbers; it grows, and what is in it stays. */
  readonly forms: readonly WordForm[];
  /** Counts the words of a text of the document, given its tokens. */
  add(text: string, tokens: readonly Token[]): void;
  /** The counts of the texts since it was last called. */
  take(): WordCounts;
}

/** What a counter holds between documents. */
interface Counts {
  readonly forms: WordForm[];
  /** Made with the first form that the analyzer has not given yet: most starts see none. */
  numbers: Map<string, number> | null;
  /** By the numbers that the analyzer gives forms: an analyzer that forgets gives several to one. */
  readonly known: number[];
  /** Of the document: how often each form stands, and how often with a capital inside a sentence. */
  readonly counts: number[];
  readonly insides: number[];
  /** The forms that it has. */
  counted: number[];
}

/** A counter that has met some forms, as a rule none, which keep their numbers. */
export function createWordCounter(met: readonly WordForm[] = []): WordCounter {
  const counts = {
    forms: [...met],
    numbers: null,
    known: [],
    counts: met.map(() => 0),
    insides: met.map(() => 0),
    counted: [],
  };
  return {
    forms: counts.forms,
    add: (text, tokens) => countWords(counts, text, tokens),
    take: () => takeCounts(counts),
  };
}

function countWords(all: Counts, text: string, tokens: readonly Token[]): void {
  const { known, counts, insides, counted } = all;
  for (const token of tokens) {
    if (token.isStop) continue;
    let number = known[token.form] ?? UNKNOWN;
    if (number === UNKNOWN) number = meet(all, text, token);
    if (counts[number] === 0) counted.push(number);
    counts[number] = (counts[number] ?? 0) + 1;
    if (isInsideSentence(text, token.start)) insides[number] = (insides[number] ?? 0) + 1;
  }
}

/** The number of a form that the analyzer has not given yet. */
function meet(all: Counts, text: string, { start, end, term, form }: Token): number {
  const { forms, known } = all;
  const written = text.slice(start, end);
  all.numbers ??= numberForms(forms);
  const key = keyOf(written, term, forms, all.numbers);
  const number = all.numbers.get(key) ?? forms.length;
  if (number === forms.length) {
    all.numbers.set(key, number);
    forms.push({ written, term, folded: foldToken(written) });
    all.counts.push(0);
    all.insides.push(0);
  }
  while (known.length <= form) known.push(UNKNOWN);
  known[form] = number;
  return number;
}

function takeCounts(all: Counts): WordCounts {
  const { counts, insides, counted } = all;
  const taken = new Int32Array(counted.length * COUNTS_OF_FORM);
  for (const [at, number] of counted.entries()) {
    taken.set([number, counts[number] ?? 0, insides[number] ?? 0], at * COUNTS_OF_FORM);
    counts[number] = 0;
    insides[number] = 0;
  }
  all.counted = [];
  return taken;
}

const UNKNOWN = -1;

function numberForms(forms: readonly WordForm[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [at, { written, term }] of forms.entries())
    numbers.set(keyOf(written, term, forms, numbers), at);
  return numbers;
}

/** The first term of a word goes by the word alone: nearly every word has one, and joining the two takes longer than finding them. */
function keyOf(
  written: string,
  term: string,
  forms: readonly WordForm[],
  numbers: ReadonlyMap<string, number>,
): string {
  const first = numbers.get(written);
  return first === undefined || forms[first]?.term === term ? written : `${written} ${term}`;
}

/** Whether a word with a capital stands behind a word and a space. */
function isInsideSentence(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  // Most words are small; telling the rest apart takes a pattern.
  if (first >= SMALL_A && first <= SMALL_Z) return false;
  if (text.charCodeAt(start - 1) !== SPACE) return false;
  const letter = text.charAt(start);
  return letter !== letter.toLowerCase() && /[\p{L}\p{N},’']/u.test(text.charAt(start - 2));
}

const SPACE = 0x20;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
