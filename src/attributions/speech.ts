import type { Span } from '../text/span.ts';
import type { Attribution } from './attribution.ts';

/** Something that an actor does or is, in the author's words: `Israel has refrained from …`. */
export interface Act {
  /** Who does it, by its name in the document; null where only for whom is known (`Turkish officials`). */
  readonly actor: string | null;
  /** The states and bodies that it is done for. */
  readonly for: readonly string[];
  /** What is done, with its verb. */
  readonly content: Span;
  /** The words that name who does it. */
  readonly source: Span;
  /** Whether it is an attitude, a demand or a refusal, rather than an event. */
  readonly isStance: boolean;
}

/** That somebody speaks for an actor, and the words that say so. */
export interface SpeaksFor {
  readonly actor: string;
  readonly evidence: Span;
}

/** Somebody named in a document. */
export interface DocumentActor {
  /** In the fullest form of the document, without offices. */
  readonly name: string;
  /** Every form in the document. */
  readonly forms: readonly string[];
  readonly isPerson: boolean;
  /** How often it is named. */
  readonly mentions: number;
  readonly speaksFor: readonly SpeaksFor[];
}

/** Who says and does what in one document. */
export interface Speech {
  /** In the order of the text. */
  readonly attributions: readonly Attribution[];
  readonly acts: readonly Act[];
  readonly actors: readonly DocumentActor[];
}
