import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../src/storage/folder-lock.ts';

const HOLD = `
  const { lockFolder } = await import('./src/storage/folder-lock.ts');
  await lockFolder(process.argv[1]);
  process.stdout.write('held');
  setInterval(() => {}, 1000);
`;

/** Another process that holds a folder. */
async function holdElsewhere(folder: string) {
  const child = spawn(process.execPath, [
    '--import=tsx',
    '--input-type=module',
    '-e',
    HOLD,
    folder,
  ]);
  const said = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  return { child, isHeld: String(said[0]) === 'held' };
}

describe('lockFolder', () => {
  it('lets one process have a folder, and the next when that has gone', async () => {
    const folder = await makeFolder();
    const first = await holdElsewhere(folder);
    expect(first.isHeld).toBe(true);
    await expect(lockFolder(folder)).rejects.toThrow(
      new RegExp(`another Sitrep is running .*process ${first.child.pid}`),
    );
    expect((await holdElsewhere(folder)).isHeld).toBe(false);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const lock = await lockFolder(folder);
    lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken by one of many that come at once', async () => {
    const folder = await makeFolder();
    await writeFile(path.join(folder, 'lock'), await staleLock(folder));
    const all = await Promise.all(Array.from({ length: 4 }, async () => holdElsewhere(folder)));
    expect(all.filter(({ isHeld }) => isHeld)).toHaveLength(1);
    for (const { child } of all) child.kill('SIGKILL');
  });

  it.each([
    ['of a process whose number another has now', { pid: 1, began: 'never' }],
    ['of this very number, before a restart of the container', { pid: process.pid, began: '1' }],
    ['of a process that is no more', { pid: 2 ** 22 + 1 }],
  ])('takes a lock over that is %s', async (_name, fields) => {
    const folder = await makeFolder();
    const lock = { host: os.hostname(), began: '', id: 'old', ...fields };
    await writeFile(path.join(folder, 'lock'), JSON.stringify(lock));
    expect(await heldWhenTaken(folder)).toContain(`"pid":${process.pid}`);
  });

  it('takes over what is no lock at all', async () => {
    const folder = await makeFolder();
    await writeFile(path.join(folder, 'lock'), '{"pi');
    expect(await heldWhenTaken(folder)).toContain(`"pid":${process.pid}`);
  });

  it('waits to see whether a holder on another machine is alive', async () => {
    const folder = await makeFolder();
    const file = path.join(folder, 'lock');
    await writeFile(file, JSON.stringify({ pid: 1, host: 'elsewhere', began: '', id: 'far' }));
    const timer = setInterval(() => void utimes(file, new Date(), new Date()), 300);
    await expect(lockFolder(folder)).rejects.toThrow('on elsewhere');
    clearInterval(timer);
    (await lockFolder(folder)).release();
  }, 60_000);

  it('removes what was left half written', async () => {
    const folder = await makeFolder();
    await writeFile(path.join(folder, 'x.json.abcdef.tmp'), '{');
    const lock = await lockFolder(folder);
    expect(await readdir(folder)).toEqual(['lock']);
    lock.release();
  });
});

async function heldWhenTaken(folder: string): Promise<string> {
  const lock = await lockFolder(folder);
  const text = await readFile(path.join(folder, 'lock'), 'utf8');
  lock.release();
  return text;
}

/** The lock of a process that was killed. */
async function staleLock(folder: string): Promise<string> {
  const { child } = await holdElsewhere(folder);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return readFile(path.join(folder, 'lock'), 'utf8');
}

async function makeFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'sitrep-lock-'));
}
