import { explainVerdict, type VerdictExplanation } from '../answers/explain-verdict.ts';
import type { Question } from '../queries/question.ts';
import { explainPassage, type PassageExplanation } from '../ranking/explain-passage.ts';
import type { Library } from './library.ts';
import { searchLibrary } from './search-library.ts';

/** Why a question is answered as it is. */
export interface Explanation {
  readonly question: string;
  /** Best first. */
  readonly passages: readonly PassageExplanation[];
  readonly verdict: VerdictExplanation;
}

/** How many passages are explained: as many as a page shows. */
const EXPLAINED = 3;

/** Explains the first passages and the verdict of what {@link searchLibrary} finds. */
export async function explainLibrary(library: Library, question: Question): Promise<Explanation> {
  const findings = await searchLibrary(library, question);
  const { query, weighed, ranked } = findings;
  return {
    question: query.question,
    passages: ranked.slice(0, EXPLAINED).map((one) => explainPassage(query, weighed, one)),
    verdict: explainVerdict(findings),
  };
}
