import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openFileStore } from '../../src/storage/file-store.ts';
import type { Damage } from '../../src/storage/store.ts';
import { testStore } from './contract.ts';

const NUMBERS = { name: 'numbers', schema: z.strictObject({ n: z.number() }) };

testStore('a folder', async () => openFileStore(await makeFolder(), () => {}));

describe('openFileStore', () => {
  it.each<[string, (text: string) => string, string]>([
    ['cut short', (text) => text.slice(0, -20), 'it is not JSON'],
    ['emptied', () => '', 'it is not JSON'],
    ['zeroed', (text) => '\u0000'.repeat(text.length), 'it is not JSON'],
    ['changed in one place', (text) => text.replace('"n": 1', '"n": 3'), 'its checksum is another'],
    ['of another form', () => '{"n": "1"}', 'it has another form'],
    ['of another form, sealed', () => sealed({ m: 1 }), 'it has another form'],
  ])('sets a record aside that is %s, and says so', async (_name, damage, reason) => {
    const folder = await makeFolder();
    const found: Damage[] = [];
    const store = await openFileStore(folder, (one) => found.push(one));
    await store.write(NUMBERS, 'one', { n: 1 });
    const file = path.join(folder, 'numbers', 'one.json');
    const damaged = damage(await readFile(file, 'utf8'));
    await writeFile(file, damaged);
    expect(await store.read(NUMBERS, 'one')).toBeNull();
    expect(found).toMatchObject([{ file, reason }]);
    expect(await readFile(found[0]?.keptAs ?? '', 'utf8')).toBe(damaged);
    expect(await store.read(NUMBERS, 'one')).toBeNull();
    expect(found).toHaveLength(1);
  });

  it('puts what the kind says in the place of a damaged record, for good', async () => {
    const folder = await makeFolder();
    const kind = { ...NUMBERS, whenDamaged: { n: 0 } };
    const store = await openFileStore(folder, () => {});
    await store.write(kind, 'one', { n: 1 });
    await writeFile(path.join(folder, 'numbers', 'one.json'), '{');
    expect(await store.read(kind, 'one')).toEqual({ n: 0 });
    expect(await (await openFileStore(folder, () => {})).read(kind, 'one')).toEqual({ n: 0 });
    expect(await store.keys(kind)).toEqual(['one']);
  });

  it('reads records of earlier versions, and seals them', async () => {
    const folder = await makeFolder();
    const store = await openFileStore(folder, () => {});
    await store.write(NUMBERS, 'one', { n: 1 });
    const file = path.join(folder, 'numbers', 'one.json');
    await writeFile(file, '{"n": 7}');
    expect(await store.read(NUMBERS, 'one')).toEqual({ n: 7 });
    expect(await readFile(file, 'utf8')).toContain('sha256');
    expect(await store.read(NUMBERS, 'one')).toEqual({ n: 7 });
  });

  it.each([
    [
      'a file in the place of the folder of a kind',
      async (folder: string) => writeFile(path.join(folder, 'numbers'), ''),
    ],
    [
      'a folder in the place of a record',
      async (folder: string) =>
        mkdir(path.join(folder, 'numbers', 'one.json'), { recursive: true }),
    ],
  ])('takes %s for no absence', async (_name, spoil) => {
    const folder = await makeFolder();
    const store = await openFileStore(folder, () => {});
    await spoil(folder);
    const readAll = async () => {
      for (const key of await store.keys(NUMBERS)) await store.read(NUMBERS, key);
    };
    await expect(readAll()).rejects.toThrow(/cannot be read or written/);
  });

  it('leaves nothing behind but the record, readable by its owner alone', async () => {
    const folder = await makeFolder();
    const store = await openFileStore(folder, () => {});
    await store.write(NUMBERS, 'one', { n: 1 });
    expect(await readdir(folder)).toEqual(['numbers']);
    expect(await readdir(path.join(folder, 'numbers'))).toEqual(['one.json']);
    const { mode } = await stat(path.join(folder, 'numbers', 'one.json'));
    expect(mode & 0o077).toBe(0);
  });

  it('says plainly that a folder cannot be written', async () => {
    const file = path.join(await makeFolder(), 'file');
    await writeFile(file, '');
    await expect(openFileStore(path.join(file, 'data'), () => {})).rejects.toThrow(
      /cannot be read or written \(ENOTDIR\).*SITREP_DATA_DIR/,
    );
  });
});

/** A record of another form whose checksum is right. */
function sealed(value: unknown): string {
  const sha256 = createHash('sha256').update(JSON.stringify(value)).digest('hex');
  return JSON.stringify({ sha256, value });
}

async function makeFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'sitrep-store-'));
}
