import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Discord } from './double/discord.ts';
import type { HttpFault } from './double/rest/faults.ts';
import type { RouteName } from './double/rest/routes.ts';
import { reportText, writeReport } from './corpus-folder.ts';
import { inScope } from './fault-scope.ts';
import { setStage } from './stage.ts';
import { askDuring, expectAnswered } from './traffic.ts';

const command = [
  process.execPath,
  '--import=./tests/discord/shaken.mjs',
  'dist/main.js',
  'start',
] as const;
const stage = setStage({ heartbeatIntervalMs: 3_000 }, { command });

/** How long a fault lasts while people ask, in milliseconds. */
const LASTS_MS = 2_500;

/** A fault: begins, lasts, ends. */
type Fault = (discord: Discord) => Promise<void> | void;

afterEach(() => {
  stage.discord.faults.clear();
  stage.discord.gateway.heal();
});

/** Resolves to the process that has answered before and after. */
async function survivorOf(fault: Fault, mayLose: boolean): Promise<number | undefined> {
  const { discord, program } = stage;
  const { pid } = program;
  const traffic = await askDuring(discord, async () => {
    await sleep(400);
    await fault(discord);
    await sleep(LASTS_MS);
    discord.faults.clear();
    discord.gateway.heal();
    await expect.poll(() => discord.gateway.isConnected, { timeout: 15_000 }).toBe(true);
  });
  await expectAnswered(discord, traffic, mayLose);
  const { text } = await discord
    .member('afterwards')
    .inDm()
    .slash('ask', { question: 'Roman Gofman' });
  expect(text).toContain('ynet-2025-03-01.');
  return program.hasEnded ? undefined : pid;
}

describe('the gateway', () => {
  it.each(
    inScope<readonly [string, Fault]>([
      ['TCP drop', ({ gateway }) => gateway.drop()],
      ['drop in the middle of a frame', ({ gateway }) => gateway.dropMidFrame()],
      ['op 7', ({ gateway }) => gateway.askToReconnect()],
      ['op 9 true', ({ gateway }) => gateway.invalidate(true)],
      ['op 9 false', ({ gateway }) => gateway.invalidate(false)],
      ['RESUME refused five times', broken((faults) => (faults.refuseResumes = 5))],
      ['no HELLO', broken((faults) => (faults.withholdHello = true))],
      ['no acknowledgement of heartbeats', withholdAcks],
      ['close code 4000', ({ gateway }) => gateway.closeWith(4_000)],
      ['close code 4008', ({ gateway }) => gateway.closeWith(4_008)],
      ['close code 4009', ({ gateway }) => gateway.closeWith(4_009)],
      ['no READY', noReady],
    ]),
  )(
    '%s',
    async (_name, fault) => expect(await survivorOf(fault, true)).toBe(stage.program.pid),
    60_000,
  );
});

const HTTP: readonly (readonly [string, HttpFault])[] = [
  ['429 of a route', { kind: 'rateLimit', retryAfterSeconds: 1 }],
  ['429 for all', { kind: 'rateLimit', retryAfterSeconds: 1, isGlobal: true }],
  ['429 for an hour', { kind: 'rateLimit', retryAfterSeconds: 3_600 }],
  ['429 shared', { kind: 'rateLimit', retryAfterSeconds: 1, scope: 'shared' }],
  ['Cloudflare, 403', { kind: 'cloudflare', status: 403 }],
  ['Cloudflare, 429', { kind: 'cloudflare', status: 429 }],
  ['500', { kind: 'status', status: 500 }],
  ['502', { kind: 'status', status: 502, isProcessed: true }],
  ['503', { kind: 'status', status: 503 }],
  ['200 with HTML', { kind: 'garbage', body: '<html>' }],
  ['an empty body', { kind: 'garbage', body: '' }],
  ['a reset before', { kind: 'reset' }],
  ['a reset after', { kind: 'reset', isProcessed: true }],
  ['3.5 s late', { kind: 'delay', ms: 3_500 }],
  ['no reply', { kind: 'hang' }],
  ['a slow trickle', { kind: 'trickle', bytesPerSecond: 3_000 }],
  ['401', { kind: 'status', status: 401 }],
  ['a refusal of the form (50035)', { kind: 'status', status: 400, code: 50_035 }],
];

