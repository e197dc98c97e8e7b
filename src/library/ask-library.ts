import type { Answer } from '../answers/answer.ts';
import { composeAnswer, PASSAGES_PER_PAGE } from '../answers/compose-answer.ts';
import type { Problem } from '../errors/problem.ts';
import type { Question } from '../queries/question.ts';
import { readReference } from '../queries/references.ts';
import { citeLibrary } from './cite-library.ts';
import type { Library } from './library.ts';
import { searchLibrary, type SearchOptions } from './search-library.ts';

/** How a question is answered. */
export interface AskOptions extends Pick<SearchOptions, 'signal' | 'budget'> {
  /** Told of each passage that is held back because its quotation is not verbatim. */
  readonly onMisquotation?: ((problem: Problem) => void) | undefined;
}

/**
 * Answers a question from the library, or opens the passages that it is a reference to; rejects with the signal's reason when
 * it is aborted.
 */
export async function askLibrary(
  library: Library,
  question: Question,
  { onMisquotation = () => {}, ...search }: AskOptions = {},
): Promise<Answer> {
  const cited = await answerReference(library, question, search.signal);
  if (cited !== null) return cited;
  return composeAnswer(await searchLibrary(library, question, search), {
    page: question.page ?? 1,
    wantsNearest: question.wantsNearest ?? false,
    report: onMisquotation,
  });
}

/** The passages that the question is a reference to; null where it is none, or to none. */
async function answerReference(
  library: Library,
  { text, page: wanted = 1 }: Question,
  signal: AbortSignal | undefined,
): Promise<Answer | null> {
  if (readReference(text) === null) return null;
  const cited = await citeLibrary(library, text, 0);
  if (cited === null) return null;
  const passages = [cited.passage, ...cited.after];
  const pages = Math.ceil(passages.length / PASSAGES_PER_PAGE);
  const page = Math.min(Math.max(wanted, 1), pages);
  const from = (page - 1) * PASSAGES_PER_PAGE;
  return {
    question: text.trim(),
    isCut: false,
    verdict: 'strong',
    passages: passages.slice(from, from + PASSAGES_PER_PAGE),
    page,
    pages,
    searched: await library.index.count({}, signal),
    alsoSearched: [],
    corrected: [],
    didYouMean: [],
    nearest: [],
  };
}
