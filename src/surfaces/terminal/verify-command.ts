import { describeProblem } from '../../errors/problem.ts';
import { verifyLibrary } from '../../library/snapshot/verify-library.ts';
import { checkRecords } from '../../storage/check-records.ts';
import { folderOf, readCommand } from './arguments.ts';
import { print, warn, type Surroundings } from './console.ts';

const USAGE = `npm run -s verify [-- --corpus DIR]

Reads all documents anew, and compares with their bytes every passage that is cited, and with them the library that was saved
for the next start; compares settings, keys and all other records with their checksums. Changes nothing.
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
  const given = readCommand('verify', USAGE, args, {
    corpus: { type: 'string' },
  });
  if (given === null) return 0;
  const corpusDir = folderOf(given, 'verify', surroundings.corpusDir);
  const { dataDir } = surroundings;
  const library = await verifyLibrary(corpusDir, dataDir);
  const { records, problems: damaged } = await checkRecords(dataDir);
  const problems = [...library.problems, ...damaged];
  for (const problem of problems) warn(describeProblem(problem));
  const { documents, passages, snapshot } = library;
  const outcome = problems.length === 0 ? 'as they should be' : `${problems.length} problems`;
  const checked = [
    `${documents} documents`,
    `${passages} passages`,
    SNAPSHOTS[snapshot],
    `${records} records`,
  ];
  print(`${checked.join(', ')}: ${outcome}\n`);
  return problems.length === 0 ? 0 : 1;
}

const SNAPSHOTS = {
  saved: 'the saved library',
  none: 'no library is saved',
  other: 'a library that another version of the program saved, and this one makes anew',
};
