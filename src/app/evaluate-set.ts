import { readFile } from 'node:fs/promises';
import { readCorpus } from '../documents/read-corpus.ts';
import { ProblemError, type Problem } from '../errors/problem.ts';
import { evaluate, RANKED_PASSAGES, type Evaluation } from '../evaluation/evaluate.ts';
import { readQuestionSet, type JudgedQuestion } from '../evaluation/question-set.ts';
import { splitDocument } from '../passages/split-document.ts';
import type { Sitrep } from './sitrep.ts';

/**
 * Asks every question of a set as people ask it, and measures the answers.
 *
 * @param file the path of the set, in JSON Lines
 * @param corpusDir the folder that `sitrep` was opened over
 * @throws ProblemError when the set cannot be read, holds no question, or has a fault (the first of them)
 */
export async function evaluateSet(
  sitrep: Sitrep,
  file: string,
  corpusDir: string,
): Promise<Evaluation> {
  const { documents } = await readCorpus(corpusDir);
  const held = { documents, passages: documents.flatMap(splitDocument) };
  const { questions, problems } = readQuestionSet(await readText(file), file, held);
  if (problems.length > 0) throw faultsOf(problems);
  if (questions.length === 0) {
    const advice = 'Write one JSON object a line; see tests/relevance/README.md';
    throw new ProblemError({ input: file, what: 'it holds no question', advice });
  }
  const outcomes = [];
  for (const question of questions) {
    outcomes.push({ ...question, ...(await rankPassages(sitrep, question)) });
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

/** The verdict, and the passages of as many pages as there must be. */
async function rankPassages(sitrep: Sitrep, { question }: JudgedQuestion) {
  const first = await sitrep.ask({ text: question });
  const got = first.passages.map(({ id }) => id);
  for (let page = 2; page <= first.pages && got.length < RANKED_PASSAGES; page++) {
    const next = await sitrep.ask({ text: question, page });
    got.push(...next.passages.map(({ id }) => id));
  }
  return { verdict: first.verdict, got: got.slice(0, RANKED_PASSAGES) };
}
