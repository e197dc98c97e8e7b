import { mkdirSync, writeFileSync } from 'node:fs';
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
  ['save the library', async (folder) => saveLibrary(folder, NEW)],
]);

/** The state before an act: a record, of an earlier version for `migrate`, damaged for `set aside`. */
export async function prepare(folder: string, act: string): Promise<void> {
  if (act === 'save the library') await saveLibrary(folder, OLD);
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

/** What is there after an act: the record's text, or that of the saved library. */
export async function look(folder: string, act: string): Promise<string> {
  const record = await (await open(folder)).read(NOTES, 'one');
  if (act !== 'save the library') return record?.text ?? 'none';
  const { readSnapshot } = await import('../../src/library/snapshot/snapshot-file.ts');
  const saved = await readSnapshot(path.join(folder, SNAPSHOT));
  const [document] = saved?.corpus.documents ?? [];
  return document?.text ?? 'none';
}

const SNAPSHOT = 'library.snapshot';

/** Saves a library of one document. */
async function saveLibrary(folder: string, text: string): Promise<void> {
  const { writeSnapshot } = await import('../../src/library/snapshot/snapshot-file.ts');
  const { readCorpus } = await import('../../src/documents/read-corpus.ts');
  const { renewLibrary } = await import('../../src/library/renew-library.ts');
  const corpusDir = path.join(folder, `corpus ${text}`);
  mkdirSync(corpusDir, { recursive: true });
  writeFileSync(path.join(corpusDir, 'note.md'), text);
  const corpus = await readCorpus(corpusDir);
  const whole = await renewLibrary(null, corpus);
  await writeSnapshot(path.join(folder, SNAPSHOT), { corpus, whole });
}
