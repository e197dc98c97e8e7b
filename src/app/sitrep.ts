import type { Answer, QuotedPassage } from '../answers/answer.ts';

/** What a person asks, as a surface hands it over. */
export interface Question {
  readonly text: string;
  /** Counted from 1; a page past the last gives the last. */
  readonly page?: number;
  /** Only documents whose title, publisher or id holds this, case and accents aside. */
  readonly source?: string;
  /** Only documents dated on or after it, `YYYY-MM-DD`. */
  readonly since?: string;
  /** Only documents dated on or before it, `YYYY-MM-DD`. */
  readonly until?: string;
  /** Search the words as typed: no other names, no corrections. */
  readonly isExact?: boolean;
  /** Fill `nearest` when the verdict is `none`. */
  readonly wantsNearest?: boolean;
}

/** A passage by its reference, with its neighbours. */
export interface Citation {
  readonly passage: QuotedPassage;
  /** Up to `around` passages of the same document before it, in order. */
  readonly before: readonly QuotedPassage[];
  readonly after: readonly QuotedPassage[];
  /** How many passages its document has. */
  readonly documentPassages: number;
}

/** One document, as lists show it. */
export interface Source {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly passages: number;
  readonly revision: string;
}

/** What the program holds, for `/about` and the start. */
export interface Holdings {
  readonly documents: number;
  readonly passages: number;
  readonly newest: string | null;
  /** One line for each file that could not be read. */
  readonly problems: readonly string[];
}

/** The use cases. Surfaces know this and nothing of search; it may live in another thread. */
export interface Sitrep {
  ask(question: Question, signal?: AbortSignal): Promise<Answer>;
  /** Null where no passage has this id. `around`: neighbours on each side, 0 by default. */
  cite(id: string, around?: number): Promise<Citation | null>;
  /** Newest first; `search` filters by words of title, publisher and id. */
  sources(search?: string): Promise<readonly Source[]>;
  holdings(): Promise<Holdings>;
  close(): Promise<void>;
}
