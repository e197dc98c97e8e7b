/** A word of the corpus, as its texts write it. */
export interface KnownWord {
  /** Lower case, without accents and possessive. */
  readonly folded: string;
  readonly term: string;
  /** How often the corpus has it. */
  readonly count: number;
  /** Its commonest spelling, for people. */
  readonly shown: string;
  /** Whether the corpus capitalises it nearly always, as a name. */
  readonly isProper: boolean;
  /** Whether the corpus ever writes it without a capital. */
  readonly isEverSmall: boolean;
}

/** A word of the corpus near to one that was typed. */
export interface NearWord {
  readonly word: KnownWord;
  /** Insertions, deletions, changes and swaps of neighbouring letters between the two. */
  readonly edits: number;
}
