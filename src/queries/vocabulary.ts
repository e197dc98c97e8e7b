import { foldToken } from '../text/fold-token.ts';
import type { Token } from '../text/token.ts';
import type { KnownWord, NearWord } from './known-word.ts';
import { type Lookup, createLookup } from './lookup.ts';

/** The words of a corpus. Filled while it is indexed; what lookups need is prepared at the first of them. */
export interface Vocabulary {
  /** Counts the words of a text, given its tokens; all tokens come from one analyzer. */
  add(text: string, tokens: readonly Token[]): void;
  /** Does now what the first lookups would do: a third of a second for half a million words. */
  prepare(): void;
  /** How often the corpus has a term; 0 where it never does. */
  countOf(term: string): number;
  /** The word with this folded form; undefined where the corpus does not have it. */
  word(folded: string): KnownWord | undefined;
  /** The commonest word of a term; undefined where the corpus does not have it. */
  wordOfTerm(term: string): KnownWord | undefined;
  /** Words at most `edits` insertions, deletions, changes or swaps of letters away, the likeliest first. */
  near(folded: string, edits: number): readonly NearWord[];
  /** Words that begin so, at most a hundred. */
  startingWith(prefix: string): readonly KnownWord[];
  /** Words that end so, at most a hundred. */
  endingWith(suffix: string): readonly KnownWord[];
  /** Names that sound the same, in whatever spelling. */
  soundingLike(folded: string): readonly KnownWord[];
}

/** A way to write a term. */
interface Form {
  readonly written: string;
  readonly term: string;
  count: number;
}

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const forms: Form[] = [];
  /** By the numbers that the analyzer gives them. */
  const known: (Form | undefined)[] = [];
  let terms: ReadonlyMap<string, number> | null = null;
  let lookup: Lookup | null = null;
  const prepared = (): Lookup => (lookup ??= createLookup(mergeForms(forms)));

  function meet(text: string, { start, end, term, form }: Token): Form {
    const met = { written: text.slice(start, end), term, count: 0 };
    forms.push(met);
    while (known.length <= form) known.push(undefined);
    known[form] = met;
    return met;
  }

  return {
    add(text, tokens) {
      terms = null;
      lookup = null;
      for (const token of tokens) {
        if (token.isStop) continue;
        const form = known[token.form] ?? meet(text, token);
        form.count += 1;
      }
    },
    prepare() {
      const all = prepared();
      terms ??= countTerms(forms);
      all.byTerm();
      all.near('', 0);
      all.startingWith('');
      all.soundingLike('');
    },
    countOf: (term) => (terms ??= countTerms(forms)).get(term) ?? 0,
    word: (folded) => prepared().byFolded.get(folded),
    wordOfTerm: (term) => prepared().byTerm().get(term),
    near: (folded, edits) => prepared().near(folded, edits),
    startingWith: (prefix) => prepared().startingWith(prefix),
    endingWith: (suffix) => prepared().endingWith(suffix),
    soundingLike: (folded) => prepared().soundingLike(folded),
  };
}

const POSSESSIVE = /['’ʼ＇][sS]$/;

/** A word is proper when at most one in so many is written small; sentences begin with a capital too, so more would be
 * asked of a rare word than it can show. */
const SMALL_SHARE = 0.1;

function countTerms(forms: readonly Form[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { term, count } of forms) counts.set(term, (counts.get(term) ?? 0) + count);
  return counts;
}

function mergeForms(forms: readonly Form[]): ReadonlyMap<string, KnownWord> {
  const groups = new Map<string, Form[]>();
  for (const form of forms) {
    const folded = foldToken(form.written);
    const group = groups.get(folded);
    if (group === undefined) groups.set(folded, [form]);
    else group.push(form);
  }
  const words = new Map<string, KnownWord>();
  for (const [folded, group] of groups) words.set(folded, mergeGroup(folded, group));
  return words;
}

/** The word of all forms that are folded alike, in the order of first sight; never empty. */
function mergeGroup(folded: string, group: readonly Form[]): KnownWord {
  const counts = group.length === 1 ? group : joinTwins(group);
  let [count, proper, small, top] = [0, 0, 0, 0];
  let shown = '';
  for (const form of counts) {
    const bare = form.written.replace(POSSESSIVE, '');
    count += form.count;
    if (isSmall(bare)) small += form.count;
    else if (isCapitalised(bare)) proper += form.count;
    if (form.count > top) [top, shown] = [form.count, bare];
  }
  const isProper = proper > 0 && small <= (proper + small) * SMALL_SHARE;
  const term = group[0]?.term ?? folded;
  return { folded, term, shown, count, isProper, isEverSmall: small > 0 };
}

/** One form for each way to write a word: languages, and an analyzer that forgets, make several. */
function joinTwins(group: readonly Form[]): readonly Form[] {
  const joined = new Map<string, Form>();
  for (const form of group) {
    const twin = joined.get(form.written);
    if (twin === undefined) joined.set(form.written, { ...form });
    else twin.count += form.count;
  }
  return [...joined.values()];
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
