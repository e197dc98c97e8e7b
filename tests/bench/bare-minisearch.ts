import MiniSearch from 'minisearch';
import type { LibraryState } from '../../src/library/library.ts';
import type { Analyzer } from '../../src/text/analyze.ts';

/** What everything is compared with: MiniSearch as it comes, one text field, the program's own analysis. */
export interface BareIndex {
  readonly search: (question: string) => number;
}

/** How many results are taken from MiniSearch, which itself knows no limit. */
const RESULTS = 10;

const LANGUAGE = 'en';

/** Indexes passages with nothing around MiniSearch. */
export function indexBare(
  passages: readonly { readonly id: string; readonly text: string }[],
  analyze: Analyzer,
): BareIndex {
  const tokenize = (text: string) =>
    analyze(text, LANGUAGE)
      .filter(({ isStop }) => !isStop)
      .map(({ term }) => term);
  const index = new MiniSearch({ fields: ['text'], tokenize, processTerm: (term) => term });
  index.addAll(passages);
  return { search: (question) => index.search(question).slice(0, RESULTS).length };
}

/** The passages of a library as they are given to MiniSearch. */
export function passagesOf(library: LibraryState): readonly { id: string; text: string }[] {
  return [...library.index.documents.values()].flatMap(({ passages }) =>
    passages.map(({ id, text }) => ({ id, text })),
  );
}
