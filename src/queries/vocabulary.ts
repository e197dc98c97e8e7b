import { type KnownWord, type NearWord, readKnownWord } from './known-word.ts';
import { type Lookup, createLookup } from './lookup.ts';
import { likeliestFirst } from './speller.ts';
import { COUNTS_OF_FORM, type WordForm, type WordCounts } from './word-counts.ts';
import { createWordTable, type WordTable } from './word-table.ts';

/** The words of a corpus at one moment. What lookups need is prepared at the first of them. */
export interface Vocabulary {
  /** The vocabulary after documents went and others came; this one stays as it is. Costs a copy of the counts, and the work
   * of what changed. */
  renew(removed: readonly WordCounts[], added: readonly WordCounts[]): Vocabulary;
  /** What `createVocabulary` makes it of again. */
  save(): SavedVocabulary;
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

/** The vocabulary of documents whose forms are in this table: an empty one, or one that was saved. */
export function createVocabulary(
  forms: readonly WordForm[],
  { counts, insides, sounds }: SavedCounts & Partial<SavedVocabulary> = NOTHING,
): Vocabulary {
  const none = createLookup([]);
  const table = createWordTable(forms);
  if (counts.length === 0)
    return vocabularyOf({ table, counts, insides, lookup: none, fresh: none });
  table.readForms();
  const lookup = createLookup([...table.words], sounds);
  return vocabularyOf({ table, counts, insides, lookup, fresh: none });
}

/** How often each form stands, by its number, and how often of these with a capital inside a sentence. */
export interface SavedCounts {
  readonly counts: Int32Array;
  readonly insides: Int32Array;
}

/** What a vocabulary is made of again, given its forms. */
export interface SavedVocabulary extends SavedCounts {
  /** Of the words in the order of their forms; those of the last may be missing. See `Lookup`. */
  readonly sounds: Int32Array;
}

const NOTHING: SavedCounts = { counts: new Int32Array(0), insides: new Int32Array(0) };

interface State extends SavedCounts {
  /** Shared by all states; what a state does not count, it does not have. */
  readonly table: WordTable;
  /** Has the first words of the table. */
  readonly lookup: Lookup;
  /** Has those behind them. */
  readonly fresh: Lookup;
}

/** So many words more than the lookup has, or such a share of all, and a new one is made at the first question. */
const MAX_FRESH = 500;
const MAX_FRESH_SHARE = 0.02;

function vocabularyOf(state: State): Vocabulary {
  const { lookup, fresh } = state;
  const word = rememberWords(state);
  const find = (way: (lookup: Lookup) => readonly string[]): readonly KnownWord[] =>
    [...way(lookup), ...way(fresh)].flatMap((folded) => word(folded) ?? []);
  const wordsOfTerm = (term: string): readonly KnownWord[] =>
    state.table
      .wordsOfTerm(term)
      .flatMap((folded) => word(folded) ?? [])
      .filter((one) => one.term === term)
      .sort((a, b) => b.count - a.count);
  return {
    save: () => ({ counts: state.counts, insides: state.insides, sounds: soundsOf(state) }),
    renew: (removed, added) => vocabularyOf(renewState(state, removed, added)),
    preparations: lookup.preparations,
    countOf: (term) => state.table.sumOfTerm(term, state.counts),
    word,
    wordOfTerm: (term) => wordsOfTerm(term)[0],
    wordsOfTerm,
    near(folded, edits) {
      const near = [...lookup.near(folded, edits), ...fresh.near(folded, edits)];
      const current = near.flatMap((one): readonly NearWord[] => {
        const known = word(one.folded);
        return known === undefined ? [] : [{ word: known, edits: one.edits }];
      });
      return likeliestFirst(current, folded);
    },
    startingWith: (prefix) => find((one) => one.startingWith(prefix)),
    endingWith: (suffix) => find((one) => one.endingWith(suffix)),
    soundingLike: (folded) =>
      find((one) => one.soundingLike(folded)).filter(({ isProper }) => isProper),
  };
}

function soundsOf({ lookup, fresh }: State): Int32Array {
  const sounds = new Int32Array(lookup.size + fresh.size);
  sounds.set(lookup.sounds());
  sounds.set(fresh.sounds(), lookup.size);
  return sounds;
}

/** The words of a state, read when they are first asked for: nearly none ever is. */
function rememberWords({ table, counts, insides }: State): Vocabulary['word'] {
  const known = new Map<string, KnownWord | undefined>();
  return (folded) => {
    if (known.has(folded)) return known.get(folded);
    const group = table.formsOfWord(folded).flatMap((number) => {
      const form = table.forms[number];
      const count = counts[number] ?? 0;
      return form === undefined || count === 0
        ? []
        : [{ form, count, inside: insides[number] ?? 0 }];
    });
    const word = group.length === 0 ? undefined : readKnownWord(folded, group);
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(folded, word);
    return word;
  };
}

/** Some hundred bytes each. */
const MAX_REMEMBERED = 20_000;

function renewState(
  { table, counts, insides, lookup, fresh }: State,
  removed: readonly WordCounts[],
  added: readonly WordCounts[],
): State {
  table.readForms();
  const next = {
    counts: grow(counts, table.forms.length),
    insides: grow(insides, table.forms.length),
  };
  for (const each of removed) add(next, each, -1);
  for (const each of added) add(next, each, 1);
  const unseen = table.words.length - lookup.size;
  if (unseen === fresh.size) return { table, ...next, lookup, fresh };
  return unseen > Math.max(MAX_FRESH, lookup.size * MAX_FRESH_SHARE)
    ? { table, ...next, lookup: createLookup([...table.words]), fresh: createLookup([]) }
    : { table, ...next, lookup, fresh: createLookup(table.words.slice(lookup.size)) };
}

function grow(counts: Int32Array, size: number): Int32Array {
  const grown = new Int32Array(size);
  grown.set(counts);
  return grown;
}

function add(
  { counts, insides }: Pick<State, 'counts' | 'insides'>,
  words: WordCounts,
  sign: 1 | -1,
): void {
  for (let at = 0; at < words.length; at += COUNTS_OF_FORM) {
    const form = words[at] ?? 0;
    counts[form] = (counts[form] ?? 0) + sign * (words[at + 1] ?? 0);
    insides[form] = (insides[form] ?? 0) + sign * (words[at + 2] ?? 0);
  }
}
