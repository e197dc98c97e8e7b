import path from 'node:path';
import type { Problem } from '../errors/problem.ts';
import type { CorpusFile } from './list-files.ts';
import { MAX_FILE_BYTES, megabytes, tooLarge } from './read-file.ts';

/** How much of a corpus is read. */
export interface CorpusLimits {
  readonly files: number;
  /** Of all files together. */
  readonly bytes: number;
}

/** Any number that a person can have collected; listing so many takes a second. */
const MAX_FILES = 100_000;

/** Bytes of all files together; their text and index take about ten times that in memory. */
const MAX_CORPUS_BYTES = 200_000_000;

/** The files that are read, and what is wrong with the others. */
export interface WithinLimits {
  readonly fitting: readonly CorpusFile[];
  readonly problems: readonly Problem[];
}

/**
 * Keeps the files of a corpus, in their order, up to its limits. Each file that is too large is a problem, and so is what
 * the corpus has no room for, once for all of it.
 */
export function keepWithinLimits(
  files: readonly CorpusFile[],
  folder: string,
  most: CorpusLimits = { files: MAX_FILES, bytes: MAX_CORPUS_BYTES },
): WithinLimits {
  const fitting: CorpusFile[] = [];
  const problems: Problem[] = [];
  let left = 0;
  let bytes = 0;
  for (const file of files) {
    if (file.bytes > MAX_FILE_BYTES) {
      problems.push(tooLarge(path.join(folder, file.path), file.bytes));
    } else if (fitting.length >= most.files || bytes + file.bytes > most.bytes) {
      left++;
    } else {
      bytes += file.bytes;
      fitting.push(file);
    }
  }
  if (left > 0) problems.push(overfull(folder, left));
  return { fitting, problems };
}

function overfull(folder: string, left: number): Problem {
  return {
    input: folder,
    what: `holds more than can be read: ${left} of its files were left out`,
    limit: `${MAX_FILES} files and ${megabytes(MAX_CORPUS_BYTES)} MB in all`,
    advice: 'Take out documents that are no longer needed',
  };
}
