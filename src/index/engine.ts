import type { IndexedDocument } from './indexed-document.ts';
import type { WeightedTerm } from './passage-index.ts';
import type { Lexicon } from './lexicon.ts';
import type { Segment } from './segment.ts';

/** A passage of the embedded index: its document, and its place there counted from 0. */
export interface PassageAt {
  readonly document: IndexedDocument;
  readonly at: number;
}

/** An embedded engine over the documents of one state. */
export interface Engine {
  /** What {@link PassageIndex.search} finds, in its order. */
  find(search: EngineSearch): readonly PassageAt[];
  /**
   * The engine of the next state; this one goes on answering for its own.
   *
   * @param lexicon of the next state
   */
  renew(change: Change, lexicon: Lexicon): Promise<Engine>;
  /** What it is made of again without inverting; null where that takes as long as making it anew. */
  save(): readonly SavedSegment[] | null;
}

/** A segment with the ids of its documents, in their order. */
export interface SavedSegment extends Omit<Segment, 'documents'> {
  readonly ids: readonly string[];
}

export interface EngineSearch {
  readonly terms: readonly WeightedTerm[];
  readonly limit: number;
  /** Whether a document's passages may be found; null for all. */
  readonly isWanted: ((document: IndexedDocument) => boolean) | null;
}

/** What becomes of a corpus. A document that is replaced is in both lists. */
export interface Change {
  readonly removed: readonly IndexedDocument[];
  readonly added: readonly IndexedDocument[];
}
