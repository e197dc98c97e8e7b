import type { AnalyzedPassage } from './analyzed-passage.ts';

/**
 * The port to a search engine: it finds the passages worth a closer look among all of them. It is the only thing that a
 * search cluster has to provide in place of the embedded engine.
 *
 * Engine scores do not cross it, because those of two engines are not comparable: what comes back is an order, and
 * everything that is decided on passages is decided on the second stage's own features.
 */
export interface PassageIndex {
  /**
   * Adds passages, in order; one whose id is held already takes its place. An abort leaves those added before it.
   *
   * @throws {IndexError} when the engine fails
   */
  add(passages: readonly AnalyzedPassage[], signal?: AbortSignal): Promise<void>;
  /**
   * Forgets every passage of these documents; an id that is not held is passed over.
   *
   * @throws {IndexError} when the engine fails
   */
  remove(documents: readonly string[], signal?: AbortSignal): Promise<void>;
  /**
   * The ids of the passages that hold at least one of the terms, best first by BM25 (k1 = 1.2, b = 0.75, its fields
   * weighted by {@link FIELD_WEIGHTS}), ties in the order of adding.
   *
   * @throws {IndexError} when the engine fails
   */
  search(search: IndexSearch, signal?: AbortSignal): Promise<readonly string[]>;
}

export interface IndexSearch {
  /** Distinct. */
  readonly terms: readonly WeightedTerm[];
  /** How many ids to return at most. */
  readonly limit: number;
  /** Only passages of these documents; null for all. */
  readonly documents: ReadonlySet<string> | null;
}

export interface WeightedTerm {
  readonly term: string;
  /** What its BM25 is multiplied by, 0 < weight ≤ 1. */
  readonly weight: number;
}

/** What a match is worth in each field, beside one in the text. */
export const FIELD_WEIGHTS = { text: 1, title: 0.6, source: 0.6 } as const;

/** The engine failed: it does not answer, or refuses. `cause` is its own error. An abort rejects with the signal's reason. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
}
