import type { Answer } from '../answers/answer.ts';
import { composeAnswer } from '../answers/compose-answer.ts';
import type { Question } from '../queries/question.ts';
import { understand } from '../queries/understand.ts';
import { rank } from '../ranking/rank.ts';
import type { Candidate } from '../ranking/ranked-passage.ts';
import { foldWord } from '../text/fold.ts';
import type { Library, Shelf } from './library.ts';
import { newestDate } from './list-sources.ts';

/** How many hits the index hands to the ranking. */
const CANDIDATES = 100;

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
  const hits = await library.index.search(query, {
    limit: CANDIDATES,
    documents:
      shelves.length === library.shelves.size
        ? undefined
        : new Set(shelves.map(({ document }) => document.id)),
    signal,
  });
  const candidates = hits.flatMap(({ id }) => findCandidate(library, id));
  return composeAnswer(
    query,
    rank(query, candidates),
    new Map(shelves.map(({ document }) => [document.id, document])),
    {
      documents: shelves.length,
      passages: shelves.reduce((sum, { passages }) => sum + passages.length, 0),
      newest: newestDate(shelves),
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

function findCandidate({ shelves, knowledge }: Library, id: string): Candidate[] {
  const dot = id.lastIndexOf('.');
  const shelf = shelves.get(id.slice(0, dot));
  const passage = shelf?.passages[Number(id.slice(dot + 1)) - 1];
  if (shelf === undefined || passage === undefined) return [];
  const tokens = knowledge.analyze(passage.text, shelf.language).map((token) => ({
    ...token,
    start: token.start + passage.start,
    end: token.end + passage.start,
  }));
  return [{ passage, tokens }];
}
