import { randomBytes } from 'node:crypto';
import { copyFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { flushFolder, writeAtomically } from './write-atomically.ts';

/**
 * Keeps a damaged file under another name, and puts `replacement` in its place in one step, or nothing where that is null.
 *
 * @returns where it is kept
 * @throws the error of the file system; the damaged file is then still there
 */
export async function setAside(file: string, replacement: string | null): Promise<string> {
  const keptAs = `${file}.damaged-${randomBytes(4).toString('hex')}`;
  if (replacement === null) {
    await rename(file, keptAs);
    await flushFolder(path.dirname(file));
  } else {
    await copyFile(file, keptAs);
    await flushFolder(path.dirname(file));
    await writeAtomically(file, replacement);
  }
  return keptAs;
}
