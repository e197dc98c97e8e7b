import process from 'node:process';
import { openSitrep } from '../../app/open-sitrep.ts';
import type { Sitrep } from '../../app/sitrep.ts';
import { ProblemError } from '../../errors/problem.ts';
import { warn } from './console.ts';
import { createProgress } from './progress.ts';

/**
 * Opens a corpus with a progress line, and warns of each file that could not be read.
 *
 * @throws ProblemError where no document could be read
 */
export async function openCorpus(corpusDir: string): Promise<Sitrep> {
  const sitrep = await openSitrep({ corpusDir, onProgress: createProgress(process.stderr) });
  const { documents, problems } = await sitrep.holdings();
  for (const problem of problems) warn(problem);
  if (documents > 0) return sitrep;
  await sitrep.close();
  throw new ProblemError({
    input: corpusDir,
    what: 'no document could be read',
    advice: 'Put .md or .txt files into this folder, or name another with --corpus DIR',
  });
}
