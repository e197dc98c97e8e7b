import { type FormCount, type KnownWord, type NearWord, readKnownWord } from './known-word.ts';
import { type Lookup, createLookup } from './lookup.ts';
import { likeliestFirst } from './speller.ts';
import { COUNTS_OF_FORM, type Form, type WordCounts } from './word-counts.ts';

/** The words of a corpus at one moment. What lookups need is prepared at the first of them. */
export interface Vocabulary {
  /** The vocabulary after documents went and others came; this one stays as it is. Costs a copy of the counts, and the work
   * of what changed. */
  renew(removed: readonly WordCounts[], added: readonly WordCounts[]): Vocabulary;
  /** What the first lookups would do, in parts: a third of a second for half a million words. */
  readonly preparations: readonly (() => void)[];
  /** How often the corpus has a term; 0 where it never does. */
  countOf(term: string): number;
  /** The word with this folded form; undefined where the corpus does not have it. */
  word(folded: string): KnownWord | undefined;
  /** The commonest word of a term; undefined where the corpus does not have it. */
  wordOfTerm(term: string): KnownWord | undefined;
  /** All words of a term, the commonest first. */
  wordsOfTerm(term: string): readonly KnownWord[];
  /** Words at most `edits` insertions, deletions, changes or swaps of letters away, the likeliest first. */
  near(folded: string, edits: number): readonly NearWord[];
  /** Words that begin so, at most a hundred. */
  startingWith(prefix: string): readonly KnownWord[];
  /** Words that end so, at most a hundred. */
  endingWith(suffix: string): readonly KnownWord[];
  /** Names that sound the same, in whatever spelling. */
  soundingLike(folded: string): readonly KnownWord[];
}

interface Counts {
  /** By their folded form. */
  readonly forms: ReadonlyMap<string, readonly FormCount[]>;
  readonly words: ReadonlyMap<string, KnownWord>;
  readonly terms: ReadonlyMap<string, number>;
}

/** An empty vocabulary of documents whose forms are in this table. */
export function createVocabulary(table: readonly Form[]): Vocabulary {
  const counts = { forms: new Map(), words: new Map(), terms: new Map() };
  const lookup = createLookup(new Map());
  return vocabularyOf({ table, counts, lookup, fresh: lookup });
}

interface State {
  readonly table: readonly Form[];
  readonly counts: Counts;
  /** Has most words, and some that are gone. */
  readonly lookup: Lookup;
  /** Has those that came since it was made. */
  readonly fresh: Lookup;
}

/** So many words more than the lookup has, or such a share of all, and a new one is made at the first question. */
const MAX_FRESH = 500;
const MAX_FRESH_SHARE = 0.02;

function vocabularyOf(state: State): Vocabulary {
  const { counts, lookup, fresh } = state;
  const { words, terms } = counts;
  const find = (way: (lookup: Lookup) => readonly KnownWord[]): readonly KnownWord[] =>
    [...way(lookup), ...way(fresh)].flatMap(({ folded }) => words.get(folded) ?? []);
  const wordsOfTerm = (term: string): readonly KnownWord[] =>
    find((one) => one.wordsOfTerm(term))
      .filter((word) => word.term === term)
      .sort((a, b) => b.count - a.count);
  return {
    renew(removed, added) {
      const changes = sumChanges(removed, added);
      return vocabularyOf(renewState(state, applyChanges(counts, state.table, changes)));
    },
    preparations: lookup.preparations,
    countOf: (term) => terms.get(term) ?? 0,
    word: (folded) => words.get(folded),
    wordOfTerm: (term) => wordsOfTerm(term)[0],
    wordsOfTerm,
    near(folded, edits) {
      const near = [...lookup.near(folded, edits), ...fresh.near(folded, edits)];
      const current = near.flatMap(({ word, edits: between }) => {
        const known = words.get(word.folded);
        return known === undefined ? [] : [{ word: known, edits: between }];
      });
      return likeliestFirst(current, folded);
    },
    startingWith: (prefix) => find((one) => one.startingWith(prefix)),
    endingWith: (suffix) => find((one) => one.endingWith(suffix)),
    soundingLike: (folded) =>
      find((one) => one.soundingLike(folded)).filter(({ isProper }) => isProper),
  };
}

function renewState({ table, lookup, fresh }: State, { counts, changed }: Renewed): State {
  const { words } = counts;
  const unseen = new Map<string, KnownWord>();
  for (const folded of [...fresh.words.keys(), ...changed]) {
    const word = words.get(folded);
    const isSeen = word !== undefined && lookup.words.get(folded)?.term === word.term;
    if (word !== undefined && !isSeen) unseen.set(folded, word);
  }
  return unseen.size > Math.max(MAX_FRESH, words.size * MAX_FRESH_SHARE)
    ? { table, counts, lookup: createLookup(words), fresh: createLookup(new Map()) }
    : { table, counts, lookup, fresh: createLookup(unseen) };
}

/** What is added to the counts of each form, by its number in the table. */
type Changes = ReadonlyMap<number, { count: number; inside: number }>;

function sumChanges(removed: readonly WordCounts[], added: readonly WordCounts[]): Changes {
  const changes = new Map<number, { count: number; inside: number }>();
  const sum = (all: readonly WordCounts[], sign: 1 | -1): void => {
    for (const counts of all) {
      for (let at = 0; at < counts.length; at += COUNTS_OF_FORM) {
        const number = counts[at] ?? 0;
        const change = changes.get(number) ?? { count: 0, inside: 0 };
        change.count += sign * (counts[at + 1] ?? 0);
        change.inside += sign * (counts[at + 2] ?? 0);
        changes.set(number, change);
      }
    }
  };
  sum(removed, -1);
  sum(added, 1);
  return changes;
}

interface Renewed {
  readonly counts: Counts;
  /** The words whose counts are others. */
  readonly changed: ReadonlySet<string>;
}

function applyChanges(old: Counts, table: readonly Form[], changes: Changes): Renewed {
  const forms = new Map(old.forms);
  const words = new Map(old.words);
  const terms = new Map(old.terms);
  const changed = new Set<string>();
  for (const [number, { count, inside }] of changes) {
    const form = table[number];
    if (form === undefined || (count === 0 && inside === 0)) continue;
    addTo(terms, form.term, count);
    forms.set(form.folded, withCount(forms.get(form.folded) ?? [], form, count, inside));
    changed.add(form.folded);
  }
  for (const folded of changed) {
    const group = forms.get(folded) ?? [];
    if (group.length === 0) {
      forms.delete(folded);
      words.delete(folded);
    } else words.set(folded, readKnownWord(folded, group));
  }
  return { counts: { forms, words, terms }, changed };
}

function addTo(counts: Map<string, number>, key: string, count: number): void {
  const sum = (counts.get(key) ?? 0) + count;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}

function withCount(
  group: readonly FormCount[],
  form: Form,
  count: number,
  inside: number,
): readonly FormCount[] {
  const at = group.findIndex((each) => each.form === form);
  const old = group[at];
  if (old === undefined) return [...group, { form, count, inside }];
  const sum = { form, count: old.count + count, inside: old.inside + inside };
  return sum.count === 0 ? group.toSpliced(at, 1) : group.with(at, sum);
}
