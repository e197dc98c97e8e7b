import type { readSpeech } from '../attributions/read-speech.ts';
import type { Speech } from '../attributions/speech.ts';
import type { IndexedDocument } from '../index/indexed-document.ts';
import { createTurns } from '../index/work-turns.ts';
import type { OwnSpeaker } from '../names/own-speakers.ts';
import type { SpeechIndex } from '../positions/speech-index.ts';

/** Who says what in the documents of a library: each is read once, and what was read of it goes on to the next state. */
export interface Speeches {
  /** By document; reads those that were not read yet, in turns with other work. */
  read(): Promise<ReadonlyMap<IndexedDocument, Speech>>;
  /** The same, found by who speaks. */
  index(): Promise<SpeechIndex>;
  /** Of the documents of the next state. */
  renew(documents: Documents, own: readonly OwnSpeaker[]): Speeches;
}

type Documents = ReadonlyMap<string, IndexedDocument>;

/** What was read of documents before, or is saved. */
export type KnownSpeech = WeakMap<IndexedDocument, () => Speech | undefined>;

/**
 * @param own what the owner says of who speaks for whom
 * @param known grows by what is read
 */
export function createSpeeches(
  documents: Documents,
  own: readonly OwnSpeaker[],
  known: KnownSpeech = new WeakMap(),
): Speeches {
  let reading: Promise<ReadonlyMap<IndexedDocument, Speech>> | null = null;
  let indexing: Promise<SpeechIndex> | null = null;
  return {
    read: async () => (reading ??= readAll(documents, known)),
    index: async () => (indexing ??= indexAll(documents, own, known)),
    renew: (next, speakers) => createSpeeches(next, speakers, known),
  };
}

/** Loaded where anything is left to be read. */
let reading: { readonly readSpeech: typeof readSpeech } | null = null;

async function readAll(
  documents: Documents,
  known: KnownSpeech,
): Promise<ReadonlyMap<IndexedDocument, Speech>> {
  const turns = createTurns();
  const speeches = new Map<IndexedDocument, Speech>();
  for (const indexed of documents.values()) {
    const speech = known.get(indexed)?.() ?? (await readOne(indexed));
    known.set(indexed, () => speech);
    speeches.set(indexed, speech);
    await turns.pause();
  }
  return speeches;
}

async function readOne({ document, language, passages }: IndexedDocument): Promise<Speech> {
  reading ??= await import('../attributions/read-speech.ts');
  return reading.readSpeech(
    document,
    language,
    passages.flatMap(({ sentences }) => sentences),
  );
}

async function indexAll(
  documents: Documents,
  own: readonly OwnSpeaker[],
  known: KnownSpeech,
): Promise<SpeechIndex> {
  const { createSpeechIndex } = await import('../positions/speech-index.ts');
  const speeches = await readAll(documents, known);
  return createSpeechIndex(
    [...speeches].map(([document, speech]) => ({ ...document, speech })),
    own,
  );
}
