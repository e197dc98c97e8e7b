import type { KnownWord, NearWord } from './known-word.ts';
import { phoneticKey } from './phonetic-key.ts';
import { createSpeller } from './speller.ts';

/** Ways to find some words. Each is prepared when it is first gone. */
export interface Lookup {
  /** By their folded form. */
  readonly words: ReadonlyMap<string, KnownWord>;
  wordsOfTerm(term: string): readonly KnownWord[];
  near(folded: string, edits: number): readonly NearWord[];
  startingWith(prefix: string): readonly KnownWord[];
  endingWith(suffix: string): readonly KnownWord[];
  /** Names and other words that sound the same. */
  soundingLike(folded: string): readonly KnownWord[];
  /** Each prepares one way; all but the one by endings, which few questions go. */
  readonly preparations: readonly (() => void)[];
}

/** Prefixes are for families of one word; more words than this have nothing in common. */
const MAX_WITH_PREFIX = 100;

/** Ways to find these words. */
export function createLookup(words: ReadonlyMap<string, KnownWord>): Lookup {
  const byTerm = lazily(() => groupBy(words, ({ term }) => term));
  const bySound = lazily(() => groupBy(words, ({ folded }) => phoneticKey(folded)));
  const speller = lazily(() => createSpeller([...words.values()]));
  const forward = lazily(() => createPrefixes(words, same));
  const backward = lazily(() => createPrefixes(words, reverse));
  return {
    words,
    wordsOfTerm: (term) => byTerm().get(term) ?? [],
    near: (folded, edits) => speller()(folded, edits),
    startingWith: (prefix) => forward()(prefix),
    endingWith: (suffix) => backward()(reverse(suffix)),
    soundingLike: (folded) => bySound().get(phoneticKey(folded)) ?? [],
    preparations: [byTerm, bySound, speller, forward],
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function groupBy(
  words: ReadonlyMap<string, KnownWord>,
  keyOf: (word: KnownWord) => string,
): ReadonlyMap<string, readonly KnownWord[]> {
  const groups = new Map<string, KnownWord[]>();
  for (const word of words.values()) {
    const key = keyOf(word);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return groups;
}

/** Finds the words whose key begins with a prefix, in a sorted list; a key's key is the word again. */
function createPrefixes(
  byFolded: ReadonlyMap<string, KnownWord>,
  keyOf: (folded: string) => string,
): (prefix: string) => readonly KnownWord[] {
  const keys = Array.from(byFolded.keys(), keyOf).sort();
  return (prefix) => {
    const first = lowerBound(keys, prefix);
    return keys
      .slice(first, first + MAX_WITH_PREFIX)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => byFolded.get(keyOf(key)) ?? []);
  };
}

function same(text: string): string {
  return text;
}

function reverse(text: string): string {
  return text.split('').reverse().join('');
}

function lowerBound(keys: readonly string[], prefix: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
