import type { WordForm } from './word-counts.ts';

/** The forms that a corpus ever had, found by word and by term. It grows with them, and what is in it stays. */
export interface WordTable {
  readonly forms: readonly WordForm[];
  /** Each folded form once, in the order of first sight. */
  readonly words: readonly string[];
  /** Takes in the forms that are new. */
  readForms(): void;
  /** The numbers of the forms that are folded so, in the order of first sight. */
  formsOfWord(folded: string): readonly number[];
  /** The sum of what each form of a term is counted, by its number. */
  sumOfTerm(term: string, counts: Int32Array): number;
  /** The folded forms of a term. */
  wordsOfTerm(term: string): readonly string[];
}

/** The table of a list of forms that others append to. */
export function createWordTable(forms: readonly WordForm[]): WordTable {
  const words: string[] = [];
  const byWord = createChains();
  const byTerm = createChains();
  let read = 0;
  return {
    forms,
    words,
    readForms() {
      for (; read < forms.length; read += 1) {
        const { folded, term } = forms[read] ?? NONE;
        if (byWord.add(folded, read)) words.push(folded);
        byTerm.add(term, read);
      }
    },
    formsOfWord: (folded) => byWord.list(folded),
    sumOfTerm(term, counts) {
      let sum = 0;
      byTerm.each(term, (number) => (sum += counts[number] ?? 0));
      return sum;
    },
    wordsOfTerm: (term) => [
      ...new Set(byTerm.list(term).map((number) => (forms[number] ?? NONE).folded)),
    ],
  };
}

const NONE: WordForm = { written: '', term: '', folded: '' };

/** Numbers by keys: for each key the last number, for each number the one before it. A list for each key would be larger. */
interface Chains {
  /** Adds the next number under a key; whether the key is new. */
  add(key: string, number: number): boolean;
  /** From the last to the first. */
  each(key: string, visit: (number: number) => void): void;
  /** In the order in which they were added. */
  list(key: string): readonly number[];
}

function createChains(): Chains {
  const lasts = new Map<string, number>();
  /** -1 where none is before. */
  const before: number[] = [];
  const each: Chains['each'] = (key, visit) => {
    for (let number = lasts.get(key) ?? -1; number >= 0; number = before[number] ?? -1)
      visit(number);
  };
  return {
    add(key, number) {
      const last = lasts.get(key);
      before[number] = last ?? -1;
      lasts.set(key, number);
      return last === undefined;
    },
    each,
    list(key) {
      const numbers: number[] = [];
      each(key, (number) => numbers.push(number));
      return numbers.reverse();
    },
  };
}
