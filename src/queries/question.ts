/** Which documents a question is asked of; all of them where nothing is set. */
export interface Filters {
  /** Only documents whose title, publisher or id holds this, case and accents aside. */
  readonly source?: string;
  /** Only documents of which neither title nor publisher nor id holds this. */
  readonly notSource?: string;
  /** Only documents dated on or after it, `YYYY-MM-DD`. */
  readonly since?: string;
  /** Only documents dated on or before it, `YYYY-MM-DD`. */
  readonly until?: string;
}

/** What a person asks, as a surface hands it over. */
export interface Question extends Filters {
  readonly text: string;
  /** Counted from 1; a page past the last gives the last. */
  readonly page?: number;
  /** Search the words as typed: no other names, no corrections. */
  readonly isExact?: boolean;
  /** Search for the words, even where they ask what somebody says or wants. */
  readonly isPlain?: boolean;
  /** Fill `nearest` when the verdict is `none`. */
  readonly wantsNearest?: boolean;
}
