import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder, proveWritable } from './make-folder.ts';
import { readRecordText, writeRecordText } from './record-text.ts';
import { setAside } from './set-aside.ts';
import { errorCode, storageProblem } from './storage-problem.ts';
import { checkKey, isKey, type Damage, type RecordKind, type Store } from './store.ts';
import { flushFolder, writeAtomically } from './write-atomically.ts';

const ENDING = '.json';

/**
 * Keeps records as `<folder>/<kind>/<key>.json`, for one process on one machine (see `lockFolder`).
 *
 * @param onDamage is told of each record that cannot be read as what it should be
 * @throws ProblemError where the folder cannot be made or written
 */
export async function openFileStore(
  folder: string,
  onDamage: (damage: Damage) => void,
): Promise<Store> {
  await proveWritable(folder);
  const inTurn = createTurns();
  const read: Store['read'] = async (kind, key) => {
    const file = fileOf(folder, kind, key);
    return reaching(file, async () => readRecord(kind, file, onDamage));
  };
  return {
    read,
    async write(kind, key, value) {
      const file = fileOf(folder, kind, key);
      const text = value === null ? null : writeRecordText(kind.schema.parse(value));
      await inTurn(file, async () => replace(file, text));
    },
    async update(kind, key, change) {
      const file = fileOf(folder, kind, key);
      return inTurn(file, async () => {
        const value = kind.schema.parse(change(await read(kind, key)));
        await replace(file, writeRecordText(value));
        return value;
      });
    },
    keys: async (kind) => listKeys(folder, kind),
    async follow(kind, onRecord) {
      for (const key of await listKeys(folder, kind)) {
        const value = await read(kind, key);
        if (value !== null) onRecord(key, value);
      }
    },
  };
}

/** Does one thing with a file after the other; with different files, at once. */
function createTurns(): <Result>(file: string, work: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  return async (file, work) => {
    const before = last.get(file) ?? Promise.resolve();
    const turn = before.then(work, work);
    last.set(file, turn);
    try {
      return await turn;
    } finally {
      if (last.get(file) === turn) last.delete(file);
    }
  };
}

async function replace(file: string, text: string | null): Promise<void> {
  await reaching(file, async () => {
    await makeFolder(path.dirname(file));
    await (text === null ? remove(file) : writeAtomically(file, text));
  });
}

async function listKeys(folder: string, kind: RecordKind<unknown>): Promise<readonly string[]> {
  const inside = path.join(folder, kind.name);
  const names = await reaching(inside, async () => orNull(readdir(inside)));
  return (names ?? [])
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .filter(isKey)
    .sort();
}

async function readRecord<Value>(
  kind: RecordKind<Value>,
  file: string,
  onDamage: (damage: Damage) => void,
): Promise<Value | null> {
  const text = await orNull(readFile(file, 'utf8'));
  if (text === null) return null;
  const record = readRecordText(kind, text);
  if (record.kind === 'read') {
    // Of an earlier version. Where it cannot be written now, it is when it changes.
    if (!record.isSealed)
      await writeAtomically(file, writeRecordText(record.value)).catch(() => {});
    return record.value;
  }
  const { whenDamaged = null } = kind;
  const keptAs = await setAside(file, whenDamaged === null ? null : writeRecordText(whenDamaged));
  onDamage({ file, reason: record.reason, keptAs });
  return whenDamaged;
}

async function remove(file: string): Promise<void> {
  await rm(file, { force: true });
  await flushFolder(path.dirname(file));
}

/** @throws ProblemError in the place of any error of the file system */
async function reaching<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw storageProblem(file, error);
  }
}

async function orNull<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function fileOf(folder: string, kind: RecordKind<unknown>, key: string): string {
  checkKey(kind, key);
  return path.join(folder, kind.name, `${key}${ENDING}`);
}
