import { getEventListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log/log.ts';
import type { Sitrep } from '../../src/library/sitrep.ts';
import { openSitrep } from '../../src/library/open-sitrep.ts';
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
    const asked = await Promise.allSettled([sitrep.ask({ text }), sitrep.ask({ text: 'wait' })]);
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

  it('leaves nothing behind with a signal that many questions share', async () => {
    const sitrep = await open({});
    const { signal } = new AbortController();
    for (let count = 0; count < 3; count += 1) await sitrep.cite('x.1', 0, signal);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
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

describe('a worker that hangs', () => {
  it('is replaced however many further questions come', async () => {
    const sitrep = await open({ silenceMs: 400 });
    const hung = sitrep.ask({ text: 'hang' });
    const later: Promise<unknown>[] = [];
    for (let question = 0; question < MOST_QUESTIONS; question += 1) {
      later.push(sitrep.ask({ text: 'fine' }));
      const first = await Promise.race([hung.catch(String), sleep(40, 'nothing yet')]);
      if (first !== 'nothing yet') break;
    }
    await expect(hung).rejects.toThrow('said nothing for 400 ms');
    const results = await Promise.allSettled(later);
    // One of them lay ready in the worker that hung; the others waited here.
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(later.length).toBeLessThan(MOST_QUESTIONS);
  });

  it.each([
    ['says nothing', 'hangsAt'],
    ['takes too long', 'idlesAt'],
  ])('in its start is replaced, the first and a later one, where it %s', async (_what, how) => {
    const starts = new SharedArrayBuffer(4);
    const data = { starts, [how]: [0, 2] };
    const sitrep = await open({ silenceMs: 300, startMs: 300, data });
    await expect(sitrep.ask({ text: 'die' })).rejects.toThrow('broke off');
    expect(await sitrep.ask({ text: 'fine' })).toBeNull();
    expect(new Int32Array(starts)[0]).toBe(4);
  });

  it('keeps a question waiting no longer than its patience, also while it starts', async () => {
    const data = { starts: new SharedArrayBuffer(4), hangsAt: [1] };
    const sitrep = await open({ patienceMs: 300, data });
    await expect(sitrep.ask({ text: 'die' })).rejects.toThrow('broke off');
    await expect(sitrep.ask({ text: 'fine' })).rejects.toThrow('nobody waits');
    await expect(sitrep.sources('x', AbortSignal.timeout(50))).rejects.toThrow('nobody waits');
  });

  it('ends while it starts when the program leaves', async () => {
    const data = { starts: new SharedArrayBuffer(4), hangsAt: [0] };
    const leaving = new AbortController();
    const opening = openWorkerSitrep({ log, file, data, signal: leaving.signal });
    leaving.abort();
    await expect(opening).rejects.toThrow('could not start');
  });

  it('ends between two starts when the program leaves', async () => {
    const leaving = new AbortController();
    const heard = createLog('error', [], { write: () => leaving.abort() });
    const data = { starts: new SharedArrayBuffer(4), hangsAt: [0] };
    const options = { log: heard, file, data, startMs: 300, signal: leaving.signal };
    await expect(openWorkerSitrep(options)).rejects.toThrow('could not start');
  });
});

describe('the queue', () => {
  it('takes what is looked up while typing newest first, in turn with questions in order', async () => {
    const sitrep = await open({});
    const running = new AbortController();
    const begun = [1, 2].map(async () => sitrep.ask({ text: 'wait' }, running.signal));
    const done: string[] = [];
    const queued = [
      ...['q1', 'q2', 'q3'].map(async (name) =>
        sitrep.ask({ text: 'fine' }).then(() => done.push(name)),
      ),
      ...['l1', 'l2'].map(async (name) => sitrep.sources(name).then(() => done.push(name))),
    ];
    running.abort();
    await Promise.allSettled([...begun, ...queued]);
    expect(done.filter((name) => name.startsWith('q'))).toEqual(['q1', 'q2', 'q3']);
    expect(done.filter((name) => name.startsWith('l'))).toEqual(['l2', 'l1']);
    expect(done.indexOf('l1')).toBeLessThan(done.indexOf('q3'));
  });
});

describe('the real worker', () => {
  it('gives what the use cases give in this thread', async () => {
    const here = await openSitrep({ corpusDir: 'corpus' });
    const there = await open({ file: BUILT_WORKER, data: { corpusDir: 'corpus' } });
    const [newest] = await here.sources();
    const id = `${newest?.id ?? ''}.4`;
    const question = { text: 'Israel’s position on Turkey' };
    expect(await there.ask(question)).toEqual(await here.ask(question));
    expect(await there.cite(id, 1)).toEqual(await here.cite(id, 1));
    expect(await there.cite(`${id}000`)).toBeNull();
    expect(await there.sources('ynet')).toEqual(await here.sources('ynet'));
    expect(await there.holdings()).toEqual(await here.holdings());
  });
});

/** Far more than are asked before a worker that hangs is replaced. */
const MOST_QUESTIONS = 100;

const BUILT_WORKER = new URL('../../dist/worker.js', import.meta.url);

async function open(options: Partial<Parameters<typeof openWorkerSitrep>[0]>): Promise<Sitrep> {
  const sitrep = await openWorkerSitrep({ log, file, data: {}, ...options });
  opened.push(sitrep);
  return sitrep;
}

function messageOf(result: PromiseSettledResult<unknown>): string {
  return result.status === 'rejected' ? String(result.reason) : 'answered';
}
