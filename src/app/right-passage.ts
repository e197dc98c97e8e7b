import type { Findings } from '../answers/compose-answer.ts';
import type { Source } from '../answers/quote-match.ts';
import type { CollectionQuestion } from '../evaluation/read-collection.ts';
import { rankPassages, type RankedPassage } from '../ranking/rank.ts';
import type { CollectionLibrary } from './collection-library.ts';

/** A passage that holds an answer. */
export interface RightPassage {
  readonly source: Source;
  /** As the ranking sees it; null where the question has no words. */
  readonly ranked: RankedPassage | null;
}

/** The first of the passages judged to answer that holds an answer, whatever its rank; null where none does. */
export function findRightPassage(
  { store, weighed, find }: Findings,
  { answers, relevant }: Pick<CollectionQuestion, 'answers' | 'relevant'>,
  { passagesOf }: Pick<CollectionLibrary, 'passagesOf'>,
): RightPassage | null {
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
