import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Discord } from './double/discord.ts';
import { type DiscordSetup, startDiscord } from './double/start-discord.ts';
import { isWhole } from './fault-scope.ts';
import { launch, makeDataFolder, type Program, type ProgramSetup } from './program.ts';

const running: { discord: Discord; program: Program }[] = [];

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

async function openReady(programSetup: ProgramSetup = {}, discordSetup: DiscordSetup = {}) {
  const { discord, program } = await open(programSetup, discordSetup);
  await program.said('invite: ');
  await discord.registered('ask');
  return { discord, program };
}

describe('npm start', () => {
  it('says what it serves, registers its commands and answers', async () => {
    const command = ['npm', 'start'] as const;
    const { discord, program } = await openReady({ command });
    await program.said('answering from 1 document (13 passages)');
    expect(program.stdout).toContain('Situation room');
    expect(program.stdout).toMatch(/oauth2\/authorize\?client_id=\d+&scope=bot\+applications/);
    const card = await discord.member('ada').slash('ask', { question: 'Roman Gofman' });
    expect(card.text).toContain('ynet-2025-03-01.');
    expect(program.stdout + program.stderr).not.toContain(discord.token);
    expect(program.stdout).not.toContain('Roman Gofman');
  }, 60_000);

  it('passes the exit status on', async () => {
    const environment = { DISCORD_TOKEN: '' };
    const { program } = await open({ command: ['npm', 'start'], environment });
    expect(await program.ended(40_000)).toBe(78);
  }, 60_000);
});

describe('the end', () => {
  it('comes in order after SIGTERM: what runs is answered', async () => {
    const { discord, program } = await openReady();
    const asked = Array.from({ length: 50 }, (_, index) =>
      discord.member(`ada ${index}`).start.slash('ask', { question: 'Roman Gofman' }),
    );
    await asked[0]?.acknowledged();
    program.kill('SIGTERM');
    expect(await program.ended()).toBe(0);
    const heard = asked.filter(({ interaction }) => interaction.callbackType !== undefined);
    const answers = await Promise.all(heard.map(async (each) => each.answer()));
    expect(answers.filter(({ text }) => text === '')).toEqual([]);
    expect(discord.gateway.isConnected).toBe(false);
  });

  it('comes after one signal although Discord has fallen silent at the start', async () => {
    const { discord, program } = await open();
    discord.gateway.faults.withholdHello = true;
    await expect.poll(() => discord.requests.length, { timeout: 20_000 }).toBeGreaterThan(0);
    program.kill('SIGTERM');
    expect(await program.ended()).toBe(0);
  });

  it('comes after one signal although an answer never gets through', async () => {
    const { discord, program } = await openReady();
    discord.faults.arm('editOriginal', { kind: 'hang' });
    await discord.member('ada').start.slash('ask', { question: 'Roman Gofman' }).acknowledged();
    program.kill('SIGTERM');
    expect(await program.ended()).toBe(0);
  });

  it('comes at once after a second signal', async () => {
    const { discord, program } = await openReady();
    discord.faults.arm('editOriginal', { kind: 'hang' });
    await discord.member('ada').start.slash('ask', { question: 'Roman Gofman' }).acknowledged();
    program.kill('SIGINT');
    await program.said('leaving');
    program.kill('SIGINT');
    expect(await program.ended(3_000)).toBe(1);
  });
});

describe('a worker', () => {
  it('that runs out of memory is replaced', async () => {
    const preload = '--import=./tests/discord/shaken.mjs';
    const command = [process.execPath, preload, 'dist/main.js', 'start'] as const;
    const environment = { NODE_OPTIONS: '--max-old-space-size=128' };
    const { discord, program } = await openReady({ command, environment });
    program.kill('SIGHUP');
    await program.said('worker', 60_000);
    const dm = discord.member('ada').inDm();
    const ask = async () => (await dm.slash('ask', { question: 'Roman Gofman' })).text;
    await expect.poll(ask, { timeout: 60_000, interval: 3_000 }).toContain('ynet-2025-03-01.');
  }, 120_000);
});

