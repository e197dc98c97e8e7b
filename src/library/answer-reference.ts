import type { Answer } from '../answers/answer.ts';
import { PASSAGES_PER_PAGE } from '../answers/compose-answer.ts';
import type { Question } from '../queries/question.ts';
import { readReference } from '../queries/references.ts';
import { citeLibrary } from './cite-library.ts';
import type { Library } from './library.ts';

/** The passages that a question is a reference to; null where it is none, or to none. */
export async function answerReference(
  library: Library,
  { text, page: wanted = 1 }: Question,
  signal?: AbortSignal,
): Promise<Answer | null> {
  if (readReference(text) === null) return null;
  const cited = await citeLibrary(library, text, 0);
  if (cited === null) return null;
  const passages = [cited.passage, ...cited.after];
  const pages = Math.ceil(passages.length / PASSAGES_PER_PAGE);
  const page = Math.min(Math.max(wanted, 1), pages);
  const from = (page - 1) * PASSAGES_PER_PAGE;
  const shown = passages.slice(from, from + PASSAGES_PER_PAGE);
  return {
    question: text.trim(),
    isCut: false,
    verdict: 'strong',
    passages: shown,
    near: shown.length,
    page,
    pages,
    searched: await library.index.count({}, signal),
    alsoSearched: [],
    corrected: [],
    didYouMean: [],
    nearest: [],
  };
}
