import type { OwnNames } from '../documents/read-names-file.ts';
import type { Problem } from '../errors/problem.ts';
import type { EmbeddedIndex } from '../index/embedded-index.ts';
import type { IndexedDocument } from '../index/indexed-document.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { LearntNames } from '../names/learn-names.ts';
import type { Knowledge } from '../queries/knowledge.ts';
import type { Analysis } from './analysis.ts';
import type { Speeches } from './speeches.ts';

/** All that is known about the corpus at one moment. It never changes: what comes and goes makes another one. */
export interface Library {
  readonly index: PassageIndex;
  /** By id, newest first; null where they lie elsewhere, so that nothing can be read of whole documents. */
  readonly documents: ReadonlyMap<string, IndexedDocument> | null;
  /** Null where the documents are. */
  readonly speeches: Speeches | null;
  readonly knowledge: Knowledge;
  /** Why which documents are not there. */
  readonly problems: readonly Problem[];
}

/** A library with what the next one is made from. */
export interface LibraryState extends Library {
  readonly index: EmbeddedIndex;
  readonly speeches: Speeches;
  readonly analysis: Analysis;
  readonly learnt: LearntNames;
  readonly own: OwnNames;
}
