import { mkdtemp, readdir, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openFileStore } from '../../src/storage/file-store.ts';
import { testStore } from './contract.ts';

const NUMBERS = { name: 'numbers', schema: z.strictObject({ n: z.number() }) };

testStore('a folder', async () => openFileStore(await makeFolder(), () => {}));

describe('openFileStore', () => {
  it.each([
    ['{"n": ', 'it is not JSON'],
    ['{"n": "1"}', 'it has another form'],
    ['\u0000\u0000', 'it is not JSON'],
  ])('reads %j as nothing and says why', async (text, reason) => {
    const folder = await makeFolder();
    const reasons: string[] = [];
    const store = await openFileStore(folder, (_file, why) => reasons.push(why));
    await store.write(NUMBERS, 'one', { n: 1 });
    await writeFile(path.join(folder, 'numbers', 'one.json'), text);
    expect(await store.read(NUMBERS, 'one')).toBeNull();
    expect(reasons).toEqual([reason]);
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

async function makeFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'sitrep-store-'));
}
