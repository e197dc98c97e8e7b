import { readOwnNames } from '../../documents/read-names-file.ts';
import { type Corpus, readCorpus } from '../../documents/read-corpus.ts';
import { describeGrouped } from '../../errors/group-problems.ts';
import { describeProblem, type Problem, ProblemError } from '../../errors/problem.ts';
import { splitDocument } from '../../passages/split-document.ts';
import { makeVisible } from '../../rendering/terminal/visible.ts';
import { countOf } from '../../rendering/wording.ts';
import { type Arguments, folderOf, readCommand, textOf, wrongUse } from './arguments.ts';
import { EXIT, print, type Surroundings } from './console.ts';
import { documentToJson, showDocument } from './show-document.ts';
import { stringifySafely } from './to-json.ts';

const USAGE = `npm run -s check:corpus [-- --corpus DIR --verbose]
npm run -s check:corpus -- --show PATH [--json]

Reads every document and lists what is wrong with which file, and what to do about it.

  --verbose    name every file, not the first three of a kind
  --show PATH  print what was read of one file (or of the document with this id), block by block
  --json       with --show: {path, id, title, publisher, date, url, language, text, blocks}, one line a document

Exit status: 0 every document was read, 2 otherwise.
`;

/** How many documents without a date are named. */
const NAMED = 3;

/**
 * `check:corpus`: lists everything that is wrong with the corpus, or shows what was read of one file.
 *
 * @returns the exit status
 * @throws ProblemError for wrong use, and where the folder cannot be read
 */
export async function runCheckCorpus(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const given = readCommand('check:corpus', USAGE, args, {
    corpus: { type: 'string' },
    show: { type: 'string' },
    json: { type: 'boolean' },
    verbose: { type: 'boolean', short: 'v' },
  });
  if (given === null) return EXIT.answered;
  const configured = folderOf(given, 'check:corpus', surroundings.corpusDir);
  const [folder = configured, ...rest] = given.positionals;
  if (rest.length > 0) throw wrongUse('check:corpus', 'more than one folder is named');
  const corpus = await readCorpus(folder);
  const shown = textOf(given, 'show');
  if (shown !== null) return show(corpus, shown, given);
  if (given.values['json'] === true) throw wrongUse('check:corpus', '--json needs --show PATH');
  const { problems } = await readOwnNames(folder);
  return report(corpus, [...corpus.problems, ...problems], given.values['verbose'] === true);
}

function report(corpus: Corpus, problems: readonly Problem[], isVerbose: boolean): number {
  const { documents, warnings } = corpus;
  const describe = (list: readonly Problem[]): readonly string[] =>
    isVerbose ? list.map(describeProblem) : describeGrouped(list);
  const lines = [
    ...describe(problems),
    ...describe(warnings),
    ...describePassedOver(corpus),
    ...describeDates(corpus, isVerbose),
  ];
  for (const line of lines) print(`${makeVisible(line)}\n`);
  const passages = documents.reduce((sum, document) => sum + splitDocument(document).length, 0);
  const counts = [
    countOf(documents.length, 'document'),
    countOf(passages, 'passage'),
    countOf(problems.length, 'problem'),
    ...(warnings.length > 0 ? [countOf(warnings.length, 'warning')] : []),
  ];
  print(`${counts.join(', ')}\n`);
  return problems.length > 0 || documents.length === 0 ? EXIT.wrongUse : EXIT.answered;
}

function describePassedOver({ passedOver }: Corpus): readonly string[] {
  const kinds = [...passedOver].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return [];
  const files =
    total === 1 ? '1 file is of a kind that is' : `${total} files are of kinds that are`;
  return [`${files} not read: ${kinds.map(([kind, count]) => `${count} ${kind}`).join(', ')}`];
}

/** Where the dates were found, and which documents have none. */
function describeDates({ documents }: Corpus, isVerbose: boolean): readonly string[] {
  const origins = new Map<string, number>();
  const undated: string[] = [];
  for (const { dateFrom, path } of documents) {
    if (dateFrom === null) undated.push(path);
    else origins.set(dateFrom, (origins.get(dateFrom) ?? 0) + 1);
  }
  const dated = [...origins].map(([origin, count]) => `${count} ${origin}`).join(', ');
  const named = isVerbose ? undated : undated.slice(0, NAMED);
  const more = undated.length > named.length ? ` and ${undated.length - named.length} more` : '';
  const have = undated.length === 1 ? 'has' : 'have';
  return [
    ...(origins.size > 0 ? [`dates from: ${dated}`] : []),
    ...(undated.length > 0
      ? [`${countOf(undated.length, 'document')} ${have} no date: ${named.join(', ')}${more}`]
      : []),
  ];
}

/** @throws ProblemError where no document is of that path or id. */
function show({ documents, folder, problems }: Corpus, wanted: string, given: Arguments): number {
  const path = wanted.replace(/^\.\//, '');
  const found = documents.filter(
    (document) =>
      document.path === path || document.id === path || path === `${folder}/${document.path}`,
  );
  if (found.length === 0) {
    const problem = problems.find(({ input }) => input.endsWith(path));
    if (problem !== undefined) throw new ProblemError(problem);
    throw wrongUse('check:corpus', `no document of ${folder} has the path or id ${wanted}`);
  }
  const isJson = given.values['json'] === true;
  for (const document of found) {
    print(isJson ? `${stringifySafely(documentToJson(document))}\n` : showDocument(document));
  }
  return EXIT.answered;
}
