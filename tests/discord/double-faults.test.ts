import { DiscordAPIError, Events, REST, Routes, type Client } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Discord } from './double/discord.ts';
import { exampleClient, startExampleBot } from './double/example-bot.ts';
import type { HttpFault } from './double/rest/faults.ts';
import { startDiscord } from './double/start-discord.ts';

let discord: Discord;
let client: Client<true>;

beforeEach(async () => {
  discord = await startDiscord({ heartbeatIntervalMs: 200 });
  client = await startExampleBot(discord);
});

afterEach(async () => {
  discord.gateway.heal();
  await client.destroy();
  await discord.close();
});

describe('gateway faults', () => {
  it.each([
    ['dropped', () => discord.gateway.drop()],
    ['dropped in a frame', () => discord.gateway.dropMidFrame()],
    ['asked to reconnect', () => discord.gateway.askToReconnect()],
    ['told of an invalid but resumable session', () => discord.gateway.invalidate(true)],
    ['closed with 4000', () => discord.gateway.closeWith(4000)],
  ])('a client that is %s resumes and misses nothing', async (_, harm) => {
    harm();
    const shown = await discord.member('ada').mention(discord.channel(), 'still there?');
    expect(shown.text).toBe('read "@Sitrep still there?"');
    await discord.gateway.connected(1);
    expect([discord.gateway.identifies, discord.gateway.resumes]).toEqual([1, 1]);
  });

  it('a client without acknowledged heartbeats comes back', async () => {
    discord.gateway.faults.withholdAcks = true;
    await new Promise((resolve) => {
      client.once(Events.ShardReconnecting, resolve);
    });
    discord.gateway.heal();
    await discord.gateway.connected(1);
    expect(discord.gateway.resumes).toBeGreaterThan(0);
  });

  it('a client whose resume is refused identifies anew', async () => {
    discord.gateway.faults.refuseResumes = 1;
    const back = new Promise((resolve) => {
      client.once(Events.ShardReady, resolve);
    });
    discord.gateway.drop();
    await back;
    expect(discord.gateway.identifies).toBe(2);
  });

  it.each([4004, 4014])(
    'a client closed with %i while it runs does not come back',
    async (code) => {
      const gone = new Promise<number>((resolve) => {
        client.once(Events.ShardDisconnect, (event) => resolve(event.code));
      });
      discord.gateway.closeWith(code);
      expect(await gone).toBe(code);
    },
  );

  it.each([
    ['a wrong token', () => 'x.y.z', /invalid token/i],
    ['disallowed intents', () => discord.token, /disallowed intents/i],
  ])('login with %s fails', async (_, token, problem) => {
    discord.gateway.faults.identifyCloseCode = 4014;
    const late = exampleClient(discord);
    await expect(late.login(token())).rejects.toThrow(problem);
    await late.destroy();
  });

  it('delivers an interaction twice on demand', async () => {
    const seen: string[] = [];
    client.on(Events.InteractionCreate, ({ id }) => seen.push(id));
    const asked = discord.member('ada').start.slash('ask', { question: 'now' });
    asked.redeliver();
    await asked.answer();
    expect(seen).toEqual([asked.interaction.id, asked.interaction.id]);
    await discord.idle();
    expect(asked.interaction.refusals).toEqual([40_060]);
  });
});

describe('request faults', () => {
  it.each<[string, HttpFault, number]>([
    ['an error', { kind: 'status', status: 500 }, 500],
    ['an error of Discord', { kind: 'status', status: 403, code: 50_013 }, 403],
    ['Cloudflare’s page', { kind: 'cloudflare', status: 403 }, 403],
  ])('%s reaches the client', async (_, fault, status) => {
    discord.faults.arm('createMessage', fault, { times: 1 });
    await expect(send('hello')).rejects.toMatchObject({ status });
    await expect(send('hello')).resolves.toBeDefined();
    expect(discord.botMessages()).toHaveLength(1);
  });

  it.each<[string, HttpFault, number]>([
    ['before', { kind: 'reset' }, 0],
    ['after', { kind: 'reset', isProcessed: true }, 1],
    ['instead of', { kind: 'hang' }, 0],
    ['long after', { kind: 'delay', ms: 1000, isProcessed: true }, 1],
    ['long before', { kind: 'delay', ms: 1000 }, 1],
  ])('the client gives up %s a request takes effect', async (_, fault, posted) => {
    discord.faults.arm('createMessage', fault, { times: 1 });
    await expect(send('hello')).rejects.toThrow(/abort|other side closed|ECONNRESET|socket/i);
    await discord.idle(1000);
    expect(discord.botMessages()).toHaveLength(posted);
  });

  it('a reply that trickles outlasts the client’s timeout', async () => {
    const fault: HttpFault = { kind: 'trickle', bytesPerSecond: 500 };
    discord.faults.arm('createMessage', fault, { times: 1 });
    await expect(send('hello')).resolves.toBeDefined();
    expect(discord.botMessages()).toHaveLength(1);
  });

  it('a rate limit delays the client', async () => {
    const limit: HttpFault = { kind: 'rateLimit', retryAfterSeconds: 0.2 };
    discord.faults.arm('createMessage', limit, { times: 1 });
    await send('hello');
    expect(discord.botMessages()).toHaveLength(1);
  });

  it('passes what it is told to pass first', async () => {
    const fault: HttpFault = { kind: 'status', status: 500 };
    const lift = discord.faults.arm('createMessage', fault, { after: 1 });
    await expect(send('first')).resolves.toBeDefined();
    await expect(send('second')).rejects.toThrow('Internal Server Error');
    lift();
    await expect(send('third')).resolves.toBeDefined();
  });
});

describe('time limits of interactions', () => {
  it('the retry of an acknowledgement that took effect gets 40060', async () => {
    const fault: HttpFault = { kind: 'status', status: 502, isProcessed: true };
    discord.faults.arm('callback', fault, { times: 1 });
    const asked = discord.member('ada').start.slash('ask', { question: 'later' });
    await asked.acknowledged();
    await discord.idle();
    expect(asked.interaction.refusals).toEqual([40_060]);
  });

  it('after three seconds an acknowledgement gets 10062, after 15 minutes an edit 50027', async () => {
    const rest = new REST({ api: discord.apiUrl, retries: 0 });
    const { interaction } = discord.member('ada').start.slash('ask', { question: 'nothing' });
    const callback = Routes.interactionCallback(interaction.id, interaction.token);
    discord.advance(3001);
    const late = rest.post(callback, { body: { type: 5 }, auth: false });
    await expect(late).rejects.toMatchObject({ code: 10_062 });
    discord.advance(-3001);
    await rest.post(callback, { body: { type: 5 }, auth: false });
    discord.advance(15 * 60_000);
    const original = Routes.webhookMessage(discord.botId, interaction.token, '@original');
    const body = { content: 'late', allowed_mentions: { parse: [] } };
    const edit = rest.patch(original, { body, auth: false });
    await expect(edit).rejects.toBeInstanceOf(DiscordAPIError);
    expect(interaction.refusals).toEqual([10_062, 50_027]);
  });
});

/** Posts with a client that neither waits long nor tries again. */
async function send(content: string): Promise<unknown> {
  const rest = new REST({ api: discord.apiUrl, retries: 0, timeout: 500 }).setToken(discord.token);
  const body = { content, allowed_mentions: { parse: [] } };
  return rest.post(Routes.channelMessages(discord.channel().id), { body });
}