describe('a start that only the operator can help', () => {
  it.each([
    [
      'an invalid token',
      { DISCORD_TOKEN: 'MTIzNDU2Nzg5MDEyMzQ1Njc4.wrong.token' },
      'does not accept',
    ],
    ['no corpus', { SITREP_CORPUS_DIR: '/nowhere' }, '/nowhere'],
    ['no data folder', { SITREP_DATA_DIR: '/dev/null/data' }, 'cannot be read or written'],
  ])('%s: one plain sentence, status 78', async (_name, environment, expected) => {
    const { program } = await open({ environment });
    expect(await program.ended()).toBe(78);
    expect(program.stderr.trim().split('\n')).toHaveLength(1);
    expect(program.stderr).toContain(expected);
    expect(program.stdout + program.stderr).not.toContain('wrong.token');
  });

  it('wrong settings: all of them at once', async () => {
    const environment = { DISCORD_TOKEN: '', LOG_LEVEL: 'loud', SITREP_GUILDS: 'x' };
    const { program } = await open({ environment });
    expect(await program.ended()).toBe(78);
    for (const name of Object.keys(environment)) expect(program.stderr).toContain(name);
  });

  it('disallowed intents', async () => {
    const discord = await startDiscord();
    discord.gateway.faults.identifyCloseCode = 4014;
    const program = await launch(discord);
    running.push({ discord, program });
    expect(await program.ended()).toBe(78);
    expect(program.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('a token that is taken back later', async () => {
    const { discord, program } = await openReady();
    discord.gateway.closeWith(4004);
    expect(await program.ended()).toBe(78);
    expect(program.stderr).toContain('does not accept');
  });
});

describe('the network', () => {
  it.each([
    ['a name that nobody knows', () => 'http://discord.invalid/api'],
    [
      'a server that speaks no TLS',
      (discord: Discord) => discord.apiUrl.replace('http:', 'https:'),
    ],
    ['a port on which nobody listens', () => 'http://127.0.0.1:9/api'],
  ])(
    'that leads to %s is tried again, until the program is told to leave',
    async (_name, urlOf) => {
      const discord = await startDiscord();
      const environment = { DISCORD_API_URL: urlOf(discord) };
      const program = await launch(discord, { environment });
      running.push({ discord, program });
      await program.said('Discord cannot be reached');
      expect(await program.stop()).toBe(0);
    },
  );

  it('that is down at the start is waited for', async () => {
    const early = await startDiscord();
    const port = Number(new URL(early.apiUrl).port);
    await early.close();
    const program = await launch(early);
    await program.said('Discord cannot be reached');
    const discord = await startDiscord({ port });
    running.push({ discord, program });
    // Another double has another token: it is refused, which shows that it was asked.
    expect(await program.ended()).toBe(78);
  });

  it('that fails in every way is survived', async () => {
    const { discord } = await openReady();
    const { gateway } = discord;
    const ways = [
      () => gateway.drop(),
      () => gateway.dropMidFrame(),
      () => gateway.askToReconnect(),
      () => gateway.closeWith(4000),
      () => gateway.invalidate(true),
    ];
    for (const fail of ways) {
      const since = gateway.identifies + gateway.resumes;
      fail();
      await gateway.connected(since, 25_000);
    }
    const card = await discord.member('ada').slash('ask', { question: 'Roman Gofman' });
    expect(card.text).toContain('ynet-2025-03-01.');
    expect(gateway.identifies).toBeLessThanOrEqual(ways.length + 1);
  }, 60_000);
});

describe('the commands', () => {
  it('are registered when they have changed, and only then', async () => {
    const { discord, program } = await openReady();
    await program.said('the commands are registered');
    expect(await program.stop()).toBe(0);
    const again = await launch(discord, { data: program.data });
    running.push({ discord: await startDiscord(), program: again });
    await again.said('as registered before');
    const puts = discord.requests.filter(({ route }) => route === 'putCommands');
    expect(puts).toHaveLength(1);
  });

  it('are put, and taken away, by hand', async () => {
    const discord = await startDiscord();
    const guild = discord.guild();
    const run = async (...args: string[]) => runMain(discord, ['commands', ...args]);
    expect((await run('--guild', guild.id)).status).toBe(0);
    expect(discord.commands(guild).length).toBeGreaterThan(0);
    expect((await run('--clear', '--guild', guild.id)).status).toBe(0);
    expect(discord.commands(guild)).toEqual([]);
    expect((await run('--global')).status).toBe(0);
    expect(discord.commands().length).toBeGreaterThan(0);
    expect((await run()).status).toBe(2);
    await discord.close();
  });
});

describe('the guilds', () => {
  it('that are not served are refused, plainly; without installation by people', async () => {
    const discord = await startDiscord({ guilds: [{ name: 'Ours' }, { name: 'Theirs' }] });
    const environment = { SITREP_GUILDS: discord.guild('Ours').id, SITREP_USER_INSTALL: 'off' };
    const program = await launch(discord, { environment });
    running.push({ discord, program });
    await discord.registered('ask');
    const [ours, theirs] = ['Ours', 'Theirs'].map((name) => {
      const { id } = discord.guild(name);
      const found = [...discord.world.channels.values()].find(({ guildId }) => guildId === id);
      return found ?? discord.channel();
    });
    const ada = discord.member('ada');
    const question = { question: 'Roman Gofman' };
    const refused = await ada.in(theirs ?? discord.channel()).slash('ask', question);
    expect(refused.text).toContain('does not serve this server');
    const served = await ada.in(ours ?? discord.channel()).slash('ask', question);
    expect(served.text).toContain('ynet-2025-03-01.');
    for (const command of discord.commands()) expect(command['integration_types']).toEqual([0]);
  });
});

describe('at a terminal', () => {
  it('start-up is plain lines, the invitation first', async () => {
    const environment = { LOG_FORMAT: 'text', SITREP_STATUS: 'Ask me with /ask' };
    const { program } = await openReady({ environment });
    await program.said('answering from 1 document (13 passages)\n');
    const lines = program.stdout
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('indexing'));
    expect(lines[0]).toMatch(/^invite: https:/);
    expect(lines).toContain('serving: 1 server');
    expect(program.stdout).not.toContain('{');
  });
});

describe('a bot in 2,400 servers of 30 channels', () => {
  it.runIf(isWhole)(
    'keeps within its memory, and its lines in the log within 4 KB',
    async () => {
      const channels = Array.from({ length: 30 }, (_, index) => `channel ${index}`);
      const guilds = Array.from({ length: 2_400 }, (_, index) => ({
        name: `The ${index}th of the servers that it serves`,
        channels,
      }));
      const { program } = await open({}, { guilds, strictness: 'none', maxRequests: 0 });
      await program.said('invite: ', 180_000);
      const status = readFileSync(`/proc/${program.pid}/status`, 'utf8');
      expect(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1])).toBeLessThan(300_000);
      for (const line of program.stdout.split('\n'))
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(4_096);
    },
    240_000,
  );
});

