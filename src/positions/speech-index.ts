import type { Attribution } from '../attributions/attribution.ts';
import type { Act, Speech } from '../attributions/speech.ts';
import type { IndexedDocument } from '../index/indexed-document.ts';
import type { OwnSpeaker } from '../names/own-speakers.ts';
import { createActorTable, type ActorTable } from './actor-table.ts';

/** A document with what is said in it, or a part of that. */
export interface SpokenDocument extends IndexedDocument {
  readonly speech: Pick<Speech, 'attributions' | 'acts'>;
}

/** A document with what is said in it. Its passages are not looked at: what was saved of them is read when they are asked for. */
export function withSpeech<Said extends SpokenDocument['speech']>(
  indexed: IndexedDocument,
  speech: Said,
): SpokenDocument & { readonly speech: Said } {
  const { document, language, forward } = indexed;
  return {
    document,
    language,
    forward,
    speech,
    get passages() {
      return indexed.passages;
    },
  };
}

/** Who says and does what in the documents of one state, found by who it is. It never changes. */
export interface SpeechIndex {
  readonly actors: ActorTable;
  /** The documents in which an actor, by its commonest name, or who speaks for it, says or does anything, with that alone;
   * all with all for anybody. */
  of(actor: string | null): readonly SpokenDocument[];
}

/**
 * Indexes what is said in documents, in their order.
 *
 * @param own what the owner says of who speaks for whom
 */
export function createSpeechIndex(
  documents: readonly (SpokenDocument & { readonly speech: Speech })[],
  own: readonly OwnSpeaker[],
): SpeechIndex {
  const actors = createActorTable(
    documents.map(({ document, speech }) => [document.id, speech] as const),
    own,
  );
  const entries = new Map<string, Entry[]>();
  for (const document of documents) addDocument(entries, actors, document);
  return {
    actors,
    of: (actor) => (actor === null ? documents : (entries.get(actor) ?? []).map(partOf)),
  };
}

/** What an actor says and does in a document, by its places there. */
interface Entry {
  readonly document: SpokenDocument;
  readonly attributions: number[];
  readonly acts: number[];
}

function addDocument(
  entries: Map<string, Entry[]>,
  actors: ActorTable,
  document: SpokenDocument,
): void {
  const entryOf = (actor: string): Entry => {
    const list = entries.get(actor) ?? [];
    const last = list.at(-1);
    if (last?.document === document) return last;
    const entry = { document, attributions: [], acts: [] };
    entries.set(actor, list);
    list.push(entry);
    return entry;
  };
  const { attributions, acts } = document.speech;
  for (const [at, { speaker, for: actorsOf }] of attributions.entries()) {
    for (const actor of actors.behind(speaker, actorsOf)) entryOf(actor).attributions.push(at);
  }
  for (const [at, { actor: name, for: actorsOf }] of acts.entries()) {
    for (const actor of actors.behind(name, actorsOf)) entryOf(actor).acts.push(at);
  }
}

function partOf({ document, attributions, acts }: Entry): SpokenDocument {
  const { speech } = document;
  return withSpeech(document, {
    attributions: pick<Attribution>(speech.attributions, attributions),
    acts: pick<Act>(speech.acts, acts),
  });
}

function pick<Item>(items: readonly Item[], places: readonly number[]): readonly Item[] {
  return places.flatMap((at) => items[at] ?? []);
}
