import type { Actor, Name, NameForm } from './actor.ts';
import { findSpeltAcronyms, type SpeltAcronym } from './learn-acronyms.ts';
import { collectFullNames, type FullNames } from './learn-people.ts';
import { bucketOfName } from './name-words.ts';
import { addToShards, type ShardedCounts } from './sharded-counts.ts';

/** The names that a text introduces: acronyms with what they stand for, and people in full. */
export interface IntroducedNames {
  readonly acronyms: readonly SpeltAcronym[];
  readonly fullNames: FullNames;
}

/** The names that the documents of a corpus introduce at one moment. */
export interface LearntNames {
  /** What `createLearntNames` makes them of again. */
  readonly counts: LearntCounts;
  /** Those that lie in a bucket, acronyms first, then by code unit; of full names the last word is a short form. */
  readonly formsIn: (bucket: string) => readonly NameForm[];
  /** The names after documents went and others came, by the work of these; this stays as it is. */
  readonly renew: (
    removed: readonly IntroducedNames[],
    added: readonly IntroducedNames[],
  ) => LearntNames;
}

/** Reads the names that a text introduces. */
export function readNames(text: string): IntroducedNames {
  const fullNames: FullNames = new Map();
  collectFullNames(text, fullNames);
  return { acronyms: findSpeltAcronyms(text), fullNames };
}

/** The names of a corpus without documents, or those that were counted before. */
export function createLearntNames(counts: LearntCounts = NOTHING): LearntNames {
  return learntNames(counts);
}

/** How often the corpus introduces each. */
export interface LearntCounts {
  /** By the buckets of both names: what an acronym and its full name are joined to. */
  readonly acronyms: ShardedCounts;
  /** Full names, by their buckets. */
  readonly people: ShardedCounts;
  /** The words of full names, by their first letters. */
  readonly words: ShardedCounts;
}

const NOTHING: LearntCounts = { acronyms: new Map(), people: new Map(), words: new Map() };

function learntNames(counts: LearntCounts): LearntNames {
  const made = new Map<string, readonly NameForm[]>();
  return {
    counts,
    formsIn(bucket) {
      const known = made.get(bucket);
      if (known !== undefined) return known;
      const forms = [...acronymForms(counts, bucket), ...peopleForms(counts, bucket)];
      made.set(bucket, forms);
      return forms;
    },
    renew: (removed, added) => learntNames(changeCounts(counts, removed, added)),
  };
}

function changeCounts(
  counts: LearntCounts,
  removed: readonly IntroducedNames[],
  added: readonly IntroducedNames[],
): LearntCounts {
  const changes = { acronyms: changesOf(), people: changesOf(), words: changesOf() };
  for (const names of removed) collectChanges(names, -1, changes);
  for (const names of added) collectChanges(names, 1, changes);
  return {
    acronyms: addToShards(counts.acronyms, changes.acronyms),
    people: addToShards(counts.people, changes.people),
    words: addToShards(counts.words, changes.words),
  };
}

/** What is added to the count of each key of each shard. */
type Changes = Map<string, Map<string, number>>;

function changesOf(): Changes {
  return new Map();
}

function collectChanges(
  { acronyms, fullNames }: IntroducedNames,
  sign: 1 | -1,
  to: Readonly<Record<keyof LearntCounts, Changes>>,
): void {
  for (const { acronym, full } of acronyms) {
    for (const bucket of new Set([bucketOfName({ text: acronym }), bucketOfName({ text: full })])) {
      change(to.acronyms, bucket, `${acronym}${JOINT}${full}`, sign);
    }
  }
  for (const [full, count] of fullNames) {
    change(to.people, bucketOfName({ text: full }), full, sign * count);
    for (const word of full.split(' ')) change(to.words, shardOfWord(word), word, sign * count);
  }
}

/** No name has it. */
const JOINT = '\n';

function change(changes: Changes, shard: string, key: string, by: number): void {
  const counts = changes.get(shard) ?? new Map<string, number>();
  changes.set(shard, counts);
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function acronymForms({ acronyms }: LearntCounts, bucket: string): readonly NameForm[] {
  return [...(acronyms.get(bucket)?.keys() ?? [])].sort().flatMap((key) => {
    const joint = key.indexOf(JOINT);
    const [acronym, full] = [key.slice(0, joint), key.slice(joint + 1)];
    const names = [named(full, 'name'), named(acronym, 'acronym')];
    return names
      .filter(({ text }) => bucketOfName({ text }) === bucket)
      .map((name) => formOf(name, { names }));
  });
}

function peopleForms({ people, words }: LearntCounts, bucket: string): readonly NameForm[] {
  return [...(people.get(bucket)?.keys() ?? [])].sort().map((full) => {
    const name = named(full, 'name');
    const last = full.split(' ').at(-1) ?? full;
    const inside = words.get(shardOfWord(last))?.get(last) ?? 0;
    return formOf(name, { names: [name, { ...named(last, 'part'), inside }] });
  });
}

/** In letters; as many as keep each shard small. */
const SHARD_LETTERS = 2;

function shardOfWord(word: string): string {
  return word.slice(0, SHARD_LETTERS);
}

function named(text: string, kind: Name['kind']): Name {
  return { text, kind, language: null };
}

function formOf(name: Name, actor: Actor): NameForm {
  return { name, actor, isCountry: false, words: null };
}
