import type { DocumentHead } from '../documents/document.ts';
import type { Excerpt } from '../documents/source-map.ts';
import type { Source } from '../documents/source.ts';
import type { Passage } from '../passages/passage.ts';
import type { Filters } from '../queries/question.ts';
import type { Language } from '../text/language.ts';
import type { PassageTerms, Section } from './forward-document.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * The port to a search engine: all that the program asks of a corpus at one moment. It is the only thing that a search
 * cluster has to provide in place of the embedded engines.
 *
 * It finds the passages worth a closer look, and hands over with them whatever that closer look reads. Engine scores do not
 * cross it, because those of two engines are not comparable: what comes back is an order.
 *
 * Every method rejects with the reason of an aborted signal, and with an {@link IndexError} where the engine fails.
 */
export interface PassageIndex {
  /** The statistics of the corpus, of the same version as what is found. */
  readonly lexicon: Lexicon;
  /**
   * The passages that hold at least one of the terms, best first by BM25 (k1 = 1.2, b = 0.75, each field by itself, its
   * length in distinct terms, weighted by `FIELD_WEIGHTS`). Scores that differ by less than a millionth are ties: of
   * these the newest document's first, those without a date last, then by document id, then in the order of the document.
   */
  search(search: IndexSearch, signal?: AbortSignal): Promise<readonly FoundPassage[]>;
  /** For each passage the section of its document around it, at most `MAX_SECTION_PASSAGES` long. */
  neighbours(passages: readonly FoundPassage[], signal?: AbortSignal): Promise<readonly Section[]>;
  /** The passage with an id and up to `around` passages of its document on each side; null where there is none. */
  cite(id: string, around: number, signal?: AbortSignal): Promise<CitedPassages | null>;
  /** The documents whose title, publisher or id hold all words of `search`, newest first; all where it is empty. */
  sources(search: string, signal?: AbortSignal): Promise<readonly Source[]>;
  /** How much a search with these filters looks through. */
  count(filters: Filters, signal?: AbortSignal): Promise<Counts>;
}

/** A whole question to an index. */
export interface IndexSearch {
  /** Distinct. */
  readonly terms: readonly WeightedTerm[];
  readonly filters: Filters;
  /** Runs of terms none of which a found passage has side by side, in its text or its title and headings. */
  readonly without?: readonly (readonly string[])[];
  /** How many passages to return at most. */
  readonly limit: number;
}

export interface WeightedTerm {
  readonly term: string;
  /** What its BM25 is multiplied by, 0 < weight ≤ 1. */
  readonly weight: number;
}

/** A passage with its document, as it is cited. */
export interface CorpusPassage {
  readonly document: DocumentHead;
  /** A part of the document that holds the passage: what quotations are compared with. */
  readonly excerpt: Excerpt;
  readonly passage: Passage;
  /** How many passages its document has. */
  readonly documentPassages: number;
}

/** A passage with everything that ranking and answering read of it. */
export interface FoundPassage extends CorpusPassage {
  readonly language: Language;
  readonly terms: PassageTerms;
}

/** A passage by its reference, with its neighbours. */
export interface CitedPassages extends CorpusPassage {
  /** In the order of the document. */
  readonly before: readonly CorpusPassage[];
  readonly after: readonly CorpusPassage[];
}

/** How much there is. */
export interface Counts {
  readonly documents: number;
  readonly passages: number;
  /** The date of the newest document, `YYYY-MM-DD`; null where none has a date. */
  readonly newest: string | null;
  /** How many more there are, passed over because they have no date; left out where no dates were asked for. */
  readonly undated?: number;
}

/** The engine failed: it does not answer, or refuses. `cause` is its own error. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
}
