import { describeProblem } from '../../errors/problem.ts';
import { verifyLibrary } from '../../library/snapshot/verify-library.ts';
import { folderOf, readArguments } from './arguments.ts';
import { print, warn, type Surroundings } from './console.ts';

const USAGE = `npm run -s verify [-- --corpus DIR]

Reads all documents anew, and compares with them every passage that is cited and the library that was saved for the next start.
Exit status: 0 all is as it should be, 1 something is not.
`;

/**
 * `verify`: compares what is cited, and what was saved, with the documents.
 *
 * @returns the exit status
 * @throws ProblemError for wrong use, and where the folder cannot be listed
 */
export async function runVerify(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const given = readArguments('verify', args, {
    corpus: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (given.values['help'] === true) {
    print(USAGE);
    return 0;
  }
  const corpusDir = folderOf(given, 'verify', surroundings.corpusDir);
  const { documents, passages, hasSnapshot, problems } = await verifyLibrary(
    corpusDir,
    surroundings.dataDir,
  );
  for (const problem of problems) warn(describeProblem(problem));
  const snapshot = hasSnapshot ? 'the saved library' : 'no library is saved for this program';
  const outcome = problems.length === 0 ? 'as they should be' : `${problems.length} problems`;
  print(`${documents} documents, ${passages} passages, ${snapshot}: ${outcome}\n`);
  return problems.length === 0 ? 0 : 1;
}
