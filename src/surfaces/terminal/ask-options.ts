import type { Question } from '../../queries/question.ts';
import { folderOf, readArguments, textOf, wrongUse, type Arguments } from './arguments.ts';
import type { Surroundings } from './console.ts';
import { readDays } from './read-days.ts';

/** How `ask` was called. */
export interface AskOptions {
  /** Null where none was typed: they come from a prompt or from standard input. */
  readonly text: string | null;
  /** What holds for every question of this call. */
  readonly filters: Omit<Question, 'text'> & { readonly wantsNearest: boolean };
  readonly corpusDir: string;
  /** Print why the answer is what it is in place of the answer. */
  readonly isExplained: boolean;
  /** Null where a folder is searched. */
  readonly cluster: Surroundings['cluster'];
  readonly isJson: boolean;
  readonly wantsHelp: boolean;
}

/** What `ask --help` prints. */
export const ASK_USAGE = `npm run -s ask -- "your question"

Answers with passages of your documents, each with its citation. Without a question it opens a prompt;
from a pipe it reads one question a line.

  --page N         page N of the answer
  --nearest        where there is no answer, show the nearest passages
  --exact          only the words as typed: no other names, no corrections
  --plain          search the words, even where they ask what somebody says or wants
  --source WORDS   only documents whose title, publisher or id holds WORDS
  --since DATE     only documents of this date (2025-03-01) or later
  --until DATE     only documents of this date or earlier
  --corpus DIR     the folder of your documents (corpus)
  --explain        print why the first passages stand where they stand, and what decided the verdict
  --json           print the answer as one JSON object
  --help           print this

In a question: -word or NOT word, -"a phrase", OR, "a phrase as it stands", source:WORD, since:2025-03,
until:"last week". A reference (harbour-2024-05-02.2, or a range .1-3) opens its passages.
Exit status: 0 answered, 1 no answer found, 2 wrong use or no readable document.
`;

/**
 * Reads the arguments of `ask`.
 *
 * @throws ProblemError for wrong use
 */
export function readAskOptions(args: readonly string[], surroundings: Surroundings): AskOptions {
  const given = readArguments('ask', args, {
    page: { type: 'string' },
    nearest: { type: 'boolean' },
    exact: { type: 'boolean' },
    plain: { type: 'boolean' },
    source: { type: 'string' },
    since: { type: 'string' },
    until: { type: 'string' },
    corpus: { type: 'string' },
    explain: { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  return {
    text: readText(given),
    filters: readFilters(given, surroundings.today),
    corpusDir: folderOf(given, 'ask', surroundings.corpusDir),
    isExplained: given.values['explain'] === true,
    cluster: textOf(given, 'corpus') === null ? surroundings.cluster : null,
    isJson: given.values['json'] === true,
    wantsHelp: given.values['help'] === true,
  };
}

/** The words typed, with or without quotation marks around them all; `-` is standard input. */
function readText({ positionals, values }: Arguments): string | null {
  const text = positionals.join(' ').trim();
  if (positionals.length === 0 || text === '-') return null;
  if (text === '' && values['help'] !== true) throw wrongUse('ask', 'the question is empty');
  return text;
}

function readFilters(given: Arguments, today: string): AskOptions['filters'] {
  const source = textOf(given, 'source');
  const days = readDays('ask', given, today);
  return {
    page: readPage(given),
    isExact: given.values['exact'] === true,
    isPlain: given.values['plain'] === true,
    wantsNearest: given.values['nearest'] === true,
    ...(source === null ? {} : { source }),
    ...days,
  };
}

function readPage(given: Arguments): number {
  const text = textOf(given, 'page') ?? '1';
  if (/^0*[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw wrongUse('ask', `--page ${text} is not a number from 1 up`);
}
