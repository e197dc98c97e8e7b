import type { NameBook } from '../names/name-book.ts';
import type { Analyzer } from '../text/analyze.ts';
import type { Language } from '../text/language.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What must be known of a corpus to understand a question about it. */
export interface Knowledge {
  readonly analyze: Analyzer;
  /** Those of the documents, the commonest first. */
  readonly languages: readonly Language[];
  readonly names: NameBook;
  readonly vocabulary: Vocabulary;
}
