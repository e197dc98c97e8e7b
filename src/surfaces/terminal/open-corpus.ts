import type { LibraryState } from '../../library/library.ts';
import { openSitrep } from '../../library/open-sitrep.ts';
import { readLibrary } from '../../library/renew-library.ts';
import type { Sitrep } from '../../library/sitrep.ts';
import { type Problem, ProblemError, describeProblem } from '../../errors/problem.ts';
import { ENGINE_CHOICES, type EngineChoice } from '../../index/engine-choice.ts';
import { warn, type Surroundings } from './console.ts';
import { createProgress } from './progress.ts';

/**
 * Opens a corpus with a progress line, and says in one line how many files could not be read.
 *
 * @throws ProblemError where no document could be read
 */
export async function openCorpus(
  corpusDir: string,
  { cluster, dataDir, engine }: Pick<Surroundings, 'cluster' | 'dataDir' | 'engine'>,
): Promise<Sitrep> {
  if (cluster !== null) {
    const { openClusterSitrep } = await import('../../library/cluster/open-cluster-sitrep.ts');
    return openClusterSitrep(cluster, { onMisquotation: warnOf });
  }
  const sitrep = await openSitrep({
    corpusDir,
    dataDir,
    engine: readEngine(engine),
    isPrepared: false,
    onProgress: createProgress(process.stderr),
    onMisquotation: warnOf,
    onFailure: warnOfFailure,
  });
  const { documents, problems } = await sitrep.holdings();
  reportReading(corpusDir, documents, problems);
  return sitrep;
}

function readEngine(set: string): EngineChoice {
  const choice = ENGINE_CHOICES.find((one) => one === set);
  if (choice !== undefined) return choice;
  const advice = `Set it to one of: ${ENGINE_CHOICES.join(', ')}`;
  throw new ProblemError({ input: 'SITREP_ENGINE', what: `${set} is no engine`, advice });
}

/**
 * Reads a corpus in the same way for measuring.
 *
 * @throws ProblemError where no document could be read
 */
export async function openLibrary(corpusDir: string): Promise<LibraryState> {
  const library = await readLibrary(corpusDir, { onProgress: createProgress(process.stderr) });
  reportReading(corpusDir, library.index.documents.size, library.problems.map(describeProblem));
  return library;
}

function warnOfFailure(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  // After an update the documents are read anew, of which nobody need know.
  const isUpdate = error instanceof Error && String(error.cause).startsWith('OtherProgramError');
  if (!isUpdate) warn(message);
}

function warnOf(problem: Problem): void {
  warn(describeProblem(problem));
}

function reportReading(corpusDir: string, documents: number, problems: readonly string[]): void {
  if (problems.length > 0) warn(describeLeftOut(problems));
  if (documents > 0) return;
  throw new ProblemError({
    input: corpusDir,
    what: 'no document could be read',
    advice: 'Put documents (.md, .txt) into this folder, or name another with --corpus DIR',
  });
}

/** Whoever asks wants the answer; `check:corpus` says the rest. */
function describeLeftOut([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return first;
  const files = `${first.replace(/\.[^.]*\.$/, '')}, and ${others.length} more`;
  return `${files} could not be read: npm run -s check:corpus`;
}
