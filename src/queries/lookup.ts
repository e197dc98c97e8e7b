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
  /** For each word a number that all share that sound the same; few others have it. */
  sounds(): Int32Array;
  /** Each prepares one way; all but the one by endings, which few questions go. */
  readonly preparations: readonly (() => void)[];
}

/** Prefixes are for families of one word; more words than this have nothing in common. */
const MAX_WITH_PREFIX = 100;

/**
 * Ways to find these words, which are distinct.
 *
 * @param known the sounds of the first of them
 */
export function createLookup(words: readonly string[], known: Int32Array = NO_SOUNDS): Lookup {
  const sounds = lazily(() => completeSounds(words, known));
  const speller = lazily(() => createSpeller(words));
  const forward = lazily(() => createPrefixes(words, same));
  const backward = lazily(() => createPrefixes(words, reverse));
  return {
    size: words.length,
    near: (folded, edits) => speller()(folded, edits),
    startingWith: (prefix) => forward()(prefix),
    endingWith: (suffix) => backward()(reverse(suffix)),
    soundingLike: (folded) => findSounding(words, sounds(), phoneticKey(folded)),
    sounds,
    preparations: [sounds, speller, forward],
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

const NO_SOUNDS = new Int32Array(0);

function completeSounds(words: readonly string[], known: Int32Array): Int32Array {
  const sounds = new Int32Array(words.length);
  sounds.set(known);
  for (let at = known.length; at < words.length; at += 1)
    sounds[at] = hashOf(phoneticKey(words[at] ?? ''));
  return sounds;
}

/** Looking through the numbers of half a million words takes less than a millisecond; grouping the words takes a thousand times as long. */
function findSounding(words: readonly string[], sounds: Int32Array, key: string): string[] {
  const hash = hashOf(key);
  const found: string[] = [];
  for (let at = sounds.indexOf(hash); at >= 0; at = sounds.indexOf(hash, at + 1)) {
    const word = words[at] ?? '';
    if (phoneticKey(word) === key) found.push(word);
  }
  return found;
}

/** FNV-1a over UTF-16 code units, in 32 bits. */
function hashOf(key: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), FNV_PRIME);
  return hash;
}

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

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
