import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type Problem, ProblemError } from '../errors/problem.ts';
import { describeFailure } from './file-failure.ts';

/** Bytes: a book of a thousand pages. A larger file is a mistake, or no text. */
export const MAX_FILE_BYTES = 5_000_000;

/** Follow no link that was put in the file's place, wait for no writer of a FIFO; Windows knows neither flag. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a regular file, at most `MAX_FILE_BYTES` of them. A larger file is not read at all.
 *
 * @param shown How messages call it.
 * @throws ProblemError for a larger file, for what is no regular file, and where the system refuses.
 */
export function readFile(file: string, shown: string): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, OPEN_FLAGS);
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new ProblemError({ input: shown, ...NOT_A_FILE });
    if (stat.size > MAX_FILE_BYTES) throw new ProblemError(tooLarge(shown, stat.size));
    return readWhole(descriptor, stat.size);
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError(describeFailure(error, shown));
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** What a message says of a FIFO, a socket or a device. */
export const NOT_A_FILE: Omit<Problem, 'input'> = {
  what: 'is a pipe, a socket or a device, not a file',
  advice: 'Take it out of the folder',
};

/** What a message says of a file over the limit. */
export function tooLarge(shown: string, bytes: number): Problem {
  return {
    input: shown,
    what: `has ${megabytes(bytes)} MB, so it was not read`,
    limit: `${megabytes(MAX_FILE_BYTES)} MB a file`,
    advice: 'Split it into several documents, or take it out of the folder',
  };
}

/** Decimal megabytes, rounded up so that what is over a limit also looks it. */
export function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toString();
}

/** What the file held when it was opened; less where it has been cut since. */
function readWhole(descriptor: number, size: number): Uint8Array {
  const bytes = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}
