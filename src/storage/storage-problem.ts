import { ProblemError } from '../errors/problem.ts';

/** What to say where a file or folder cannot be read or written. */
export function storageProblem(file: string, cause: unknown): ProblemError {
  return new ProblemError(
    {
      input: file,
      what: `it cannot be read or written (${errorCode(cause)})`,
      advice:
        'Give the account that runs Sitrep the right to write there, or set SITREP_DATA_DIR to a folder where it has it',
    },
    { cause },
  );
}

/** `ENOENT` and the like; else the error as text. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
