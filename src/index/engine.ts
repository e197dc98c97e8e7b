import type { IndexedDocument } from './indexed-document.ts';
import type { WeightedTerm } from './passage-index.ts';
import type { Lexicon } from './lexicon.ts';

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
