import type { Findings } from '../../../src/answers/compose-answer.ts';
import type { Source } from '../../../src/answers/quote-match.ts';
import type { CollectionQuestion } from './read-collection.ts';
import { rankPassages, type RankedPassage } from '../../../src/ranking/rank.ts';
import type { CollectionLibrary } from './collection-library.ts';

/** A passage that holds an answer. */
export interface JudgedPassage {
  readonly source: Source;
  /** As the ranking sees it; null where the question has no words. */
  readonly ranked: RankedPassage | null;
}

/** The first of the passages judged to answer that holds an answer, whatever its rank; null where none does. */
export function findJudgedPassage(
  { store, weighed, find }: Findings,
  { answers, relevant }: Pick<CollectionQuestion, 'answers' | 'relevant'>,
  { passagesOf }: Pick<CollectionLibrary, 'passagesOf'>,
): JudgedPassage | null {
  for (const id of [...relevant.keys()].flatMap(passagesOf)) {
    const source = find(id);
    if (source === null || !holdsAny(source.passage.text, answers)) continue;
    return { source, ranked: rankPassages(store, weighed, [id])[0] ?? null };
  }
  return null;
}

/** Whether a text holds one of the answers, in whatever case. */
export function holdsAny(text: string, answers: readonly string[]): boolean {
  const folded = text.toLowerCase();
  return answers.some((answer) => folded.includes(answer.toLowerCase()));
}
