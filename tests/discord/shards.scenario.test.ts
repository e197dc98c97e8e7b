import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeCluster, START_MS } from '../cluster/describe-cluster.ts';
import { startCluster, type RealCluster } from '../cluster/real-cluster.ts';
import { makeCorpus } from './corpus-folder.ts';
import type { Discord } from './double/discord.ts';
import { startDiscord } from './double/start-discord.ts';
import { addGuild } from './double/world/populate.ts';
import { shardOf } from './double/world/snowflakes.ts';
import { freePort } from './free-port.ts';
import { discard, launch, type Program } from './program.ts';

const COMMAND = [process.execPath, 'dist/main.js', 'start:shards'] as const;
const QUESTION = 'ferry Albatross left the harbour';
/** How many of two shards have a guild. */
function shardsOf({ world }: Discord): number {
  return new Set([...world.guilds.values()].map(({ id }) => shardOf(id, 2))).size;
}

const WAIT = { timeoutMs: 30_000 };

describe('start:shards without a search cluster', () => {
  it('says what it needs', async () => {
    const discord = await startDiscord();
    const program = await launch(discord, { command: COMMAND });
    expect(await program.ended()).toBe(78);
    expect(program.stderr).toContain('SITREP_SEARCH_URL: it is missing');
    await discord.close();
    await discard(program);
  });
});

describeCluster('gateway processes', () => {
  let real: RealCluster;
  let discord: Discord;
  let program: Program;
  let environment: Record<string, string>;
  let port = 0;

  beforeAll(async () => {
    real = await startCluster();
    discord = await startDiscord({ guilds: [] });
    // Ids differ by their times, and shards by ids.
    for (let at = 0; shardsOf(discord) < 2; at += 1) {
      addGuild(discord.world, { name: `guild ${at}`, channels: [`channel-${at}`] });
      await sleep(3);
    }
    port = await freePort();
    environment = {
      SITREP_SEARCH_URL: real.urls.map(({ origin }) => origin).join(','),
      SITREP_SHARDS: '2',
      SITREP_HEALTH_PORT: String(port),
    };
    const env = { ...process.env, ...environment, SITREP_CORPUS_DIR: await makeCorpus() };
    const { status, stderr } = spawnSync(process.execPath, ['dist/main.js', 'index'], { env });
    if (status !== 0) throw new Error(stderr.toString());
    program = await launch(discord, { command: COMMAND, environment });
    await program.said('shard 1 is started', 60_000);
    await ready();
  }, START_MS);

  afterAll(async () => {
    await program?.stop();
    await discord?.close();
    real?.stop();
  });

  const status = async (offset: number, path = 'readyz') =>
    fetch(`http://127.0.0.1:${port + offset}/${path}`).then(
      (response) => response.status,
      () => 0,
    );
  async function ready(): Promise<void> {
    for (let left = 300; left > 0 && (await status(0)) !== 200; left -= 1) await sleep(100);
    expect(await status(0)).toBe(200);
  }
  const pidOf = (shard: number) =>
    Number(
      program.log.findLast(({ msg }) => msg === `shard ${shard} is started`)?.['pid'] ?? Number.NaN,
    );
  /** A channel of a guild that a shard has. */
  const channelOf = (shard: number) => {
    for (const guild of discord.world.guilds.values()) {
      if (shardOf(guild.id, 2) !== shard) continue;
      return discord.channel(`channel-${guild.name.slice('guild '.length)}`);
    }
    throw new Error(`no guild is on shard ${shard}`);
  };

  it('have a shard each, and answer where it is theirs, once', async () => {
    expect(discord.gateway.sessionCount).toBe(2);
    for (const shard of [0, 1]) {
      const channel = channelOf(shard);
      const ada = discord.member(`ada-${shard}`, { in: channel });
      const answer = await ada.answerTo(ada.say(channel, `<@${discord.botId}> ${QUESTION}`), WAIT);
      expect(answer.text).toContain('Albatross');
      await discord.idle();
      expect(discord.botMessages(channel)).toHaveLength(1);
    }
  });

  it('say each on a port of its own how they are', async () => {
    expect(await Promise.all([0, 1, 2].map(async (offset) => status(offset)))).toEqual([
      200, 200, 200,
    ]);
    expect(await status(2, 'metrics')).toBe(200);
  });

  it('are started again where one dies, and the other goes on', async () => {
    const [first, second] = [pidOf(0), pidOf(1)];
    process.kill(second, 'SIGKILL');
    await program.said('shard 1 ended; it is started again');
    expect(await status(0)).toBe(503);
    const channel = channelOf(0);
    const ben = discord.member('ben', { in: channel });
    const asked = ben.say(channel, `<@${discord.botId}> ${QUESTION}`);
    expect((await ben.answerTo(asked, WAIT)).text).toContain('Albatross');
    await ready();
    expect(pidOf(0)).toBe(first);
    expect(pidOf(1)).not.toBe(second);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toMatch(/^sitrep_shard_restarts_total 1$/m);
  });

  it('are started anew one after the other on SIGHUP', async () => {
    const before = [pidOf(0), pidOf(1)];
    process.kill(program.pid ?? 0, 'SIGHUP');
    let least = 2;
    for (let left = 600; left > 0 && pidOf(1) === before[1]; left -= 1) {
      least = Math.min(least, discord.gateway.sessionCount);
      await sleep(50);
    }
    await ready();
    expect([pidOf(0) === before[0], pidOf(1) === before[1]]).toEqual([false, false]);
    expect(least).toBe(1);
  });

  it('leave in order, all of them', async () => {
    const pids = [pidOf(0), pidOf(1)];
    process.kill(program.pid ?? 0, 'SIGTERM');
    expect(await program.ended()).toBe(0);
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    // Two when they were started anew, three now.
    expect(program.stdout.match(/left in order/g)).toHaveLength(5);
    discord.assertClean();
  });

  it('end with the status of one whose token is not valid', async () => {
    const other = await launch(discord, {
      command: COMMAND,
      environment: { ...environment, DISCORD_TOKEN: 'x.y.z' },
    });
    expect(await other.ended(60_000)).toBe(78);
    expect(other.stderr).toContain('all shards have left');
    await discard(other);
  });
});
