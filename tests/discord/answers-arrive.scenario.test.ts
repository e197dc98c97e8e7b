import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpFault } from './double/rest/faults.ts';
import { inScope } from './fault-scope.ts';
import { setStage } from './stage.ts';

const stage = setStage({ guilds: [{ name: 'Situation room', channels: ['general', 'side'] }] });

const QUESTION = "Israel's position on Turkey";

/** How long each outage lasts here; the deadline is that of the token, 14 minutes. Milliseconds. */
const OUTAGE_MS = 3_000;
const PATIENCE = { timeoutMs: 20_000 };

const OUTAGES: readonly (readonly [string, HttpFault])[] = [
  ['503', { kind: 'status', status: 503 }],
  ['500 after it was processed', { kind: 'status', status: 500, isProcessed: true }],
  ['a reset', { kind: 'reset' }],
  ['a page of Cloudflare with 403', { kind: 'cloudflare', status: 403 }],
  ['a page of Cloudflare with 429', { kind: 'cloudflare', status: 429 }],
  ['a page of Cloudflare with 502', { kind: 'cloudflare', status: 502 }],
  ['200 with a page', { kind: 'garbage', body: '<!doctype html><p>Sorry' }],
  ['200 with nothing', { kind: 'garbage', body: '' }],
  ['200 with broken JSON', { kind: 'garbage', body: '{"id": "1', contentType: 'application/json' }],
  ['200 with other JSON', { kind: 'garbage', body: '{}', contentType: 'application/json' }],
  ['403 without a code', { kind: 'status', status: 403 }],
  ['401', { kind: 'status', status: 401 }],
];

afterEach(() => {
  stage.discord.faults.clear();
});

describe('an answer to a command', () => {
  it.each(inScope(OUTAGES))('arrives after %s has lasted for a while', async (name, fault) => {
    const { discord } = stage;
    const lift = discord.faults.arm('editOriginal', fault);
    const asked = discord.member(`ada ${name}`).inDm().start.slash('ask', { question: QUESTION });
    await asked.acknowledged();
    await sleep(OUTAGE_MS);
    lift();
    expect((await asked.answer(PATIENCE)).text).toContain('ynet-2025-03-01.');
    expect(asked.messages()).toHaveLength(1);
  });

  it.each([25, 3_600])('does not wait for a limit of %d s', async (retryAfterSeconds) => {
    const { discord } = stage;
    discord.faults.arm('editOriginal', { kind: 'rateLimit', retryAfterSeconds });
    const dm = discord.member(`ben ${retryAfterSeconds}`).inDm();
    const asked = dm.start.slash('ask', { question: QUESTION });
    expect((await asked.answer(PATIENCE)).text).toContain('ynet-2025-03-01.');
    expect(asked.messages()).toHaveLength(1);
  });

  it('does not keep others waiting while it cannot arrive', async () => {
    const { discord } = stage;
    discord.faults.arm('editOriginal', { kind: 'status', status: 503 });
    const waiting = Array.from({ length: 20 }, (_, index) =>
      discord.member(`cyd ${index}`).inDm().start.slash('ask', { question: QUESTION }),
    );
    await sleep(OUTAGE_MS);
    discord.faults.clear();
    const late = await discord.member('dee').inDm().slash('ask', { question: QUESTION });
    expect(late.text).toContain('ynet-2025-03-01.');
    for (const asked of waiting)
      expect((await asked.answer(PATIENCE)).text).toContain('ynet-2025-03-01.');
  });
});

describe('an acknowledgement', () => {
  it.each(inScope(OUTAGES))('arrives after %s once', async (name, fault) => {
    const { discord } = stage;
    discord.faults.arm('callback', fault, { times: 1 });
    const dm = discord.member(`eve ${name}`).inDm();
    const asked = dm.start.slash('ask', { question: QUESTION });
    expect((await asked.answer(PATIENCE)).text).toContain('ynet-2025-03-01.');
    expect(asked.messages()).toHaveLength(1);
  });
});

describe('a reply', () => {
  it.each(inScope(OUTAGES))(
    'arrives, once, after %s has lasted for a while',
    async (name, fault) => {
      const { discord } = stage;
      const lift = discord.faults.arm('createMessage', fault);
      const fay = discord.member(`fay ${name}`);
      const asked = fay.say(discord.channel(), `<@${discord.botId}> ${QUESTION}`);
      await sleep(OUTAGE_MS);
      lift();
      expect((await fay.answerTo(asked, PATIENCE)).text).toContain('ynet-2025-03-01.');
      await discord.idle(500);
      const answers = discord.botMessages().filter(({ repliesTo }) => repliesTo === asked.id);
      expect(answers).toHaveLength(1);
    },
  );

  it('comes again as soon as the bot may write again', async () => {
    const { discord } = stage;
    const side = discord.channel('side');
    const gus = discord.member('gus').in(side);
    discord.admin.deny(side, 'SendMessages');
    gus.say(side, `<@${discord.botId}> ${QUESTION}`);
    await discord.idle(500);
    discord.admin.allow(side);
    expect((await gus.mention(side, QUESTION)).text).toContain('ynet-2025-03-01.');
  });
});
