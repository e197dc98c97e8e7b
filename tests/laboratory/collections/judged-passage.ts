import type { Findings } from '../../../src/answers/compose-answer.ts';
import { passageTerms, sectionAt } from '../../../src/index/forward-document.ts';
import type { Candidate } from '../../../src/ranking/features.ts';
import type { CollectionQuestion } from './read-collection.ts';
import { rankPassages, type RankedPassage } from '../../../src/ranking/rank.ts';
import type { LibraryState } from '../../../src/library/library.ts';
import type { Passage } from '../../../src/passages/passage.ts';
import type { CollectionLibrary } from './collection-library.ts';

/** A passage that holds an answer. */
export interface JudgedPassage {
  readonly passage: Passage;
  /** As the ranking sees it; null where the question has no words. */
  readonly ranked: RankedPassage | null;
}

/** The first of the passages judged to answer that holds an answer, whatever its rank; null where none does. */
export function findJudgedPassage(
  { weighed }: Findings,
  { answers, relevant }: Pick<CollectionQuestion, 'answers' | 'relevant'>,
  { passagesOf, library }: Pick<CollectionLibrary, 'passagesOf' | 'library'>,
): JudgedPassage | null {
  for (const id of [...relevant.keys()].flatMap(passagesOf)) {
    const candidate = candidateOf(library, id);
    if (candidate === null || !holdsAny(candidate.found.passage.text, answers)) continue;
    const [ranked = null] = rankPassages(library.index.lexicon, weighed, [candidate]);
    return { passage: candidate.found.passage, ranked };
  }
  return null;
}

function candidateOf({ index }: LibraryState, id: string): Candidate | null {
  const dot = id.lastIndexOf('.');
  const at = Number(id.slice(dot + 1)) - 1;
  const indexed = index.documents.get(id.slice(0, dot));
  const passage = indexed?.passages[at];
  if (indexed === undefined || passage === undefined) return null;
  const { document, language, forward } = indexed;
  const terms = passageTerms(forward, at);
  return {
    found: {
      document,
      excerpt: document,
      passage,
      documentPassages: indexed.passages.length,
      language,
      terms,
    },
    section: sectionAt(forward, at),
  };
}

/** Whether a text holds one of the answers, in whatever case. */
export function holdsAny(text: string, answers: readonly string[]): boolean {
  const folded = text.toLowerCase();
  return answers.some((answer) => folded.includes(answer.toLowerCase()));
}
