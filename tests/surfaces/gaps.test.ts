import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log/log.ts';
import { openFileStore } from '../../src/storage/file-store.ts';
import { openGaps, readGaps } from '../../src/surfaces/gaps.ts';

const LOG = createLog('silent');

async function openStore() {
  return openFileStore(await mkdtemp(path.join(os.tmpdir(), 'sitrep-gaps-')), () => {});
}

describe('gaps', () => {
  it('are counted by question, what lacks most first, also after a restart', async () => {
    const store = await openStore();
    for (const round of [1, 2]) {
      const gaps = await openGaps(store, 30, LOG, () => `2026-01-0${round}`);
      gaps.note('Who is  ADA?', 'none');
      gaps.note('who is ada?', 'wrong');
      gaps.note('fine', 'yes');
      await gaps.settled();
    }
    expect(await readGaps(store)).toEqual([
      {
        question: 'who is ada?',
        counts: { none: 2, yes: 0, wrong: 2, old: 0, missing: 0 },
        last: '2026-01-02',
      },
      {
        question: 'fine',
        counts: { none: 0, yes: 2, wrong: 0, old: 0, missing: 0 },
        last: '2026-01-02',
      },
    ]);
  });

  it('run out, and none are kept with 0 days', async () => {
    const store = await openStore();
    const gaps = await openGaps(store, 30, LOG, () => '2026-01-01');
    gaps.note('old', 'none');
    await gaps.settled();
    await openGaps(store, 30, LOG, () => '2026-01-30');
    expect(await readGaps(store)).toHaveLength(1);
    const off = await openGaps(store, 0, LOG, () => '2026-01-30');
    off.note('new', 'none');
    await off.settled();
    expect(await readGaps(store)).toEqual([]);
  });
});
