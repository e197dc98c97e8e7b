import type { Answer } from '../answers/answer.ts';
import type { PositionRequest } from '../positions/position.ts';
import type { Question } from '../queries/question.ts';
import { askPosition } from './ask-position.ts';
import type { Library } from './library.ts';
import { listStances, stancePages, weavePosition } from './weave-position.ts';

/** Answers a question that asks what somebody says; a plain search where nobody is meant after all. */
export function answerPosition(
  library: Library,
  { source, since, until }: Question,
  request: PositionRequest,
  { page, plainPage }: { readonly page: number; readonly plainPage: (page: number) => Answer },
): Answer {
  const answer = askPosition(library, {
    ...request,
    ...(source === undefined ? {} : { source }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  });
  const isNobody = request.form !== 'who' && answer.unknown.length > 0 && !answer.isActorKnown;
  if (isNobody && request.isExplicit !== true) return plainPage(page);
  const own = stancePages(listStances(answer.stances).length);
  return weavePosition(answer, plainPage(Math.max(1, page - own)), page);
}
