import { existsSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, storageProblem } from './storage-problem.ts';

/** Readable by the account that runs the program alone: a key is among the records. */
const PRIVATE_FOLDER_MODE = 0o700;

/**
 * Makes a folder, and those above it. Node's own recursive way never ends where a folder exists in which none can be made,
 * such as /proc.
 *
 * @throws the error of the file system
 */
export async function makeFolder(folder: string): Promise<void> {
  const parent = path.dirname(path.resolve(folder));
  try {
    await mkdir(folder, { mode: PRIVATE_FOLDER_MODE });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    if (errorCode(error) !== 'ENOENT' || existsSync(parent)) throw error;
    await makeFolder(parent);
    await makeFolder(folder);
  }
}

/** @throws ProblemError where a folder cannot be made, or nothing written in it */
export async function proveWritable(folder: string): Promise<void> {
  const probe = path.join(folder, `.writable-${process.pid}.tmp`);
  try {
    await makeFolder(folder);
    await (await open(probe, 'w')).close();
    await rm(probe, { force: true });
  } catch (error) {
    throw storageProblem(folder, error);
  }
}
