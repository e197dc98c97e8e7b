import type { readSpeech } from '../attributions/read-speech.ts';
import type { Speech } from '../attributions/speech.ts';
import type { IndexedDocument } from '../index/indexed-document.ts';
import { createTurns, nowMs } from '../index/work-turns.ts';
import type { OwnSpeaker } from '../names/own-speakers.ts';
import type { SpeechIndex } from '../positions/speech-index.ts';

/** Who says what in the documents of a library: each is read once, and what was read of it goes on to the next state. */
export interface Speeches {
  /** By document; reads those that were not read yet, in turns with other work. */
  read(): Promise<ReadonlyMap<IndexedDocument, Speech>>;
  /** The same, found by who speaks. */
  index(): Promise<SpeechIndex>;
  /**
   * The same, where making it takes long perhaps without what is newest: what an earlier state had, without documents that
   * have changed or gone since. At most one part in ten of the time goes into making it anew.
   */
  recentIndex(): Promise<SpeechIndex>;
  /** Of the documents of the next state. */
  renew(documents: Documents, own: readonly OwnSpeaker[]): Speeches;
}

type Documents = ReadonlyMap<string, IndexedDocument>;

/** What was read of documents before, or is saved. */
export type KnownSpeech = WeakMap<IndexedDocument, () => Speech | undefined>;

/** The index that was made last, of any state, and until when it will do, in milliseconds. */
export interface LastIndex {
  index: SpeechIndex | null;
  untilMs: number;
}

/** An index that is made faster than this is always made anew, in milliseconds. */
const QUICK_MS = 50;

/** One that took long will do for so many times as long. */
const SERVED_TIMES = 10;

/**
 * @param own what the owner says of who speaks for whom
 * @param known grows by what is read
 * @param last of earlier states
 */
export function createSpeeches(
  documents: Documents,
  own: readonly OwnSpeaker[],
  known: KnownSpeech = new WeakMap(),
  last: LastIndex = { index: null, untilMs: 0 },
): Speeches {
  let reading: Promise<ReadonlyMap<IndexedDocument, Speech>> | null = null;
  let indexing: Promise<SpeechIndex> | null = null;
  async function indexTimed(): Promise<SpeechIndex> {
    const speeches = await readAll(documents, known);
    const { createSpeechIndex, withSpeech } = await import('../positions/speech-index.ts');
    const startMs = nowMs();
    const spoken = [...speeches].map(([document, speech]) => withSpeech(document, speech));
    last.index = createSpeechIndex(spoken, own);
    const tookMs = nowMs() - startMs;
    last.untilMs = tookMs < QUICK_MS ? 0 : startMs + tookMs * SERVED_TIMES;
    return last.index;
  }
  const index = async (): Promise<SpeechIndex> => (indexing ??= indexTimed());
  return {
    read: async () => (reading ??= readAll(documents, known)),
    index,
    async recentIndex() {
      const isMade = indexing !== null || nowMs() > last.untilMs;
      return isMade || last.index === null ? index() : without(last.index, documents);
    },
    renew: (next, speakers) => createSpeeches(next, speakers, known, last),
  };
}

/** What is left of an index of an earlier state: what is still there, as it was. */
function without(index: SpeechIndex, documents: Documents): SpeechIndex {
  return {
    actors: index.actors,
    of: (actor) =>
      index.of(actor).filter(({ document }) => documents.get(document.id)?.document === document),
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
