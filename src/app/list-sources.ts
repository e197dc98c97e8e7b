import type { Holdings, Source } from '../documents/source.ts';
import { describeProblem } from '../errors/problem.ts';
import { foldWord } from '../text/fold.ts';
import type { Library, Shelf } from './library.ts';

/** The documents whose title, publisher or id hold all words of `search`; all where it is left out. Newest first. */
export function listSources(library: Library, search = ''): readonly Source[] {
  const words = foldWord(search).split(/\s+/u).filter(Boolean);
  return [...library.shelves.values()].map(describeShelf).filter(({ id, title, publisher }) => {
    const text = foldWord([id, title, publisher].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** What the library holds, in figures. */
export function countHoldings(library: Library): Holdings {
  const shelves = [...library.shelves.values()];
  return {
    documents: shelves.length,
    passages: shelves.reduce((sum, { passages }) => sum + passages.length, 0),
    newest: newestDate(shelves),
    problems: library.problems.map(describeProblem),
  };
}

/** The date of the newest document, `YYYY-MM-DD`; null where none has one. */
export function newestDate(shelves: readonly Shelf[]): string | null {
  return shelves.reduce<string | null>(
    (newest, { document: { date } }) =>
      date !== null && (newest === null || date > newest) ? date : newest,
    null,
  );
}

function describeShelf({ document, passages }: Shelf): Source {
  const { id, title, publisher, author, date, url, language, revision } = document;
  return { id, title, publisher, author, date, url, language, revision, passages: passages.length };
}
