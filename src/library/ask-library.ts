import type { Answer } from '../answers/answer.ts';
import { composeAnswer } from '../answers/compose-answer.ts';
import { dayOf } from '../documents/calendar-date.ts';
import type { Problem } from '../errors/problem.ts';
import type { PositionRequest } from '../positions/position.ts';
import { readPositionQuestion } from '../positions/read-question.ts';
import { joinFilters, readOperators } from '../queries/operators.ts';
import type { Question } from '../queries/question.ts';
import type { answerPosition } from './answer-position.ts';
import { answerReference } from './answer-reference.ts';
import type { Library } from './library.ts';
import { searchLibrary, type SearchOptions } from './search-library.ts';

/** How a question is answered. */
export interface AskOptions extends Pick<SearchOptions, 'signal' | 'budget'> {
  /** Told of each passage that is held back because its quotation is not verbatim. */
  readonly onMisquotation?: ((problem: Problem) => void) | undefined;
}

/**
 * Answers a question from the library, or opens the passages that it is a reference to; rejects with the signal's reason when it
 * is aborted. One that asks what somebody says or
 * wants is answered with that, unless the words alone are asked for, or whole documents cannot be read.
 */
export async function askLibrary(
  library: Library,
  question: Question,
  { onMisquotation = () => {}, ...search }: AskOptions = {},
): Promise<Answer> {
  const cited = await answerReference(library, question, search.signal);
  if (cited !== null) return cited;
  const found = await searchLibrary(library, question, search);
  const plainPage = (page: number): Answer =>
    composeAnswer(found, {
      page,
      wantsNearest: question.wantsNearest ?? false,
      report: onMisquotation,
    });
  const page = question.page ?? 1;
  const request = library.speeches === null ? null : readRequest(question);
  if (request === null) return plainPage(page);
  answering ??= await import('./answer-position.ts');
  return answering.answerPosition(library, request, { page, plainPage });
}

/** Loaded with the first question that asks for a position. */
let answering: { readonly answerPosition: typeof answerPosition } | null = null;

/** What somebody is asked to have said; null where words are asked for, or must not be there. */
function readRequest(question: Question): PositionRequest | null {
  if (question.isPlain === true || question.isExact === true) return null;
  const today = dayOf(Date.now());
  const { text, filters, excluded, alternatives } = readOperators(question.text, today);
  if (excluded.length + alternatives.length > 0) return null;
  const request = readPositionQuestion(text, today);
  return request === null
    ? null
    : { ...request, ...joinFilters(joinFilters(question, filters), request) };
}
