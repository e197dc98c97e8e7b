import { afterEach, describe, expect, it } from 'vitest';
import type { HttpFault } from './double/rest/faults.ts';
import { setStage } from './stage.ts';

const stage = setStage({ guilds: [{ name: 'Situation room', channels: ['general', 'side'] }] });

const QUESTION = "Israel's position on Turkey";

afterEach(() => {
  stage.discord.faults.clear();
  stage.discord.gateway.heal();
});

describe('an acknowledgement', () => {
  it.each<[string, HttpFault]>([
    ['processed, and answered with 502', { kind: 'status', status: 502, isProcessed: true }],
    ['refused with 500 once', { kind: 'status', status: 500 }],
    ['reset after it was processed', { kind: 'reset', isProcessed: true }],
    ['processed, and never answered', { kind: 'hang', isProcessed: true }],
    ['slow', { kind: 'delay', ms: 1_500 }],
  ])('that is %s leads to one answer', async (name, fault) => {
    const { discord } = stage;
    discord.faults.arm('callback', fault, { times: 1 });
    const ada = discord.member(`ada ${name}`).inDm();
    const asked = ada.start.slash('ask', { question: QUESTION });
    expect((await asked.answer()).text).toContain('ynet-2025-03-01.');
    expect(asked.messages()).toHaveLength(1);
  });

  it('that comes twice is given once', async () => {
    const asked = stage.discord.member('ben').start.slash('ask', { question: QUESTION });
    asked.redeliver();
    await asked.answer();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked.interaction.refusals).toEqual([]);
    expect(asked.messages()).toHaveLength(1);
  });
});

describe('an answer', () => {
  it.each<[string, HttpFault, number]>([
    ['503 twice', { kind: 'status', status: 503 }, 2],
    ['a reset', { kind: 'reset' }, 1],
    ['a reset after it was processed', { kind: 'reset', isProcessed: true }, 1],
    ['a rate limit', { kind: 'rateLimit', retryAfterSeconds: 1 }, 1],
    ['a page of Cloudflare', { kind: 'cloudflare', status: 502 }, 1],
    ['a slow trickle', { kind: 'trickle', bytesPerSecond: 4_000 }, 1],
  ])('survives %s', async (name, fault, times) => {
    const { discord } = stage;
    discord.faults.arm('editOriginal', fault, { times });
    const asked = discord.member(`cyd ${name}`).inDm().start.slash('ask', { question: QUESTION });
    expect((await asked.answer()).text).toContain('ynet-2025-03-01.');
    expect(asked.messages()).toHaveLength(1);
  });

  it.each<[string, HttpFault]>([
    ['the filter of the server', { kind: 'status', status: 400, code: 200_000 }],
    ['a refusal of its form', { kind: 'status', status: 400, code: 50_035 }],
  ])('that meets %s becomes one plain refusal', async (name, fault) => {
    const { discord } = stage;
    discord.faults.arm('editOriginal', fault, { times: 1 });
    const card = await discord.member(`dee ${name}`).inDm().slash('ask', { question: QUESTION });
    expect(card.text).toMatch(/filter of this server|went wrong/);
  });

  it('whose token has expired is given up quietly', async () => {
    const { discord } = stage;
    discord.faults.arm('editOriginal', { kind: 'delay', ms: 300 }, { times: 1 });
    const asked = discord.member('eve').start.slash('ask', { question: QUESTION });
    await asked.acknowledged();
    asked.expire();
    const next = await discord.member('fay').slash('ask', { question: QUESTION });
    expect(next.text).toContain('ynet-2025-03-01.');
    expect(asked.messages()).toEqual([]);
  });
});

