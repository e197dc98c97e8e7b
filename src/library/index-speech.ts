import { type Problem, ProblemError } from '../errors/problem.ts';
import type { SpeechIndex } from '../positions/speech-index.ts';
import type { Library } from './library.ts';

/**
 * Who says what in a library.
 *
 * @throws ProblemError where its documents lie elsewhere
 */
export async function indexSpeech({ speeches }: Library): Promise<SpeechIndex> {
  if (speeches === null) throw new ProblemError(ELSEWHERE);
  return speeches.index();
}

/**
 * The same for questions, which need not wait for the newest where there is much to index.
 *
 * @throws ProblemError where its documents lie elsewhere
 */
export async function indexRecentSpeech({ speeches }: Library): Promise<SpeechIndex> {
  if (speeches === null) throw new ProblemError(ELSEWHERE);
  return speeches.recentIndex();
}

const ELSEWHERE: Problem = {
  input: 'who says what',
  what: 'it is read of whole documents, which lie in a search cluster',
  advice: 'Ask plainly, or take SITREP_SEARCH_URL out',
};
