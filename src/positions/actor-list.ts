import type { QuotedPassage } from '../answers/answer.ts';

/** Somebody who appears in the corpus, as it is listed for people. */
export interface ListedActor {
  readonly name: string;
  /** The other names that documents give it. */
  readonly otherNames: readonly string[];
  readonly isPerson: boolean;
  readonly mentions: number;
  /** Ids of the documents. */
  readonly documents: readonly string[];
  /** Whom it speaks for, and the sentence that says so; the owner's own word has none. */
  readonly speaksFor: readonly {
    readonly actor: string;
    readonly evidence: QuotedPassage | null;
  }[];
}
