import type { Named, People } from './named.ts';
import type { Range } from './noun-phrases.ts';
import type { Word } from './word.ts';

/** Words of a sentence of the document. */
export interface Place extends Range {
  readonly sentence: number;
}

/** Who speaks. */
export interface Speaker {
  readonly name: string | null;
  readonly named: Named | null;
  /** The actors it speaks for. */
  readonly actors: readonly string[];
}

/** What the sentences of a document are looked up by. */
export interface Context {
  readonly sentences: readonly (readonly Word[])[];
  /** The number of the paragraph of each sentence. */
  readonly paragraphs: readonly number[];
  readonly people: People;
  /** Who spoke last before a sentence, by sentence. */
  readonly lastSpeaker: (Named | null)[];
}
