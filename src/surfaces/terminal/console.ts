import { makeVisible } from '../../rendering/terminal/visible.ts';
import type { ClusterSettings } from '../../cluster/cluster-settings.ts';
import type { Screen } from '../../rendering/terminal/page.ts';

/** What a terminal command is told of the world around it. */
export interface Surroundings {
  /** The folder of documents where `--corpus` names no other. */
  readonly corpusDir: string;
  /** Where the documents are searched instead; null where that is this process. */
  readonly cluster: ClusterSettings | null;
  /** The folder where the library is kept for the next start. */
  readonly dataDir: string;
  /** What finds passages, as it was set. */
  readonly engine: string;
  /** Columns where standard output does not know its own; 0 for none given. */
  readonly columns: number;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Exit status of a command. */
export const EXIT = { answered: 0, noAnswer: 1, wrongUse: 2 } as const;

/** As wide as terminals have been from the first. */
const DEFAULT_COLUMNS = 80;

/** Where standard output is shown. Colours only on a terminal that has them; `hasColors` heeds `NO_COLOR`. */
export function screenOf({ columns }: Surroundings): Screen {
  const { stdout } = process;
  return {
    width: (stdout.isTTY ? stdout.columns : 0) || columns || DEFAULT_COLUMNS,
    hasColour: stdout.isTTY && stdout.hasColors(),
  };
}

/** Prints to standard output. A reader that has gone away (`| head`) ends the program quietly. */
export function print(text: string): void {
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', endQuietly);
  process.stdout.write(text);
}

/** Prints one line to standard error; nothing of it is obeyed by a terminal. */
export function warn(line: string): void {
  process.stderr.write(`${makeVisible(line)}\n`);
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
