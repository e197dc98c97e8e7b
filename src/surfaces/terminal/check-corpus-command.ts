import { statSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { assignIds } from '../../documents/assign-ids.ts';
import type { Document } from '../../documents/document.ts';
import { formatOf } from '../../documents/formats.ts';
import { parseFile } from '../../documents/parse-file.ts';
import { readFile } from '../../documents/read-file.ts';
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
  --show PATH  print what was read of one file, of the corpus or not (or of the document with this id), block by block
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
  const shown = textOf(given, 'show');
  if (shown !== null) return show(shown, folder, given);
  const corpus = await readCorpus(folder);
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

/**
 * A file of the corpus by its path there or its id; a file from elsewhere is read by itself.
 *
 * @throws ProblemError where there is neither, and where the file cannot be read.
 */
async function show(wanted: string, folder: string, given: Arguments): Promise<number> {
  const corpus = await readCorpus(folder);
  const wantedPath = relative(folder, resolve(wanted)).replaceAll(sep, '/');
  const named = wanted.replace(/^\.\//, '');
  const paths = new Set([named, wantedPath]);
  const found = corpus.documents.filter(
    (document) => paths.has(document.path) || document.id === named,
  );
  if (found.length > 0) return printDocuments(found, given);
  const problem = corpus.problems.find(({ input }) => input.endsWith(named));
  if (problem !== undefined) throw new ProblemError(problem);
  if (!statSync(wanted, { throwIfNoEntry: false })?.isFile())
    throw wrongUse('check:corpus', `no document of ${folder} has the path or id ${wanted}`);
  return printDocuments(await readAlone(wanted), given);
}

/** @throws ProblemError where nothing can be read of a file. */
async function readAlone(file: string): Promise<readonly Document[]> {
  const { drafts, problems } = await (formatOf(file) === null
    ? { drafts: [], problems: [] }
    : parseFile(readFile(file, file), basename(file), file));
  if (drafts.length === 0) throw new ProblemError(problems[0] ?? { input: file, ...NOT_READ });
  const { ids } = assignIds(drafts, (name) => name);
  return drafts.map(({ document }, index) => ({ id: ids[index] ?? '', ...document }));
}

const NOT_READ = {
  what: 'is of a kind that is not read',
  advice: 'See in corpus/README.md which kinds are',
};

function printDocuments(documents: readonly Document[], given: Arguments): number {
  const isJson = given.values['json'] === true;
  for (const document of documents) {
    print(isJson ? `${stringifySafely(documentToJson(document))}\n` : showDocument(document));
  }
  return EXIT.answered;
}