describe('commands registered twice', () => {
  it('are noticed by commands and doctor, and mended', async () => {
    const discord = await startDiscord();
    await runMain(discord, ['commands', '--global']);
    const { stdout } = await runMain(discord, ['commands', '--guild', discord.guild().id]);
    expect(stdout).toContain('each is shown twice');
    expect((await runMain(discord, ['doctor'])).stdout).toContain('shown twice in');
    expect((await runMain(discord, ['doctor', '--mend'])).stdout).toContain('are taken away');
    const after = await runMain(discord, ['doctor']);
    await discord.close();
    expect(after.stdout).not.toContain('shown twice');
  });
});

describe('doctor', () => {
  it('finds everything in order', async () => {
    const discord = await startDiscord();
    await runMain(discord, ['commands', '--global']);
    const { status, stdout } = await runMain(discord, ['doctor']);
    await discord.close();
    expect(stdout).not.toContain('✗');
    expect(status).toBe(0);
    for (const name of [
      'Node',
      'corpus',
      'data folder',
      'token',
      'commands',
      'server',
      'connections',
    ])
      expect(stdout).toContain(name);
  });

  it('says what is wrong and what to do', async () => {
    const discord = await startDiscord();
    const corpus = await makeDataFolder();
    await writeFile(path.join(corpus, 'bad.md'), Buffer.from([0xff, 0xfe, 0]));
    const environment = { DISCORD_TOKEN: 'a.b.c', SITREP_CORPUS_DIR: corpus };
    const { status, stdout } = await runMain(discord, ['doctor'], environment);
    await discord.close();
    expect(status).toBe(1);
    expect(stdout).toContain('does not accept');
    expect(stdout).toContain('bad.md');
    expect(stdout).toContain('→');
  });
});

/** Runs a command of the built program to its end. */
async function runMain(
  discord: Discord,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  const command = [process.execPath, 'dist/main.js', ...args] as const;
  const program = await launch(discord, { command, environment });
  const status = await program.ended();
  return { status, stdout: program.stdout };
}
