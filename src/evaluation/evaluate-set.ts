import { readFile } from 'node:fs/promises';
import { judgeFindings } from '../answers/compose-answer.ts';
import { ProblemError, type Problem } from '../errors/problem.ts';
import { evaluate, RANKED_PASSAGES, type Evaluation, type Outcome } from './evaluate.ts';
import { readQuestionSet } from './question-set.ts';
import type { LibraryState } from '../library/library.ts';
import { searchLibrary } from '../library/search-library.ts';

/**
 * Asks every question of a set as people ask it, and measures the ranking and the verdict, each by itself: a question
 * that is wrongly refused counts as refused, and its ranking as it is.
 *
 * @param file the path of the set, in JSON Lines
 * @throws ProblemError when the set cannot be read, holds no question, or has a fault (the first of them)
 */
export async function evaluateSet(library: LibraryState, file: string): Promise<Evaluation> {
  const documents = [...library.index.documents.values()];
  const held = {
    documents: documents.map(({ document }) => document),
    passages: documents.flatMap(({ passages }) => passages),
  };
  const { questions, problems } = readQuestionSet(await readText(file), file, held);
  if (problems.length > 0) throw faultsOf(problems);
  if (questions.length === 0) {
    const advice = 'Write one JSON object a line; see tests/relevance/README.md';
    throw new ProblemError({ input: file, what: 'it holds no question', advice });
  }
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const findings = await searchLibrary(library, { text: question.question });
    const got = findings.ranked.slice(0, RANKED_PASSAGES).map(({ id }) => id);
    outcomes.push({ ...question, verdict: judgeFindings(findings), got });
  }
  return evaluate(outcomes);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const what = `it cannot be read (${reason})`;
    throw new ProblemError(
      { input: file, what, advice: 'Name a file of questions' },
      { cause: error },
    );
  }
}

function faultsOf([first, ...rest]: readonly Problem[]): ProblemError {
  const more = rest.length === 0 ? '' : `, and ${rest.length} more lines have faults`;
  const problem = first ?? { input: 'the set', what: 'it has a fault', advice: 'Mend it' };
  return new ProblemError({ ...problem, what: `${problem.what}${more}` });
}
