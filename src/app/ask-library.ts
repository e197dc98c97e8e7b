import type { Answer } from '../answers/answer.ts';
import { composeAnswer } from '../answers/compose-answer.ts';
import type { Question } from '../queries/question.ts';
import type { Library } from './library.ts';
import { searchLibrary } from './search-library.ts';

/** Answers a question from the library; rejects with the signal's reason when it is aborted. */
export async function askLibrary(
  library: Library,
  question: Question,
  signal?: AbortSignal,
): Promise<Answer> {
  return composeAnswer(await searchLibrary(library, question, signal), {
    page: question.page ?? 1,
    wantsNearest: question.wantsNearest ?? false,
  });
}