describe.each(inScope<RouteName>(['editOriginal', 'callback', 'createMessage']))(
  'HTTP, %s',
  (route) => {
    it.each(inScope(HTTP))(
      '%s',
      async (_name, fault) => {
        const isLong = fault.kind === 'rateLimit' && fault.retryAfterSeconds > 60;
        const isFinal = fault.kind === 'status' && fault.status === 400;
        const arm: Fault = ({ faults }) =>
          void faults.arm(route, fault, { times: isLong || isFinal ? 1 : 3 });
        const mayLose = route === 'callback' || (route === 'createMessage' && (isLong || isFinal));
        expect(await survivorOf(arm, mayLose)).toBe(stage.program.pid);
      },
      90_000,
    );
  },
);

describe('interactions', () => {
  it.each(
    inScope<readonly [string, Fault, boolean]>([
      ['delivered twice', deliverTwice, false],
      ['unknown when acknowledged (10062)', status('callback', 404, 10_062), true],
      ['unknown when answered (10015)', status('editOriginal', 404, 10_015), true],
      ['acknowledged by somebody else (40060)', status('callback', 400, 40_060), true],
      ['whose channel is deleted', deleteChannel, true],
      ['in a channel where the bot may not write any more', revoke, true],
      ['in a guild that has thrown the bot out', kick, true],
      ['with fields missing', dispatchNonsense, false],
      [
        'of an unknown type',
        ({ gateway }) =>
          gateway.dispatch('INTERACTION_CREATE', {
            id: '9',
            application_id: '1',
            type: 77,
            token: 't',
          }),
        false,
      ],
      ['completed all at once', completeAll, false],
    ]),
  )(
    '%s',
    async (_name, fault, mayLose) =>
      expect(await survivorOf(fault, mayLose)).toBe(stage.program.pid),
    60_000,
  );
});

describe('the folder of documents', () => {
  it.each(
    inScope<readonly [string, (folder: string) => Promise<unknown>]>([
      ['a document is edited', async (folder) => writeReport(folder, 'harbour-1', reportText(9))],
      ['a document is deleted', async (folder) => rm(path.join(folder, 'harbour-2.md'))],
      [
        'a document is renamed',
        async (folder) => rename(path.join(folder, 'harbour-3.md'), path.join(folder, 'quay.md')),
      ],
      [
        'a document is cut short',
        async (folder) => truncate(path.join(folder, 'harbour-4.md'), 10),
      ],
      [
        'a file is no UTF-8',
        async (folder) => writeFile(path.join(folder, 'bad.md'), Buffer.from([0x61, 0xff, 0xfe])),
      ],
      ['a file holds NUL', async (folder) => writeFile(path.join(folder, 'nul.md'), 'a\0b')],
      [
        'a file has 100 MB',
        async (folder) => {
          await writeFile(path.join(folder, 'big.md'), '');
          await truncate(path.join(folder, 'big.md'), 100e6);
        },
      ],
      ['links go in a circle', async (folder) => symlink(folder, path.join(folder, 'circle'))],
      [
        'a file is a pipe',
        async (folder) => execFileSync('mkfifo', [path.join(folder, 'pipe.md')]),
      ],
      [
        'a folder is in the place of a file',
        async (folder) => mkdir(path.join(folder, 'folder.md')),
      ],
      ['a file changes again and again', changeAgainAndAgain],
      ['the folder is gone, and comes back', goAndComeBack],
    ]),
  )(
    '%s',
    async (_name, change) => {
      const fault = async (): Promise<void> => void (await change(stage.corpus));
      expect(await survivorOf(fault, false)).toBe(stage.program.pid);
    },
    60_000,
  );
});

