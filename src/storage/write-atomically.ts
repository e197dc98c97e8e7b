import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Readable by its owner alone. */
const PRIVATE_FILE_MODE = 0o600;

/** How files that are being written end. */
const TEMPORARY_ENDING = '.tmp';

/**
 * Replaces a file so that, whenever the power fails or the program is killed, either the old or the new content is there,
 * whole: a temporary file beside it, flushed; a rename, which the file system does at once; the folder flushed, so that the
 * rename stays.
 *
 * @throws the error of the file system; the old file is then as it was, or the new one is there
 */
export async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}${TEMPORARY_ENDING}`;
  try {
    await writeFlushed(temporary, content);
    await rename(temporary, file);
  } catch (error) {
    // What is left then is removed at the next start.
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
  await flushFolder(path.dirname(file));
}

/**
 * Removes what writing has left in a folder, and in the folders in it, where a program was killed. Never rejects.
 *
 * @param which only of this file, by name, and older than this: while others may be writing there
 */
export async function removeLeftOvers(
  folder: string,
  which: { readonly of: string; readonly olderThanMs: number } | null = null,
): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: which === null }).catch(() => []);
  const leftOver: string[] = [];
  for (const name of names.filter((one) => one.endsWith(TEMPORARY_ENDING))) {
    const file = path.join(folder, name);
    if (which !== null && !name.startsWith(`${which.of}.`)) continue;
    if (which !== null && (await ageOf(file)) < which.olderThanMs) continue;
    await rm(file, { force: true }).catch(() => {});
    leftOver.push(file);
  }
  return leftOver;
}

/** Milliseconds since a file was written; none where it is gone. */
async function ageOf(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
}

async function writeFlushed(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', PRIVATE_FILE_MODE);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a rename or a removal in a folder last. Windows cannot open a folder, and needs no flush of it. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
