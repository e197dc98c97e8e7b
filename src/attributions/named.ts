import type { NameRun } from './find-names.ts';
import type { Range } from './noun-phrases.ts';
import type { Relation } from './read-relations.ts';
import type { StateLookup } from './states.ts';

export type Gender = 'female' | 'male';

/** Somebody who is named, or a body of people. */
export interface Named {
  /** The fullest form in the document, without offices. */
  name: string;
  readonly words: readonly string[];
  isPerson: boolean;
  /** Whether an office follows it somewhere: Shin Bet Director. */
  isBody: boolean;
  /** The words of the offices written beside the name; small letters. */
  readonly offices: Set<string>;
  gender: Gender | null;
  /** Whom it speaks for, with the sentence that says so. */
  readonly relations: Relation[];
  /** Those whose surname this is, where several have it. */
  namesakes: readonly Named[];
}

/** A name at its place. */
export interface Mention extends Range {
  readonly sentence: number;
  readonly run: NameRun;
  readonly named: Named;
}

/** The names of a document. */
export interface People {
  /** The state behind a name, of the document's own states too. */
  readonly states: StateLookup;
  readonly all: readonly Named[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** By sentence. */
  readonly inSentence: readonly (readonly Mention[])[];
  /** Those of whom an office's word is written. */
  readonly byOffice: ReadonlyMap<string, readonly Named[]>;
}
