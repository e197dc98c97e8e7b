import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Knowledge } from './knowledge.ts';
import type { KnownWord } from './known-word.ts';
import type { QueryTerm } from './query.ts';
import type { QuestionWord } from './read-words.ts';

/** What the words of a question ask for, and what had to be put right. */
export interface ReadTerms {
  readonly terms: readonly QueryTerm[];
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Unsure corrections with the place of the word. */
  readonly offered: readonly { readonly span: Span; readonly words: readonly KnownWord[] }[];
}

/** The terms of a question while they are read. */
export interface Reading {
  /** The question. */
  readonly text: string;
  readonly language: Language;
  readonly knowledge: Knowledge;
  readonly terms: QueryTerm[];
  readonly corrected: { from: string; to: string }[];
  readonly offered: { span: Span; words: readonly KnownWord[] }[];
  /** How many words were looked up as misspelt. */
  lookedUp: number;
}

/** Whether the corpus has a word, by any of its terms. */
export function isKnown({ terms }: QuestionWord, { knowledge }: Reading): boolean {
  return terms.some((term) => knowledge.vocabulary.countOf(term) > 0);
}
