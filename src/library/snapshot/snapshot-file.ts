import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../../documents/file-failure.ts';
import type { EngineChoice } from '../../index/engine-choice.ts';
import { removeLeftOvers, writeAtomically } from '../../storage/write-atomically.ts';
import { joinBlocks, splitBlocks } from './blocks.ts';
import { packLibrary, unpackLibrary, type Kept } from './pack-library.ts';
import { programDigest } from './program-digest.ts';

/** A library that another version of the program has saved: whole, but read and cut in other ways, perhaps. */
export class OtherProgramError extends Error {
  override readonly name = 'OtherProgramError';
}

/**
 * The library that was saved last, as its folder was then; null where none was.
 *
 * @throws DamageError where it is not as it was written
 * @throws OtherProgramError where another version of the program has written it
 */
export async function readSnapshot(file: string, engine?: EngineChoice): Promise<Kept | null> {
  const bytes = await readIfThere(file);
  return bytes === null ? null : parseSnapshot(bytes, engine);
}

/**
 * The library whose file has these bytes.
 *
 * @throws DamageError, OtherProgramError as `readSnapshot` does
 */
export async function parseSnapshot(bytes: Buffer, engine?: EngineChoice): Promise<Kept> {
  const [program, ...blocks] = splitBlocks(bytes);
  if (program?.toString() !== programDigest())
    throw new OtherProgramError('it was saved by another version of the program');
  return unpackLibrary(blocks, engine);
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
  await removeLeftOvers(path.dirname(file), { of: path.basename(file), olderThanMs: STALE_MS });
}

/** Nothing is written for so long: what is half written since was left by a program that was killed. Milliseconds. */
const STALE_MS = 60_000;

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
