import type { Query } from '../queries/query.ts';

/** A passage as it enters the index: analysed terms by field, stop words left out. */
export interface IndexEntry {
  /** The passage's id. */
  readonly id: string;
  /** Its document's id. */
  readonly document: string;
  readonly text: readonly string[];
  /** The document's title and the passage's headings. */
  readonly title: readonly string[];
  /** The publisher, the author and the date as words. */
  readonly source: readonly string[];
}

/** What the index says of a passage. Engine scores do not cross this port: those of two engines are not comparable. */
export interface Hit {
  /** The passage's id. */
  readonly id: string;
}

/** Which passages a search may return. */
export interface SearchOptions {
  /** How many hits at most, 1 or more. */
  readonly limit: number;
  /** The ids of the documents to search; all where it is left out. */
  readonly documents?: ReadonlySet<string> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Finds the passages that share terms with a query.
 *
 * Every method rejects with `IndexUnavailableError` when the engine cannot be reached, and with the signal's reason
 * when it is aborted; nothing else crosses this port.
 */
export interface PassageIndex {
  /** Adds entries; one with a known id takes the old one's place. */
  add(entries: readonly IndexEntry[], signal?: AbortSignal): Promise<void>;
  /** Removes every passage of these documents; unknown ids are passed over. */
  remove(documents: readonly string[], signal?: AbortSignal): Promise<void>;
  /** The best passages first, each holding at least one variant of a term of the query. */
  search(query: Query, options: SearchOptions): Promise<readonly Hit[]>;
}

/** The engine behind the index cannot be reached or answered with nonsense. */
export class IndexUnavailableError extends Error {
  override readonly name = 'IndexUnavailableError';
}
