import type { DocumentActor, Speech } from '../attributions/speech.ts';
import { TITLE_WORDS } from '../attributions/offices.ts';
import { stateOf } from '../attributions/states.ts';
import type { OwnSpeaker } from '../names/own-speakers.ts';
import type { Span } from '../text/span.ts';

/** Where a document says something. */
export interface Evidence {
  readonly document: string;
  readonly span: Span;
}

/** Somebody who appears in the corpus, by the commonest full name. */
export interface CorpusActor {
  readonly name: string;
  readonly forms: readonly string[];
  readonly isPerson: boolean;
  readonly mentions: number;
  /** Ids. */
  readonly documents: readonly string[];
  /** Whom it speaks for, with the first sentence that says so; the owner's own word has none. */
  readonly speaksFor: readonly { readonly actor: string; readonly evidence: Evidence | null }[];
}

/** Who is who in the corpus. */
export interface ActorTable {
  /** The most named first. */
  readonly all: readonly CorpusActor[];
  /** The actor that people mean by a name; null where no document knows it. */
  readonly resolve: (name: string) => string | null;
  /** The commonest name of whom a document calls so. */
  readonly canonical: (name: string) => string;
  /** Whom somebody speaks for, those included for whom these speak. */
  readonly actorsOf: (name: string) => ReadonlySet<string>;
  /** Whose words those of somebody are; of one whose name is not known those whom a document gives. */
  readonly behind: (name: string | null, given: readonly string[]) => ReadonlySet<string>;
}

/** How far a chain goes: a secretary speaks for a minister, who speaks for a state. */
const MAX_STEPS = 3;

interface Entry {
  name: string;
  readonly forms: Set<string>;
  isPerson: boolean;
  mentions: number;
  readonly documents: Set<string>;
  readonly speaksFor: Map<string, Evidence | null>;
}

/** Merges the actors of documents, in their order, with what the owner says of them. */
export function createActorTable(
  speeches: Iterable<readonly [string, Speech]>,
  own: readonly OwnSpeaker[],
): ActorTable {
  const entries = new Map<string, Entry>();
  for (const [document, { actors }] of speeches)
    for (const actor of actors) addActor(entries, document, actor);
  mergeShortNames(entries);
  const byName = new Map<string, Entry>();
  for (const entry of entries.values())
    for (const form of entry.forms) byName.set(keyOf(form), entries.get(keyOf(form)) ?? entry);
  applyOwn(entries, byName, own);
  const canonical = remember(
    (name: string): string =>
      (byName.get(keyOf(name)) ?? byName.get(bareKey(name)))?.name ??
      stateOf(keyOf(name))?.state ??
      name,
  );
  const holding = createWordFinder(entries);
  const actorsOf = remember((name: string) => closure(byName, canonical, name));
  const behindName = remember((name: string) => new Set([canonical(name), ...actorsOf(name)]));
  return {
    all: listActors(entries),
    canonical,
    resolve: (name) => resolveName(byName, entries, holding, name),
    actorsOf,
    behind: (name, given) => (name === null ? new Set(given.map(canonical)) : behindName(name)),
  };
}

/** Every question asks it of every name that the documents have. */
function remember<Value>(find: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>();
  return (name) => {
    const found = known.get(name) ?? find(name);
    known.set(name, found);
    return found;
  };
}

/** Small letters; all names of a state are one. */
export function keyOf(name: string): string {
  const lower = name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^the /, '')
    .replace(/'s$/, '')
    .trim();
  return stateOf(lower)?.state.toLowerCase() ?? lower;
}

/** Without offices before the name. */
function bareKey(name: string): string {
  const words = keyOf(name).split(' ');
  const first = words.findIndex((word) => !TITLE_WORDS.has(word));
  return words.slice(Math.max(0, first)).join(' ');
}

function addActor(entries: Map<string, Entry>, document: string, actor: DocumentActor): void {
  const key = keyOf(actor.name);
  const known = entries.get(key);
  const entry = known ?? {
    name: stateOf(actor.name.toLowerCase())?.state ?? actor.name,
    forms: new Set<string>(),
    isPerson: actor.isPerson,
    mentions: 0,
    documents: new Set<string>(),
    speaksFor: new Map<string, Evidence | null>(),
  };
  entry.mentions += actor.mentions;
  entry.isPerson ||= actor.isPerson;
  entry.documents.add(document);
  for (const form of actor.forms) entry.forms.add(form);
  for (const { actor: name, evidence } of actor.speaksFor) {
    const of = keyOf(name);
    if (of !== key && !entry.speaksFor.has(of))
      entry.speaksFor.set(of, { document, span: evidence });
  }
  entries.set(key, entry);
}

