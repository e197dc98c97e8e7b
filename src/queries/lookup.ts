import type { KnownWord, NearWord } from './known-word.ts';
import { skeletonOf } from './skeleton.ts';
import { createSpeller } from './speller.ts';

/** Ways to find a word of a vocabulary that is complete. */
export interface Lookup {
  readonly byFolded: ReadonlyMap<string, KnownWord>;
  readonly byTerm: () => ReadonlyMap<string, KnownWord>;
  readonly near: (folded: string, edits: number) => readonly NearWord[];
  readonly startingWith: (prefix: string) => readonly KnownWord[];
  readonly endingWith: (suffix: string) => readonly KnownWord[];
  readonly soundingLike: (folded: string) => readonly KnownWord[];
}

/** Prefixes are for families of one word; more words than this have nothing in common. */
const MAX_WITH_PREFIX = 100;

/** Finds words by their folded form. Each way but the first is prepared when it is first gone. */
export function createLookup(byFolded: ReadonlyMap<string, KnownWord>): Lookup {
  const words = [...byFolded.values()];
  let near: Lookup['near'] | null = null;
  let forward: Lookup['startingWith'] | null = null;
  let backward: Lookup['endingWith'] | null = null;
  let byTerm: ReadonlyMap<string, KnownWord> | null = null;
  let sounds: ReadonlyMap<string, readonly KnownWord[]> | null = null;
  return {
    byFolded,
    byTerm: () => (byTerm ??= groupByTerm(words)),
    near: (folded, edits) => (near ??= createSpeller(words))(folded, edits),
    startingWith: (prefix) => (forward ??= createPrefixes(byFolded, same))(prefix),
    endingWith: (suffix) => (backward ??= createPrefixes(byFolded, reverse))(reverse(suffix)),
    soundingLike(folded) {
      sounds ??= groupBySound(words);
      return sounds.get(skeletonOf(folded)) ?? [];
    },
  };
}

function groupByTerm(words: readonly KnownWord[]): ReadonlyMap<string, KnownWord> {
  const commonest = new Map<string, KnownWord>();
  for (const word of words) {
    if (word.count > (commonest.get(word.term)?.count ?? 0)) commonest.set(word.term, word);
  }
  return commonest;
}

function groupBySound(words: readonly KnownWord[]): ReadonlyMap<string, readonly KnownWord[]> {
  const groups = new Map<string, KnownWord[]>();
  for (const word of words) {
    if (!word.isProper) continue;
    const sound = skeletonOf(word.folded);
    const group = groups.get(sound);
    if (group === undefined) groups.set(sound, [word]);
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
