import type { Answer } from '../answers/answer.ts';
import { composeAnswer } from '../answers/compose-answer.ts';
import type { Source } from '../answers/quote-match.ts';
import type { Question } from '../queries/question.ts';
import { understand } from '../queries/understand.ts';
import { CANDIDATES, rankPassages } from '../ranking/rank.ts';
import { weighQuery } from '../ranking/weigh-query.ts';
import { foldWord } from '../text/fold.ts';
import type { Library, Shelf } from './library.ts';
import { newestDate } from './list-sources.ts';

/** Answers a question from the library; rejects with the signal's reason when it is aborted. */
export async function askLibrary(
  library: Library,
  question: Question,
  signal?: AbortSignal,
): Promise<Answer> {
  const shelves = [...library.shelves.values()].filter((shelf) => isWanted(shelf, question));
  const query = understand(question.text, library.knowledge, {
    isExact: question.isExact ?? false,
  });
  const weighed = weighQuery(query, library.store);
  const documents =
    shelves.length === library.shelves.size
      ? null
      : new Set(shelves.map(({ document }) => document.id));
  const hits = await library.index.search(
    { terms: weighed.search, limit: CANDIDATES, documents },
    signal,
  );
  return composeAnswer(
    {
      query,
      weighed,
      store: library.store,
      ranked: rankPassages(library.store, weighed, hits),
      searched: {
        documents: shelves.length,
        passages: shelves.reduce((sum, { passages }) => sum + passages.length, 0),
        newest: newestDate(shelves),
      },
      find: (id) => findSource(library, id),
    },
    { page: question.page ?? 1, wantsNearest: question.wantsNearest ?? false },
  );
}

function isWanted({ document }: Shelf, { source, since, until }: Question): boolean {
  if (since !== undefined && (document.date === null || document.date < since)) return false;
  if (until !== undefined && (document.date === null || document.date > until)) return false;
  if (source === undefined) return true;
  const wanted = foldWord(source);
  return [document.title, document.publisher, document.id].some(
    (text) => text !== null && foldWord(text).includes(wanted),
  );
}

function findSource({ shelves, knowledge }: Library, id: string): Source | null {
  const dot = id.lastIndexOf('.');
  const shelf = shelves.get(id.slice(0, dot));
  const passage = shelf?.passages[Number(id.slice(dot + 1)) - 1];
  if (shelf === undefined || passage === undefined) return null;
  const { document, language } = shelf;
  return { document, passage, tokens: knowledge.analyze(passage.text, language) };
}
