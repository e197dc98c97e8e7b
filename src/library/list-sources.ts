import type { Holdings, Source } from '../documents/source.ts';
import { describeProblem } from '../errors/problem.ts';
import { foldWord } from '../text/fold.ts';
import type { Library } from './library.ts';
import type { DocumentState } from './document-state.ts';

/** The documents whose title, publisher or id hold all words of `search`; all where it is left out. Newest first. */
export function listSources(library: Library, search = ''): readonly Source[] {
  const words = foldWord(search).split(/\s+/u).filter(Boolean);
  return [...library.documents.values()].map(describeSource).filter(({ id, title, publisher }) => {
    const text = foldWord([id, title, publisher].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** What the library holds, in figures. */
export function countHoldings(library: Library): Holdings {
  return { ...library.counts, problems: library.problems.map(describeProblem) };
}

function describeSource({ document, passages }: DocumentState): Source {
  const { id, title, publisher, author, date, url, language, revision } = document;
  return { id, title, publisher, author, date, url, language, revision, passages: passages.length };
}
