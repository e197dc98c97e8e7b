import type { Collection, CollectionQuestion, Entry } from './read-collection.ts';
import { shuffle } from '../shuffle.ts';

/** Questions that a collection cannot answer, made from any: asked of `entries`, all of them should be refused. */
export interface UnanswerableSet {
  readonly entries: readonly Entry[];
  readonly questions: readonly CollectionQuestion[];
}

/** How many questions a set has at most. */
const MAX_QUESTIONS = 200;

/** What is taken out is at most this share of the entries, so that the collection stays the same in kind. */
const MAX_TAKEN = 0.25;

/** Questions of the other collections, as many of each, asked of this one. */
export function foreignQuestions(
  collection: Collection,
  others: readonly Collection[],
  seed: number,
): UnanswerableSet {
  const each = Math.ceil(MAX_QUESTIONS / Math.max(1, others.length));
  const own = new Set(collection.questions.map(({ text }) => text));
  const questions = others.flatMap((other) =>
    shuffle(answerable(other), seed)
      .filter(({ text }) => !own.has(text))
      .slice(0, each),
  );
  return { entries: collection.entries, questions };
}

/** Questions whose judged passages are taken out, while what stands around them is kept. */
export function withoutPassages(collection: Collection, seed: number): UnanswerableSet {
  return takeOut(collection, seed, ({ id }) => id);
}

/** Questions whose whole documents are taken out: all entries of the same parent, or of the same title. */
export function withoutDocuments(collection: Collection, seed: number): UnanswerableSet {
  return takeOut(collection, seed, documentOf);
}

function documentOf({ id, parent, title }: Entry): string {
  if (parent !== null) return `parent ${parent}`;
  return title === null ? `entry ${id}` : `title ${title}`;
}

function takeOut(
  collection: Collection,
  seed: number,
  keyOf: (entry: Entry) => string,
): UnanswerableSet {
  const { entries } = collection;
  const byKey = group(entries, keyOf);
  const byName = group(entries, ({ id, parent }) => parent ?? id);
  const taken = new Set<Entry>();
  const questions: CollectionQuestion[] = [];
  for (const question of shuffle(answerable(collection), seed)) {
    const judged = [...question.relevant.keys()].flatMap((id) => byName.get(id) ?? []);
    const fresh = judged.flatMap((entry) => byKey.get(keyOf(entry)) ?? []);
    const next = new Set([...taken, ...fresh]);
    if (next.size > MAX_TAKEN * entries.length) continue;
    for (const entry of fresh) taken.add(entry);
    questions.push(question);
    if (questions.length === MAX_QUESTIONS) break;
  }
  return { entries: entries.filter((entry) => !taken.has(entry)), questions };
}

function answerable({ questions }: Collection): readonly CollectionQuestion[] {
  return questions.filter(({ isAnswerable, relevant }) => isAnswerable && relevant.size > 0);
}

function group(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = groups.get(keyOf(entry));
    if (known === undefined) groups.set(keyOf(entry), [entry]);
    else known.push(entry);
  }
  return groups;
}
