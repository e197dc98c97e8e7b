import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ProblemError } from '../../errors/problem.ts';
import { print } from './console.ts';

/** The options of one command, as `node:util` describes them. */
export type Options = NonNullable<ParseArgsConfig['options']>;

/** What was typed after a command. */
export interface Arguments {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

/**
 * Reads the arguments of a command that prints its usage on `--help`.
 *
 * @returns null where that was asked for, and was done
 * @throws ProblemError as {@link readArguments} does
 */
export function readCommand(
  command: string,
  usage: string,
  args: readonly string[],
  options: Options,
): Arguments | null {
  const help = { type: 'boolean', short: 'h' } as const;
  const given = readArguments(command, args, { ...options, help });
  if (given.values['help'] !== true) return given;
  print(usage);
  return null;
}

/**
 * Reads the arguments of a command.
 *
 * @throws ProblemError for an option that the command does not have, or one without its value
 */
export function readArguments(
  command: string,
  args: readonly string[],
  options: Options,
): Arguments {
  try {
    return parseArgs({ args: behindOptions(args), options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [what = ''] = error.message.split('. ');
    throw wrongUse(command, what.charAt(0).toLowerCase() + what.slice(1));
  }
}

/** A text of several words that begins with a minus (`-Turkey Israel`) is a text, no option. */
function behindOptions(args: readonly string[]): string[] {
  const texts = args.filter((arg) => /^-[^-\s]\S*\s/.test(arg));
  if (texts.length === 0) return [...args];
  return [...args.filter((arg) => !texts.includes(arg)), '--', ...texts];
}

/** The value of an option that takes one, null where it was not given. */
export function textOf({ values }: Arguments, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

/**
 * The folder that `--corpus` names, `fallback` where it was not given.
 *
 * @throws ProblemError for an empty name, which would be the working directory
 */
export function folderOf(given: Arguments, command: string, fallback: string): string {
  const folder = textOf(given, 'corpus') ?? fallback;
  if (folder === '') throw wrongUse(command, '--corpus names no folder');
  return folder;
}

/** What is wrong with how a command was called, with where to read more. */
export function wrongUse(command: string, what: string): ProblemError {
  const advice = `See: npm run -s ${command} -- --help`;
  return new ProblemError({ input: command, what, advice });
}
