import {
  judgeFindings,
  weighFindings,
  type Findings,
} from '../../../src/answers/compose-answer.ts';
import { quoteMatch } from '../../../src/answers/quote-match.ts';
import type { CollectionOutcome } from './collection-measures.ts';
import type { CollectionQuestion } from './read-collection.ts';
import type { Features } from '../../../src/ranking/features.ts';
import type { Weights } from '../../../src/ranking/weighted-sum.ts';
import type { CollectionLibrary } from './collection-library.ts';
import { findJudgedPassage, holdsAny } from './judged-passage.ts';
import { searchLibrary } from '../../../src/library/search-library.ts';

/** How many of the ranking are measured. */
const MAX_RANKED = 100;

/** Asks a question of a collection just as people's questions are asked of the corpus. */
export async function askCollection(
  collection: CollectionLibrary,
  question: CollectionQuestion,
  weights?: Weights<keyof Features>,
): Promise<CollectionOutcome> {
  const { library, nameOf } = collection;
  const findings = await searchLibrary(library, { text: question.text }, { weights });
  const ids = [...findings.ranked.map(({ id }) => id), ...findings.further];
  const names = new Set(ids.map(nameOf));
  return {
    question,
    ranked: [...names].slice(0, MAX_RANKED),
    odds: weighFindings(findings),
    verdict: judgeFindings(findings),
    ...readMarks(findings, question, collection),
  };
}

/** What is marked in the passage that is judged to answer, whatever its rank. */
function readMarks(
  findings: Findings,
  question: CollectionQuestion,
  collection: CollectionLibrary,
): Pick<CollectionOutcome, 'isAnswerMarked' | 'markedShare'> {
  const right = findJudgedPassage(findings, question, collection);
  if (right === null) return { isAnswerMarked: null, markedShare: null };
  const { passage, ranked } = right;
  if (ranked === null) return { isAnswerMarked: false, markedShare: 0 };
  const { answering } = quoteMatch(findings, ranked);
  const { text, start } = passage;
  const marked = answering.map((span) => text.slice(span.start - start, span.end - start));
  const chars = marked.reduce((sum, { length }) => sum + length, 0);
  return {
    isAnswerMarked: marked.some((sentence) => holdsAny(sentence, question.answers)),
    markedShare: chars / text.length,
  };
}
