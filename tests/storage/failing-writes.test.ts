import { execFile } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../src/storage/folder-lock.ts';
import { isWhole } from '../discord/fault-scope.ts';
import { look, NEW, OLD, prepare } from './acts.ts';

const SCRIPT = fileURLToPath(new URL('fail-writes.ts', import.meta.url));

/** More calls than any act makes. */
const MAX_CALLS = 40;

/** By act, what may be there after it has failed, and after it was done. */
const ALLOWED: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['write', [OLD, NEW], [NEW]],
  ['remove', [OLD, 'none'], ['none']],
  ['migrate', [OLD], [OLD]],
  ['set aside', ['strict'], ['strict']],
  ['lock', [OLD], [OLD]],
  ['save the library', [OLD, NEW], [NEW]],
];

/** Killed in every run; the others by `npm run test:faults`. */
const QUICK = 'save the library';

describe('whichever call to the disk fails', () => {
  it.each(ALLOWED)('%s leaves the old state or the new one', async (act, failed, done) => {
    const { stdout } = await run(await makeFolder(), act);
    const outcomes: readonly string[] = JSON.parse(stdout);
    expect(outcomes.length).toBeGreaterThan(6);
    const allowed = [
      ...failed.map((text) => `failed ${text}`),
      ...done.map((text) => `done ${text}`),
    ];
    for (const outcome of outcomes) expect(allowed).toContain(outcome);
  });
});

describe('at whichever call the program is killed', () => {
  it.each(ALLOWED.filter(([act]) => isWhole || act === QUICK))(
    '%s leaves the old state or the new one, and nothing else',
    async (act, failed, done) => {
      for (let n = 1; n < MAX_CALLS; n += 1) {
        const folder = await makeFolder();
        await prepare(folder, act);
        const { stdout } = await run(folder, act, String(n));
        const lock = await lockFolder(folder);
        expect([...failed, ...done]).toContain(await look(folder, act));
        lock.release();
        expect(await leftOvers(folder)).toEqual([]);
        if (stdout === 'survived') return;
      }
      throw new Error('it was never survived');
    },
  );
});

async function leftOvers(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.tmp') || name === 'lock');
}

async function run(...args: readonly string[]): Promise<{ stdout: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import=tsx', SCRIPT, ...args], (_error, stdout) =>
      resolve({ stdout }),
    );
  });
}

async function makeFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'sitrep-failing-'));
}
