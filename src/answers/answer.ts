import type { Span } from '../text/span.ts';

/** How well the corpus answers: sure to, perhaps, not at all. Words, never percentages. */
export type Verdict = 'strong' | 'partial' | 'none';

/** A passage as it is shown: verbatim, with its citation. Offsets are UTF-16 code units in the document's reading text. */
export interface QuotedPassage extends Span {
  readonly id: string;
  readonly document: string;
  readonly revision: string;
  readonly number: number;
  readonly paragraph: number;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly headings: readonly string[];
  /** Who says what is marked, or all of it where nothing is; null where nobody is named, or several. */
  readonly speaker: string | null;
  /** The page it begins on, counted from 1; null where the format has none. */
  readonly page: number | null;
  /** Where it stands in the file, in UTF-16 code units of the file's decoded text. */
  readonly source: Span;
  readonly text: string;
  /** The sentences that answer, in order, without overlap. */
  readonly answering: readonly Span[];
  /** The words that answer: who, where, when, how many; within a sentence that answers. Null where none is sure to. */
  readonly answer: Span | null;
  /** The words that match, in order, without overlap. */
  readonly highlights: readonly Span[];
  /** Where the question asks what somebody says or wants: whose words these are. */
  readonly stance?: PassageStance;
}

/** Who says what a passage shows, in the offsets of its document. */
export interface PassageStance {
  /** In the speaker's own words, or told by somebody else. */
  readonly part: 'own' | 'reported';
  readonly speaker: string | null;
  /** The actors whom the speaker speaks for. */
  readonly for: readonly string[];
  /** What was said, or is reported. */
  readonly attribution: Span;
}

/** A question that was read as one for what somebody says, wants or thinks. */
export interface PositionReading {
  readonly form: 'position' | 'quotes' | 'compare' | 'who';
  readonly actors: readonly string[];
  readonly topic: string | null;
  /** Of the actors and the topic those that no document knows. */
  readonly unknown: readonly string[];
  /** Of two actors that are compared those that are known, but of whom nothing was found. */
  readonly silent: readonly string[];
}

/** What a question gets. Its fields are those of `ask --json`. */
export interface Answer {
  /** As asked (cut to the limits). */
  readonly question: string;
  readonly isCut: boolean;
  readonly verdict: Verdict;
  /** The page: up to three; empty with `none`. */
  readonly passages: readonly QuotedPassage[];
  /** How many of them, from the first, come near the best of all pages; those behind add little. At least 1 on page 1. */
  readonly near: number;
  /** Counted from 1; 0 of 0 with `none`. */
  readonly page: number;
  readonly pages: number;
  readonly searched: {
    readonly documents: number;
    readonly passages: number;
    /** Date of the newest document searched. */
    readonly newest: string | null;
    /** How many more there are, passed over because they have no date; left out where no dates were asked for. */
    readonly undated?: number;
  };
  readonly alsoSearched: readonly { readonly term: string; readonly for: string }[];
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  readonly didYouMean: readonly string[];
  /** Filled on request only, with `none`: the passages nearest to the question, which do not answer it. */
  readonly nearest: readonly QuotedPassage[];
  /** How it was read, where it asks what somebody says or wants; left out otherwise. */
  readonly position?: PositionReading;
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
