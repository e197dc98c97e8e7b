import type { Answer } from '../answers/answer.ts';
import { composeAnswer } from '../answers/compose-answer.ts';
import type { Problem } from '../errors/problem.ts';
import type { Question } from '../queries/question.ts';
import type { Library } from './library.ts';
import { searchLibrary, type SearchOptions } from './search-library.ts';

/** How a question is answered. */
export interface AskOptions extends Pick<SearchOptions, 'signal' | 'budget'> {
  /** Told of each passage that is held back because its quotation is not verbatim. */
  readonly onMisquotation?: ((problem: Problem) => void) | undefined;
}

/** Answers a question from the library; rejects with the signal's reason when it is aborted. */
export async function askLibrary(
  library: Library,
  question: Question,
  { onMisquotation = () => {}, ...search }: AskOptions = {},
): Promise<Answer> {
  return composeAnswer(await searchLibrary(library, question, search), {
    page: question.page ?? 1,
    wantsNearest: question.wantsNearest ?? false,
    report: onMisquotation,
  });
}
