import type { Answer } from '../answers/answer.ts';
import { composeAnswer } from '../answers/compose-answer.ts';
import type { Problem } from '../errors/problem.ts';
import type { Question } from '../queries/question.ts';
import type { Library } from './library.ts';
import { searchLibrary } from './search-library.ts';

/**
 * Answers a question from the library; rejects with the signal's reason when it is aborted.
 *
 * @param onMisquotation told of each passage that is held back because its quotation is not verbatim
 */
export async function askLibrary(
  library: Library,
  question: Question,
  signal?: AbortSignal,
  onMisquotation: (problem: Problem) => void = () => {},
): Promise<Answer> {
  return composeAnswer(await searchLibrary(library, question, signal), {
    page: question.page ?? 1,
    wantsNearest: question.wantsNearest ?? false,
    report: onMisquotation,
  });
}
