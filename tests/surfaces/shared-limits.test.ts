import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log/log.ts';
import { createAdmission } from '../../src/surfaces/admission.ts';
import { openSharedLimits } from '../../src/surfaces/shared-limits.ts';
import { freePort } from '../discord/free-port.ts';

const SERVERS = ['valkey-server', 'redis-server'];
const server = SERVERS.find((name) => spawnSync(name, ['--version']).status === 0);
const reason = server === undefined ? ` (neither ${SERVERS.join(' nor ')} is installed)` : '';

describe.skipIf(server === undefined)(`limits over several processes${reason}`, () => {
  const ending = new AbortController();
  let port = 0;
  let child: ChildProcess;

  function start(): ChildProcess {
    return spawn(server ?? '', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], {
      stdio: 'ignore',
    });
  }
  /** What a process of its own would open. */
  const open = async () => {
    const url = `redis://127.0.0.1:${port}`;
    return createAdmission(10_000, await openSharedLimits(url, createLog('silent'), ending.signal));
  };
  /** Waits until both count together. */
  async function together(): Promise<
    [Admission: Awaited<ReturnType<typeof open>>, Awaited<ReturnType<typeof open>>]
  > {
    for (let round = 0; round < 100; round += 1) {
      const [one, other] = [await open(), await open()];
      await sleep(100);
      for (let count = 0; count < 5; count += 1) await one.enter(`probe-${round}`, null);
      if ((await other.enter(`probe-${round}`, null)) !== null) return [one, other];
    }
    throw new Error('the store does not answer');
  }

  beforeAll(async () => {
    port = await freePort();
    child = start();
  });

  afterAll(() => {
    ending.abort();
    child?.kill('SIGKILL');
  });

  it('count the questions of a person over all', async () => {
    const [one, other] = await together();
    for (const each of [one, other, one, other, one])
      expect(await each.enter('ada', null)).toBeNull();
    expect(await other.enter('ada', null)).toMatchObject({ reason: 'person' });
    expect(await one.enter('ada', null)).toMatchObject({ reason: 'person' });
    expect(await other.enter('ben', null)).toBeNull();
    expect(await other.press('ada')).toBeNull();
  });

  it('let each process count for itself while the store is gone or hangs, and go on together after it', async () => {
    const [one, other] = await together();
    child.kill('SIGSTOP');
    for (let count = 0; count < 5; count += 1) expect(await one.enter('cyd', null)).toBeNull();
    expect(await one.enter('cyd', null)).toMatchObject({ reason: 'person' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await other.enter('cyd', null)).toBeNull();
    child = start();
    await together();
  });
});
