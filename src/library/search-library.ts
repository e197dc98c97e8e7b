import type { Findings } from '../answers/compose-answer.ts';
import type { Source } from '../answers/quote-match.ts';
import type { Question } from '../queries/question.ts';
import { understand } from '../queries/understand.ts';
import { EXAMINED, rankPassages } from '../ranking/rank.ts';
import { weighQuery } from '../ranking/weigh-query.ts';
import type { Weights } from '../ranking/weighted-sum.ts';
import type { Features } from '../ranking/features.ts';
import { foldWord } from '../text/fold.ts';
import type { Library } from './library.ts';
import { countHeld, type DocumentState } from './document-state.ts';

/** How many hits the index is asked for: what is relevant is among them nearly always. */
const FOUND = 100;

/** What a question finds, with the hits that no closer look was taken at. */
export interface Found extends Findings {
  /** Their ids, best first by the index; they come after all that are ranked. */
  readonly further: readonly string[];
}

/**
 * Everything that a question finds in the library; rejects with the signal's reason when it is aborted.
 *
 * @param weights of the ranking, where others than the shipped are tried
 */
export async function searchLibrary(
  library: Library,
  question: Question,
  signal?: AbortSignal,
  weights?: Weights<keyof Features>,
): Promise<Found> {
  const left = filterDocuments(library, question);
  const query = understand(question.text, library.knowledge, {
    isExact: question.isExact ?? false,
  });
  const weighed = weighQuery(query, library.store);
  const documents = left === null ? null : new Set(left.map(({ document }) => document.id));
  const hits = await library.index.search(
    { terms: weighed.search, limit: FOUND, documents },
    signal,
  );
  return {
    query,
    weighed,
    store: library.store,
    ranked: rankPassages(library.store, weighed, hits.slice(0, EXAMINED), weights),
    further: hits.slice(EXAMINED),
    searched:
      left === null
        ? library.counts
        : { ...countHeld(left), undated: countUndated(library, question) },
    find: (id) => findSource(library, id),
  };
}

/** The documents that the question's filters leave; null where it has none. */
function filterDocuments(
  { documents }: Library,
  question: Question,
): readonly DocumentState[] | null {
  const { source, since, until } = question;
  if (source === undefined && since === undefined && until === undefined) return null;
  return [...documents.values()].filter((state) => isWanted(state, question));
}

/** How many documents only the want of a date keeps out. */
function countUndated({ documents }: Library, { source, since, until }: Question): number {
  if (since === undefined && until === undefined) return 0;
  const ofSource = source === undefined ? {} : { source };
  return [...documents.values()].filter(
    (state) => state.document.date === null && isWanted(state, { text: '', ...ofSource }),
  ).length;
}

function isWanted({ document }: DocumentState, { source, since, until }: Question): boolean {
  if (since !== undefined && (document.date === null || document.date < since)) return false;
  if (until !== undefined && (document.date === null || document.date > until)) return false;
  if (source === undefined) return true;
  const wanted = foldWord(source);
  return [document.title, document.publisher, document.id].some(
    (text) => text !== null && foldWord(text).includes(wanted),
  );
}

function findSource({ documents }: Library, id: string): Source | null {
  const dot = id.lastIndexOf('.');
  const state = documents.get(id.slice(0, dot));
  const passage = state?.passages[Number(id.slice(dot + 1)) - 1];
  if (state === undefined || passage === undefined) return null;
  return { document: state.document, passage };
}
