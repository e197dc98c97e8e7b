import type { Answer } from '../answers/answer.ts';
import type { PositionRequest } from '../positions/position.ts';
import { askPosition } from './ask-position.ts';
import type { Library } from './library.ts';
import { listStances, stancePages, weavePosition } from './weave-position.ts';

/** Answers a question that asks what somebody says; a plain search where nobody is meant after all. */
export async function answerPosition(
  library: Library,
  request: PositionRequest,
  { page, plainPage }: { readonly page: number; readonly plainPage: (page: number) => Answer },
): Promise<Answer> {
  const answer = await askPosition(library, request);
  const isNobody = request.form !== 'who' && answer.unknown.length > 0 && !answer.isActorKnown;
  if (isNobody && request.isExplicit !== true) return plainPage(page);
  const own = stancePages(listStances(answer.stances).length);
  return weavePosition(answer, plainPage(Math.max(1, page - own)), page);
}
