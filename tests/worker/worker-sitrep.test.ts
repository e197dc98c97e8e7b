import { afterEach, describe, expect, it } from 'vitest';
import { createLog, type Log } from '../../src/log/log.ts';
import type { Sitrep } from '../../src/library/sitrep.ts';
import { openWorkerSitrep } from '../../src/worker/worker-sitrep.ts';

const log = createLog('silent');
const file = new URL('./workers/fake.mjs', import.meta.url);
const opened: Sitrep[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map(async (sitrep) => sitrep.close()));
});

describe('openWorkerSitrep', () => {
  it.each([
    ['dies', 'die'],
    ['throws', 'throw'],
    ['hangs', 'hang'],
  ])('refuses what a worker held that %s, and answers the next question', async (_what, text) => {
    const sitrep = await open({ silenceMs: 200 });
    const asked = await Promise.allSettled([sitrep.ask({ text }), sitrep.ask({ text: 'x' })]);
    expect(asked.map(messageOf)).toEqual([
      expect.stringContaining('broke off'),
      expect.stringContaining('broke off'),
    ]);
    expect(await sitrep.cite('x.1')).toBeNull();
  });

  it('gives back a problem that is meant for people', async () => {
    const sitrep = await open({});
    await expect(sitrep.ask({ text: 'problem' })).rejects.toThrow(
      'the corpus: it is empty. Add a document.',
    );
  });

  it('logs the quotations that were held back', async () => {
    const lines: string[] = [];
    const heard = createLog('error', [], { write: (line) => void lines.push(line) });
    const sitrep = await open({ log: heard });
    await sitrep.ask({ text: 'misquote' });
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      expect.objectContaining({ passage: 'x.1', msg: 'held a quotation back' }),
    ]);
  });

  it('lets go of a question that nobody waits for', async () => {
    const sitrep = await open({});
    const controller = new AbortController();
    const asked = sitrep.ask({ text: 'wait' }, controller.signal);
    controller.abort();
    await expect(asked).rejects.toThrow('nobody waits');
    await expect(sitrep.ask({ text: 'wait' }, AbortSignal.abort())).rejects.toThrow('nobody waits');
  });

  it('keeps others waiting no longer than they like, and takes them back unbegun', async () => {
    const sitrep = await open({});
    const running = new AbortController();
    const begun = [1, 2].map(async () => sitrep.ask({ text: 'wait' }, running.signal));
    const queued = sitrep.ask({ text: 'die' }, AbortSignal.timeout(50));
    await expect(queued).rejects.toThrow('nobody waits');
    running.abort();
    await Promise.allSettled(begun);
    expect(await sitrep.cite('x.1')).toBeNull();
  });

  it('says why the first worker cannot start', async () => {
    await expect(open({ data: { dies: true } })).rejects.toThrow('no corpus');
  });

  it('refuses after its end', async () => {
    const sitrep = await open({});
    const [asked] = await Promise.allSettled([
      sitrep.ask({ text: 'wait' }),
      sitrep.holdings().then(async () => sitrep.close()),
    ]);
    expect(messageOf(asked)).toContain('broke off');
    await expect(sitrep.cite('x.1')).rejects.toThrow('not running');
  });
});

async function open(options: { silenceMs?: number; data?: object; log?: Log }): Promise<Sitrep> {
  const sitrep = await openWorkerSitrep({ log, file, data: {}, ...options });
  opened.push(sitrep);
  return sitrep;
}

function messageOf(result: PromiseSettledResult<unknown>): string {
  return result.status === 'rejected' ? String(result.reason) : 'answered';
}
