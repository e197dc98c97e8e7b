import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../errors/problem.ts';
import type { RecordKind, Store } from './store.ts';
import { writeAtomically } from './write-atomically.ts';

/** Ids of Discord and words of ours; nothing that a path could be made of. */
const KEY = /^[a-z0-9-]{1,64}$/;

/** Readable by the account that runs the program alone: a key is among the records. */
const PRIVATE_FOLDER_MODE = 0o700;

/**
 * Keeps records as `<folder>/<kind>/<key>.json`, for one process on one machine.
 *
 * @param onDamage is told of each record that cannot be read as what it should be
 * @throws ProblemError where the folder cannot be made or written
 */
export async function openFileStore(
  folder: string,
  onDamage: (file: string, reason: string) => void,
): Promise<Store> {
  await proveWritable(folder);
  return {
    async read(kind, key) {
      const file = fileOf(folder, kind, key);
      const text = await readText(file);
      return text === null ? null : parseRecord(kind, text, (reason) => onDamage(file, reason));
    },
    async write(kind, key, value) {
      const file = fileOf(folder, kind, key);
      const text = value === null ? null : JSON.stringify(kind.schema.parse(value), null, 2);
      try {
        await makeFolder(path.dirname(file));
        if (text === null) await rm(file, { force: true });
        else await writeAtomically(file, `${text}\n`);
      } catch (error) {
        throw unreachable(file, error);
      }
    },
    async keys(kind) {
      const names = await readdir(path.join(folder, kind.name)).catch(() => []);
      return names
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length))
        .filter((key) => KEY.test(key))
        .sort();
    },
  };
}

async function proveWritable(folder: string): Promise<void> {
  const probe = path.join(folder, `.writable-${process.pid}`);
  try {
    await makeFolder(folder);
    await (await open(probe, 'w')).close();
    await rm(probe, { force: true });
  } catch (error) {
    throw unreachable(folder, error);
  }
}

/** Node's own recursive way never ends where a folder exists in which none can be made, such as /proc. */
async function makeFolder(folder: string): Promise<void> {
  const parent = path.dirname(path.resolve(folder));
  try {
    await mkdir(folder, { mode: PRIVATE_FOLDER_MODE });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (codeOf(error) !== 'ENOENT' || existsSync(parent)) throw error;
    await makeFolder(parent);
    await makeFolder(folder);
  }
}

function fileOf(folder: string, kind: RecordKind<unknown>, key: string): string {
  if (!KEY.test(key)) {
    throw new ProblemError({
      input: `the key of a ${kind.name} record`,
      what: 'it holds characters that no key has',
      limit: KEY.source,
      advice: 'Report this, it is a mistake of the program',
    });
  }
  return path.join(folder, kind.name, `${key}.json`);
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw unreachable(file, error);
  }
}

function parseRecord<Value>(
  kind: RecordKind<Value>,
  text: string,
  onDamage: (reason: string) => void,
): Value | null {
  try {
    return kind.schema.parse(JSON.parse(text));
  } catch (error) {
    onDamage(error instanceof SyntaxError ? 'it is not JSON' : 'it has another form');
    return null;
  }
}

function unreachable(file: string, cause: unknown): ProblemError {
  return new ProblemError(
    {
      input: file,
      what: `it cannot be read or written (${codeOf(cause)})`,
      advice:
        'Give the account that runs Sitrep the right to write there, or set SITREP_DATA_DIR to a folder where it has it',
    },
    { cause },
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
