import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Discord } from './double/discord.ts';
import type { GatewayControl } from './double/gateway/gateway-control.ts';
import { type DiscordSetup, startDiscord } from './double/start-discord.ts';
import { inScope, isWhole } from './fault-scope.ts';
import { launch, type Program, type ProgramSetup } from './program.ts';

const running: { discord: Discord; program: Program }[] = [];

/** After so long a silent connection is taken for dead, and some. Milliseconds. */
const DEAD_MS = 130_000;

/** What people wait for at most when Discord is well again. */
const BACK_MS = 15_000;

afterEach(async () => {
  for (const { discord, program } of running.splice(0)) {
    program.kill('SIGKILL');
    await program.ended();
    await discord.close();
    discord.assertClean();
  }
});

async function open(programSetup: ProgramSetup = {}, discordSetup: DiscordSetup = {}) {
  const discord = await startDiscord(discordSetup);
  const program = await launch(discord, programSetup);
  running.push({ discord, program });
  return { discord, program };
}

async function openReady() {
  const { discord, program } = await open();
  await program.said('invite: ');
  await discord.registered('ask');
  return { discord, program };
}

async function expectAnswer(discord: Discord): Promise<void> {
  const { text } = await discord.member('ada').slash('ask', { question: 'Roman Gofman' });
  expect(text).toContain('ynet-2025-03-01.');
}

describe('an outage of the gateway', () => {
  it.each(
    inScope<readonly [string, number, (gateway: GatewayControl) => void]>([
      ['RESUME refused five times', 2_000, breakResume(({ faults }) => (faults.refuseResumes = 5))],
      [
        'HELLO that never comes',
        12_000,
        breakResume(({ faults }) => (faults.withholdHello = true)),
      ],
      [
        'READY that never comes',
        20_000,
        breakIdentify(({ faults }) => (faults.withholdReady = true)),
      ],
      [
        'sessions that are invalid',
        30_000,
        breakIdentify(({ faults }) => (faults.invalidateWhenReady = true)),
      ],
      [
        'RESUMED that never comes',
        30_000,
        breakResume(({ faults }) => (faults.withholdResumed = true)),
      ],
      [
        'RESUME put off for ever',
        20_000,
        breakResume(({ faults }) => (faults.prolongResumes = true)),
      ],
      ['closing with 4000 after 4000', 3_000, closeAgain(4_000)],
      ['closing with 4008', 100, (gateway: GatewayControl) => gateway.closeWith(4_008)],
      ['closing with 4009', 100, (gateway: GatewayControl) => gateway.closeWith(4_009)],
    ]),
  )(
    'of the kind “%s” (%d ms) is over soon after',
    async (_name, lastsMs, fail) => {
      const { discord } = await openReady();
      const { gateway } = discord;
      fail(gateway);
      await sleep(lastsMs);
      gateway.heal();
      await expect.poll(() => gateway.isConnected, { timeout: BACK_MS, interval: 50 }).toBe(true);
      await expectAnswer(discord);
      expect(gateway.identifies).toBeLessThanOrEqual(6);
    },
    90_000,
  );
});

describe('a connection that has died without a word', () => {
  it.runIf(isWhole)(
    'ends the program, so that it is started again: status 1',
    async () => {
      // The library counts missing acknowledgements, and so never notices where its heartbeats are an hour apart.
      const { program } = await open({}, { heartbeatIntervalMs: 3_600_000 });
      await program.said('invite: ');
      expect(await program.ended(DEAD_MS)).toBe(1);
      expect(program.stdout).toContain('Discord is silent');
    },
    2 * DEAD_MS,
  );
});

describe('the budget of identifications', () => {
  it.runIf(isWhole)('lets pauses grow, and says so', async () => {
    const { discord, program } = await openReady();
    discord.gateway.faults.invalidateWhenReady = true;
    discord.gateway.invalidate(false);
    await expect.poll(() => discord.gateway.identifies, { timeout: 60_000 }).toBe(5);
    const times = discord.gateway.identifiedAtMs;
    const pauses = times.slice(1).map((ms, index) => ms - (times[index] ?? 0));
    for (const [index, leastMs] of [4_900, 7_900, 9_900, 9_900].entries())
      expect(pauses[index]).toBeGreaterThan(leastMs);
    expect(program.stdout).toContain('waiting before the next time');
  });

  it('holds over programs that die and are started again', async () => {
    const { discord, program } = await open();
    await discord.gateway.connected();
    const { data } = program;
    for (let count = 0; count < 2; count += 1) {
      running.at(-1)?.program.kill('SIGKILL');
      await running.at(-1)?.program.ended();
      running.push({ discord: await startDiscord(), program: await launch(discord, { data }) });
      await discord.gateway.connected(count + 1, 30_000);
    }
    const [first = 0, second = 0, third = 0] = discord.gateway.identifiedAtMs;
    expect(second - first).toBeGreaterThan(4_900);
    expect(third - second).toBeGreaterThan(4_900);
  });

  it.each([50, 0])('uses none where %d are left of the day', async (remaining) => {
    const discord = await startDiscord();
    discord.gateway.faults.remainingStarts = remaining;
    const program = await launch(discord);
    running.push({ discord, program });
    await program.said('too many connections today');
    expect(discord.gateway.identifies).toBe(0);
    expect(await program.stop()).toBe(0);
  });

  it('uses none for a new session where 50 are left', async () => {
    const { discord, program } = await openReady();
    discord.gateway.faults.remainingStarts = 50;
    discord.gateway.invalidate(false);
    await program.said('too many connections today');
    expect(discord.gateway.identifies).toBe(1);
  });
});

describe('a gateway that refuses', () => {
  it.each(inScope([4_004, 4_010, 4_012, 4_013, 4_014]))(
    'with %d ends the program: status 78, one sentence',
    async (code) => {
      const { discord, program } = await openReady();
      discord.gateway.closeWith(code);
      expect(await program.ended()).toBe(78);
      expect(program.stderr.trim().split('\n')).toHaveLength(1);
    },
  );

  it.runIf(isWhole)(
    'one shard gets more, at the start and later',
    async () => {
      const discord = await startDiscord({ guilds: [{ name: 'One' }, { name: 'Two' }] });
      discord.gateway.faults.minShards = 2;
      const program = await launch(discord);
      running.push({ discord, program });
      await program.said('"shards":2', 40_000);
      discord.gateway.faults.minShards = 3;
      discord.gateway.closeWith(4_011);
      await expect
        .poll(() => discord.gateway.sessionCount, { timeout: 60_000, interval: 100 })
        .toBe(3);
      await discord.registered('ask');
      await expectAnswer(discord);
    },
    120_000,
  );
});

function breakIdentify(set: (gateway: GatewayControl) => void) {
  return (gateway: GatewayControl): void => {
    set(gateway);
    gateway.invalidate(false);
  };
}

function breakResume(set: (gateway: GatewayControl) => void) {
  return (gateway: GatewayControl): void => {
    set(gateway);
    gateway.drop();
  };
}

function closeAgain(code: number) {
  return (gateway: GatewayControl): void => {
    for (let count = 0; count < 3; count += 1)
      setTimeout(() => gateway.closeWith(code), count * 1_000);
  };
}
