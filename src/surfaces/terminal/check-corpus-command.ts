import { openSitrep } from '../../library/open-sitrep.ts';
import { makeVisible } from '../../rendering/terminal/visible.ts';
import { countOf } from '../../rendering/wording.ts';
import { folderOf, readArguments, wrongUse } from './arguments.ts';
import { EXIT, print, type Surroundings } from './console.ts';

const USAGE = `npm run -s check:corpus [-- --corpus DIR]

Reads every document and lists what is wrong with which file, and what to do about it.
Exit status: 0 nothing to report, 2 otherwise.
`;

/**
 * `check:corpus`: lists everything that is wrong with the corpus.
 *
 * @returns the exit status
 * @throws ProblemError for wrong use, and where the folder cannot be read
 */
export async function runCheckCorpus(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const given = readArguments('check:corpus', args, {
    corpus: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (given.values['help'] === true) {
    print(USAGE);
    return EXIT.answered;
  }
  const configured = folderOf(given, 'check:corpus', surroundings.corpusDir);
  const [folder = configured, ...rest] = given.positionals;
  if (rest.length > 0) throw wrongUse('check:corpus', 'more than one folder is named');
  const sitrep = await openSitrep({ corpusDir: folder });
  const { documents, passages, problems } = await sitrep.holdings();
  await sitrep.close();
  for (const problem of problems) print(`${makeVisible(problem)}\n`);
  const counts = [countOf(documents, 'document'), countOf(passages, 'passage')];
  print(`${[...counts, countOf(problems.length, 'problem')].join(', ')}\n`);
  return problems.length > 0 || documents === 0 ? EXIT.wrongUse : EXIT.answered;
}
