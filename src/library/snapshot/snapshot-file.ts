import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../../documents/file-failure.ts';
import type { EngineChoice } from '../../index/engine-choice.ts';
import { writeAtomically } from '../../storage/write-atomically.ts';
import { joinBlocks, splitBlocks } from './blocks.ts';
import { packLibrary, unpackLibrary, type Kept } from './pack-library.ts';
import { programDigest } from './program-digest.ts';

/**
 * The library that was saved last, as its folder was then; null where none was, or by another version of the program.
 *
 * @throws DamageError where it is not as it was written
 */
export async function readSnapshot(file: string, engine?: EngineChoice): Promise<Kept | null> {
  const bytes = await readIfThere(file);
  if (bytes === null) return null;
  const [program, ...blocks] = splitBlocks(bytes);
  return program?.toString() === programDigest() ? unpackLibrary(blocks, engine) : null;
}

/**
 * Saves a library in the place of the one before: at every moment, one of the two is there, whole.
 *
 * @throws the error of the file system
 */
export async function writeSnapshot(file: string, kept: Kept): Promise<void> {
  const blocks = [Buffer.from(programDigest()), ...(await packLibrary(kept))];
  await mkdir(path.dirname(file), { recursive: true });
  await writeAtomically(file, joinBlocks(blocks));
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