describe('a reply', () => {
  it.each<[string, HttpFault]>([
    ['a reset after it was posted', { kind: 'reset', isProcessed: true }],
    ['502 after it was posted', { kind: 'status', status: 502, isProcessed: true }],
    ['500', { kind: 'status', status: 500 }],
  ])('is posted once in spite of %s', async (name, fault) => {
    const { discord } = stage;
    discord.faults.arm('createMessage', fault, { times: 1 });
    const gus = discord.member(`gus ${name}`);
    const asked = gus.say(discord.channel(), `<@${discord.botId}> ${QUESTION}`);
    await gus.answerTo(asked);
    await discord.member('hal').mention(discord.channel('side'), QUESTION);
    const answers = discord.botMessages().filter(({ repliesTo }) => repliesTo === asked.id);
    expect(answers).toHaveLength(1);
  });

  it('stands alone where it may not refer to the question', async () => {
    const { discord } = stage;
    const fault: HttpFault = { kind: 'status', status: 400, code: 160_002 };
    discord.faults.arm('createMessage', fault, { times: 1 });
    const answer = await discord.member('ina').mention(discord.channel(), QUESTION);
    expect(answer.repliesTo).toBeUndefined();
  });

  it('to a question deleted meanwhile is posted all the same', async () => {
    const { discord } = stage;
    const jon = discord.member('jon');
    discord.faults.arm('createMessage', { kind: 'delay', ms: 200 }, { times: 1 });
    const asked = jon.say(discord.channel(), `<@${discord.botId}> ${QUESTION}`);
    jon.delete(asked);
    await expect.poll(() => discord.botMessages().length).toBeGreaterThan(0);
  });

  it('is not tried again and again where the bot may not write', async () => {
    const { discord } = stage;
    const side = discord.channel('side');
    discord.admin.deny(side, 'SendMessages');
    const kim = discord.member('kim').in(side);
    for (let count = 0; count < 3; count += 1) kim.say(side, `<@${discord.botId}> ${QUESTION}`);
    await discord.member('lea').mention(discord.channel(), QUESTION);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const tries = discord.requests.filter(
      ({ route, status, params }) =>
        route === 'createMessage' && status === 403 && params['channel_id'] === side.id,
    );
    expect(tries.length).toBeLessThanOrEqual(3);
    discord.admin.allow(side);
  });
});

describe('events that nobody expects', () => {
  it.each([
    ['nothing', 'INTERACTION_CREATE', null],
    ['an empty one', 'INTERACTION_CREATE', {}],
    ['one without a channel', 'INTERACTION_CREATE', { id: '1', type: 2, token: 't' }],
    [
      'an unknown kind',
      'INTERACTION_CREATE',
      { id: '2', application_id: '1', type: 99, token: 't' },
    ],
    ['a message that is nothing', 'MESSAGE_CREATE', null],
    ['a message without an author', 'MESSAGE_CREATE', { id: '3', channel_id: '4' }],
    ['an edit that is nothing', 'MESSAGE_UPDATE', null],
    ['a deletion that is nothing', 'MESSAGE_DELETE', null],
    ['a guild that is nothing', 'GUILD_DELETE', null],
    ['an event of the future', 'SOMETHING_NEW', { id: '5' }],
  ])('%s: the bot goes on', async (name, event, data) => {
    const { discord } = stage;
    discord.gateway.dispatch(event, data);
    const card = await discord.member(`mia ${name}`).inDm().slash('ask', { question: QUESTION });
    expect(card.text).toContain('ynet-2025-03-01.');
  });

  it('an unknown command and a foreign button get one plain refusal', async () => {
    const { discord } = stage;
    const nia = discord.member('nia');
    const unknown = await nia.start.raw(2, { id: '1', name: 'unheard', type: 1 }).answer();
    expect(unknown.isEphemeral).toBe(true);
    const shown = await nia.slash('help');
    const foreign = await nia.start.component(shown, 'a foreign button', 'other-bot:1').answer();
    expect(foreign.text).toContain('does not belong');
  });
});

describe('the log', () => {
  it('holds no question, no name and no token', async () => {
    const { discord, program } = stage;
    discord.faults.arm('editOriginal', { kind: 'status', status: 400 }, { times: 1 });
    await discord.member('canary-person').slash('ask', { question: 'canary-question' });
    const text = program.stdout + program.stderr;
    expect(text).not.toMatch(/canary-/);
    expect(text).not.toContain(discord.token);
    for (const { token } of discord.interactions) expect(text).not.toContain(token);
    for (const line of program.stdout.trim().split('\n')) expect(line).toMatch(/^\{.*\}$/);
  });
});