/** A surname that one full name of the corpus ends with is that person's. */
function mergeShortNames(entries: Map<string, Entry>): void {
  const bySurname = new Map<string, Entry[]>();
  for (const [key, entry] of entries) {
    const words = key.split(' ');
    if (!entry.isPerson || words.length < 2) continue;
    const surname = words.at(-1) ?? '';
    const known = bySurname.get(surname);
    if (known === undefined) bySurname.set(surname, [entry]);
    else known.push(entry);
  }
  for (const [surname, [full, ...others]] of bySurname) {
    const short = entries.get(surname);
    if (full === undefined || others.length > 0 || short === undefined || stateOf(surname) !== null)
      continue;
    if (short === full) continue;
    full.mentions += short.mentions;
    for (const document of short.documents) full.documents.add(document);
    for (const form of short.forms) full.forms.add(form);
    for (const [actor, evidence] of short.speaksFor)
      if (!full.speaksFor.has(actor)) full.speaksFor.set(actor, evidence);
    entries.delete(surname);
  }
}

function applyOwn(
  entries: Map<string, Entry>,
  byName: Map<string, Entry>,
  own: readonly OwnSpeaker[],
): void {
  for (const { names, speaksFor, notFor } of own) {
    const entry = names.map((name) => byName.get(keyOf(name))).find((one) => one !== undefined);
    if (entry === undefined) continue;
    for (const name of names) byName.set(keyOf(name), entry);
    for (const actor of speaksFor)
      entry.speaksFor.set(
        byName.get(keyOf(actor)) === undefined
          ? keyOf(actor)
          : keyOf(byName.get(keyOf(actor))?.name ?? actor),
        null,
      );
    for (const actor of notFor) entry.speaksFor.delete(keyOf(actor));
  }
  for (const entry of entries.values())
    for (const form of entry.forms) byName.set(keyOf(form), byName.get(keyOf(form)) ?? entry);
}

function listActors(entries: ReadonlyMap<string, Entry>): readonly CorpusActor[] {
  const nameOf = (key: string): string => entries.get(key)?.name ?? stateOf(key)?.state ?? key;
  return [...new Set(entries.values())]
    .map(({ name, forms, isPerson, mentions, documents, speaksFor }) => ({
      name,
      forms: [...forms],
      isPerson,
      mentions,
      documents: [...documents],
      speaksFor: [...speaksFor].map(([actor, evidence]) => ({ actor: nameOf(actor), evidence })),
    }))
    .toSorted((a, b) => b.mentions - a.mentions);
}

function resolveName(
  byName: ReadonlyMap<string, Entry>,
  entries: ReadonlyMap<string, Entry>,
  holding: (words: readonly string[]) => readonly Entry[],
  name: string,
): string | null {
  const key = keyOf(name);
  const exact = byName.get(key) ?? entries.get(key) ?? byName.get(bareKey(name));
  if (exact !== undefined) return exact.name;
  const words = key.split(' ');
  const best = holding(words).toSorted((a, b) => b.mentions - a.mentions)[0];
  if (best !== undefined) return best.name;
  const stripped = words.length > 1 ? byName.get(words.at(-1) ?? '') : undefined;
  return stripped?.isPerson === true ? stripped.name : null;
}

/** Finds those whose names have all of some words, in the order of the names. */
function createWordFinder(
  entries: ReadonlyMap<string, Entry>,
): (words: readonly string[]) => readonly Entry[] {
  const byWord = new Map<string, Set<Entry>>();
  for (const [key, entry] of entries) {
    for (const word of key.split(' ')) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, new Set([entry]));
      else known.add(entry);
    }
  }
  return ([first = '', ...others]) =>
    [...(byWord.get(first) ?? [])].filter((entry) =>
      others.every((word) => byWord.get(word)?.has(entry) === true),
    );
}

function closure(
  byName: ReadonlyMap<string, Entry>,
  canonical: (name: string) => string,
  name: string,
): ReadonlySet<string> {
  const found = new Set<string>();
  let open: readonly string[] = [canonical(name)];
  for (let step = 0; step < MAX_STEPS && open.length > 0; step++) {
    open = open.flatMap((one) => [...(byName.get(keyOf(one))?.speaksFor.keys() ?? [])]);
    for (const actor of open) found.add(canonical(actor));
  }
  return found;
}
