import type { WordForm } from './word-counts.ts';

/** A word of the corpus, as its texts write it. */
export interface KnownWord {
  /** Lower case, without accents and possessive. */
  readonly folded: string;
  readonly term: string;
  /** How often the corpus has it. */
  readonly count: number;
  /** Its commonest spelling, for people. */
  readonly shown: string;
  /** Whether the corpus capitalises it nearly always, as a name. */
  readonly isProper: boolean;
  /** Whether the corpus has it with a capital inside a sentence, and nowhere else: States, in United States. */
  readonly isInNames: boolean;
  /** Whether the corpus ever writes it without a capital. */
  readonly isEverSmall: boolean;
}

/** A word of the corpus near to one that was typed. */
export interface NearWord {
  readonly word: KnownWord;
  /** Insertions, deletions, changes and swaps of neighbouring letters between the two. */
  readonly edits: number;
}

/** How often the corpus writes a form, and how often of these with a capital inside a sentence. */
export interface FormCount {
  readonly form: WordForm;
  readonly count: number;
  readonly inside: number;
}

const POSSESSIVE = /['’ʼ＇][sS]$/;

/** A word is proper when at most one in so many is written small; sentences begin with a capital too, so more would be
 * asked of a rare word than it can show. */
const SMALL_SHARE = 0.1;

/** The word of all forms that are folded alike, in the order of first sight; never empty. */
export function readKnownWord(folded: string, group: readonly FormCount[]): KnownWord {
  let [count, proper, inside, small, top] = [0, 0, 0, 0, 0];
  let shown = '';
  const written = new Map<string, number>();
  for (const each of group) {
    const bare = each.form.written.replace(POSSESSIVE, '');
    count += each.count;
    inside += each.inside;
    if (isSmall(bare)) small += each.count;
    else if (isCapitalised(bare)) proper += each.count;
    const sum = (written.get(bare) ?? 0) + each.count;
    written.set(bare, sum);
    if (sum > top) [top, shown] = [sum, bare];
  }
  const isProper = proper > 0 && small <= (proper + small) * SMALL_SHARE;
  const isInNames = small === 0 && inside > 0 && inside === count;
  const term = group[0]?.form.term ?? folded;
  return { folded, term, shown, count, isProper, isInNames, isEverSmall: small > 0 };
}

/** Without any capital, in a script that has them. */
function isSmall(word: string): boolean {
  return word === word.toLowerCase() && word !== word.toUpperCase();
}

/** A capital first and small letters behind it; a word all in capitals shows nothing. */
function isCapitalised(word: string): boolean {
  const first = word.slice(0, 1);
  const rest = word.slice(1);
  return first !== first.toLowerCase() && rest !== rest.toUpperCase();
}
