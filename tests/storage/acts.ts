import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { RecordKind } from '../../src/storage/store.ts';

/** A record that is replaced by a strict one where it is damaged. */
export const NOTES: RecordKind<{ readonly text: string }> = {
  name: 'notes',
  schema: z.strictObject({ text: z.string().max(100) }),
  whenDamaged: { text: 'strict' },
};

export const OLD = 'old';
export const NEW = 'new';

/** What is done to a folder that `prepare` has made. */
export const ACTS = new Map<string, (folder: string) => Promise<unknown>>([
  ['write', async (folder) => (await open(folder)).write(NOTES, 'one', { text: NEW })],
  ['remove', async (folder) => (await open(folder)).write(NOTES, 'one', null)],
  ['migrate', async (folder) => (await open(folder)).read(NOTES, 'one')],
  ['set aside', async (folder) => (await open(folder)).read(NOTES, 'one')],
  ['lock', lockAndRelease],
]);

/** The state before an act: a record, of an earlier version for `migrate`, damaged for `set aside`. */
export async function prepare(folder: string, act: string): Promise<void> {
  if (act === 'migrate' || act === 'set aside') {
    const text = act === 'migrate' ? JSON.stringify({ text: OLD }) : '{"text": "ol';
    await mkdir(path.join(folder, 'notes'));
    await writeFile(path.join(folder, 'notes', 'one.json'), text);
  } else {
    await (await open(folder)).write(NOTES, 'one', { text: OLD });
  }
}

async function open(folder: string) {
  const { openFileStore } = await import('../../src/storage/file-store.ts');
  return openFileStore(folder, () => {});
}

async function lockAndRelease(folder: string): Promise<void> {
  const { lockFolder } = await import('../../src/storage/folder-lock.ts');
  (await lockFolder(folder)).release();
}
