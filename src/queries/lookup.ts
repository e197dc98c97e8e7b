import { phoneticKey } from './phonetic-key.ts';
import { createSpeller, type NearForm } from './speller.ts';

/** Ways to find some words by their folded forms. Each is prepared when it is first gone. */
export interface Lookup {
  /** How many words it has. */
  readonly size: number;
  near(folded: string, edits: number): readonly NearForm[];
  startingWith(prefix: string): readonly string[];
  endingWith(suffix: string): readonly string[];
  /** Names and other words that sound the same. */
  soundingLike(folded: string): readonly string[];
  /** Each prepares one way; all but the one by endings, which few questions go. */
  readonly preparations: readonly (() => void)[];
}

/** Prefixes are for families of one word; more words than this have nothing in common. */
const MAX_WITH_PREFIX = 100;

/** Ways to find these words, which are distinct. */
export function createLookup(words: readonly string[]): Lookup {
  const bySound = lazily(() => groupBySound(words));
  const speller = lazily(() => createSpeller(words));
  const forward = lazily(() => createPrefixes(words, same));
  const backward = lazily(() => createPrefixes(words, reverse));
  return {
    size: words.length,
    near: (folded, edits) => speller()(folded, edits),
    startingWith: (prefix) => forward()(prefix),
    endingWith: (suffix) => backward()(reverse(suffix)),
    soundingLike: (folded) => bySound().get(phoneticKey(folded)) ?? [],
    preparations: [bySound, speller, forward],
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function groupBySound(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const key = phoneticKey(word);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return groups;
}

/** Finds the words whose key begins with a prefix, in a sorted list; a key's key is the word again. */
function createPrefixes(
  words: readonly string[],
  keyOf: (folded: string) => string,
): (prefix: string) => readonly string[] {
  const keys = words.map(keyOf).sort();
  return (prefix) => {
    const first = lowerBound(keys, prefix);
    return keys
      .slice(first, first + MAX_WITH_PREFIX)
      .filter((key) => key.startsWith(prefix))
      .map(keyOf);
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
