import type { OwnNames } from '../documents/read-names-file.ts';
import type { Problem } from '../errors/problem.ts';
import type { EmbeddedIndex } from '../index/embedded-index.ts';
import type { IndexedDocument } from '../index/indexed-document.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { LearntNames } from '../names/learn-names.ts';
import type { OwnSpeaker } from '../names/own-speakers.ts';
import type { Knowledge } from '../queries/knowledge.ts';
import type { Analysis } from './analysis.ts';

/** All that is known about the corpus at one moment. It never changes: what comes and goes makes another one. */
export interface Library {
  readonly index: PassageIndex;
  /** By id, newest first; null where they lie elsewhere, so that nothing can be read of whole documents. */
  readonly documents: ReadonlyMap<string, IndexedDocument> | null;
  readonly knowledge: Knowledge;
  /** Why which documents are not there. */
  readonly problems: readonly Problem[];
  /** What the owner says of who speaks for whom. */
  readonly speakers: readonly OwnSpeaker[];
}

/** A library with what the next one is made from. */
export interface LibraryState extends Library {
  readonly index: EmbeddedIndex;
  readonly analysis: Analysis;
  readonly learnt: LearntNames;
  readonly own: OwnNames;
}