describe('the process', () => {
  it('whose event loop is held up for five seconds goes on', async () => {
    const survivor = await survivorOf(() => stage.program.kill('SIGUSR2'), true);
    expect(survivor).toBe(stage.program.pid);
  }, 60_000);
});

function broken(set: (faults: Discord['gateway']['faults']) => void): Fault {
  return ({ gateway }) => {
    set(gateway.faults);
    gateway.drop();
  };
}

async function withholdAcks({ gateway }: Discord): Promise<void> {
  gateway.faults.withholdAcks = true;
  await sleep(6_000);
}

function noReady({ gateway }: Discord): void {
  gateway.faults.withholdReady = true;
  gateway.invalidate(false);
}

function status(route: RouteName, code: number, discordCode: number): Fault {
  return ({ faults }) =>
    void faults.arm(route, { kind: 'status', status: code, code: discordCode }, { times: 3 });
}

async function deliverTwice(discord: Discord): Promise<void> {
  const asked = discord.member('twice').start.slash('ask', { question: 'Roman Gofman' });
  asked.redeliver();
  await asked.answer();
  asked.redeliver();
  await sleep(300);
  expect(asked.messages()).toHaveLength(1);
}

async function deleteChannel(discord: Discord): Promise<void> {
  const guild = discord.admin.addGuild({ name: `Doomed ${Date.now()}`, channels: ['doomed'] });
  const channel = [...discord.world.channels.values()].find(({ guildId }) => guildId === guild.id);
  if (channel === undefined) throw new Error('there is no channel');
  discord.faults.arm('editOriginal', { kind: 'delay', ms: 300 }, { times: 2 });
  discord.member('late').in(channel).start.slash('ask', { question: 'Roman Gofman' });
  discord.member('later').say(channel, `<@${discord.botId}> Roman Gofman`);
  await sleep(50);
  discord.admin.deleteChannel(channel);
}

async function revoke(discord: Discord): Promise<void> {
  discord.admin.deny(discord.channel(), 'SendMessages');
  await sleep(1_000);
  discord.admin.allow(discord.channel());
}

async function kick(discord: Discord): Promise<void> {
  const guild = discord.admin.addGuild({ name: `Short ${Date.now()}`, channels: ['short'] });
  const channel = [...discord.world.channels.values()].find(({ guildId }) => guildId === guild.id);
  discord.faults.arm('editOriginal', { kind: 'delay', ms: 300 }, { times: 2 });
  if (channel !== undefined)
    discord.member('guest').in(channel).start.slash('ask', { question: 'Roman Gofman' });
  await sleep(50);
  discord.admin.kick(guild);
}

function dispatchNonsense({ gateway }: Discord): void {
  for (const data of [
    null,
    {},
    [],
    'text',
    { id: '1' },
    { type: 2, data: null },
    { member: { user: null } },
  ])
    for (const event of [
      'INTERACTION_CREATE',
      'MESSAGE_CREATE',
      'MESSAGE_UPDATE',
      'GUILD_DELETE',
      'READY',
      'CHANNEL_UPDATE',
    ])
      gateway.dispatch(event, data);
}

async function completeAll(discord: Discord): Promise<void> {
  const typing = Array.from({ length: 60 }, async (_, index) =>
    discord
      .member(`typist ${index % 3}`)
      .start.autocomplete('cite', { id: 'ynet' })
      .acknowledged(),
  );
  await Promise.allSettled(typing);
}

async function changeAgainAndAgain(folder: string): Promise<void> {
  for (let count = 0; count < 20; count += 1) {
    await writeReport(folder, 'harbour-5', reportText((count % 9) + 1));
    await sleep(100);
  }
}

async function goAndComeBack(folder: string): Promise<void> {
  await rename(folder, `${folder}-gone`);
  await sleep(1_500);
  await rename(`${folder}-gone`, folder);
  await copyFile('corpus/ynet-2025-03-01.md', path.join(folder, 'ynet-2025-03-01.md'));
}
