import { gunzipSync } from 'node:zlib';
import { ProblemError } from '../errors/problem.ts';
import { MAX_FILE_BYTES, megabytes } from './read-file.ts';

/**
 * What a `.gz` file holds, at most as much as a file may have.
 *
 * @throws ProblemError where it holds more, or is none.
 */
export function unpack(bytes: Uint8Array, shown: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_FILE_BYTES });
  } catch (error) {
    const isLarge = error instanceof RangeError;
    throw new ProblemError(
      {
        input: shown,
        what: isLarge
          ? 'holds more than can be read once it is unpacked'
          : 'cannot be unpacked: it is no whole gzip file',
        ...(isLarge ? { limit: `${megabytes(MAX_FILE_BYTES)} MB a file` } : {}),
        advice: 'Split it into several documents, or take it out of the folder',
      },
      { cause: error },
    );
  }
}
