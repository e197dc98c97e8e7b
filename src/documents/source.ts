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
