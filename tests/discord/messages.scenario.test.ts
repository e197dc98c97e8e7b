import { describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';

const stage = setStage({ guilds: [{ name: 'Situation room', channels: ['general', 'side'] }] });

const QUESTION = "Israel's position on Turkey";

/** Long enough to see that no answer comes. */
const SILENCE_MS = 400;

describe('a mention', () => {
  it('is answered as a reply without a ping', async () => {
    const { discord } = stage;
    const ada = discord.member('ada');
    const asked = ada.say(discord.channel(), `<@${discord.botId}> ${QUESTION}`);
    const answer = await ada.answerTo(asked);
    expect([answer.repliesTo, answer.pings, answer.isEphemeral]).toEqual([asked.id, [], false]);
    expect(answer.text).toContain('ynet-2025-03-01.');
  });

  it('without a question gets help', async () => {
    const answer = await stage.discord.member('ben').mention(stage.discord.channel(), ' ');
    expect(answer.text).toContain('/ask');
  });

  it('in a thread is answered there', async () => {
    const { discord } = stage;
    const cyd = discord.member('cyd');
    const thread = cyd.openThread(discord.channel(), 'Positions');
    const answer = await cyd.mention(thread, QUESTION);
    expect(answer.channelId).toBe(thread.id);
  });
});

describe('what is not meant for the bot', () => {
  it.each([
    ['plain talk', () => 'What is the position on Turkey?'],
    ['@everyone', () => '@everyone look at this'],
    ['a mention in a quotation', (bot: string) => `> <@${bot}> what about Turkey?\nI agree`],
    ['a mention in a block of code', (bot: string) => `\`\`\`<@${bot}> hi\`\`\` see above`],
    ['somebody else', () => '<@123456789012345678> what about Turkey?'],
  ])('is not answered: %s', async (_name, text) => {
    const { discord } = stage;
    const dee = discord.member('dee');
    const said = dee.say(discord.channel(), text(discord.botId));
    await expect(dee.answerTo(said, { timeoutMs: SILENCE_MS })).rejects.toThrow('timed out');
  });

  it('is not answered: a reply without words, without a ping, or to somebody else', async () => {
    const { discord } = stage;
    const eve = discord.member('eve');
    const answer = await eve.mention(discord.channel(), QUESTION);
    const wordless = eve.reply(answer, '👍');
    const silent = eve.reply(answer, 'and on Russia?', { ping: false });
    const other = eve.reply(eve.say(discord.channel(), 'hello'), 'and on Russia?');
    for (const said of [wordless, silent, other])
      await expect(eve.answerTo(said, { timeoutMs: SILENCE_MS })).rejects.toThrow('timed out');
  });

  it('is not answered: another bot', async () => {
    const { discord } = stage;
    const before = discord.botMessages().length;
    discord.gateway.dispatch('MESSAGE_CREATE', {
      id: '900000000000000001',
      channel_id: discord.channel().id,
      guild_id: discord.guild().id,
      author: { id: '5', bot: true },
      content: `<@${discord.botId}> ${QUESTION}`,
      mentions: [{ id: discord.botId }],
    });
    await discord.member('fay').mention(discord.channel('side'), QUESTION);
    expect(discord.botMessages()).toHaveLength(before);
  });
});

describe('a follow-up', () => {
  it('by a reply keeps the subject, and the card says how it was understood', async () => {
    const { discord } = stage;
    const gus = discord.member('gus');
    const first = await gus.mention(discord.channel(), QUESTION);
    const second = await gus.answerTo(gus.reply(first, 'and on Russia?'));
    expect(second.text).not.toContain('###');
    expect(second.text).toContain("understood as: **Israel's position on Russia**");
    const third = await gus.answerTo(gus.reply(second, `<@${discord.botId}> and on Syria?`));
    expect(third.text).toContain("understood as: **Israel's position on Syria**");
  });

  it('by a further mention in a thread, and in a direct message, keeps it too', async () => {
    const { discord } = stage;
    const hal = discord.member('hal');
    const thread = hal.openThread(discord.channel(), 'Follow-ups');
    await hal.mention(thread, QUESTION);
    const inThread = await hal.mention(thread, 'and on Russia?');
    expect(inThread.text).toContain("understood as: **Israel's position on Russia**");
    await hal.dm(QUESTION);
    const inDm = await hal.dm('and on Russia?');
    expect(inDm.text).toContain("understood as: **Israel's position on Russia**");
  });

  it('survives a restart', async () => {
    const { discord } = stage;
    const ina = discord.member('ina');
    const first = await ina.mention(discord.channel(), QUESTION);
    await stage.restart();
    const second = await ina.answerTo(ina.reply(first, 'and on Russia?'));
    expect(second.text).toContain("understood as: **Israel's position on Russia**");
  });

  it('that is a question of its own stands on its own', async () => {
    const { discord } = stage;
    const jon = discord.member('jon');
    const first = await jon.mention(discord.channel(), QUESTION);
    const second = await jon.answerTo(jon.reply(first, 'Who is Roman Gofman?'));
    expect(second.text).not.toContain('understood as');
  });
});

describe('a reply with the ping left on', () => {
  it.each([
    'lol',
    'thanks, very useful',
    'ok',
    '🙏🔥',
    'Erdogan would never accept that',
    'poor souls',
    'Expanding',
  ])('that asks nothing gets nothing: %s', async (text) => {
    const { discord } = stage;
    const lou = discord.member(`lou ${text}`);
    const answer = await lou.mention(discord.channel(), QUESTION);
    const said = lou.reply(answer, text);
    await expect(lou.answerTo(said, { timeoutMs: SILENCE_MS })).rejects.toThrow('timed out');
  });

  it.each([
    ['why?', "Israel's position on Turkey — why?"],
    ['Hamas', "Israel's position on Hamas"],
    ['and the hostages', "Israel's position on the hostages"],
    ['since when', "Israel's position on Turkey — since when?"],
    ['thanks! what about Hamas?', "Israel's position on Hamas"],
  ])('that asks is understood with the subject: %s', async (text, understood) => {
    const { discord } = stage;
    const mae = discord.member(`mae ${text}`);
    const answer = await mae.mention(discord.channel(), QUESTION);
    const second = await mae.answerTo(mae.reply(answer, text));
    expect(second.text).toContain(`understood as: **${understood}**`);
  });
});

describe("the bot's own role", () => {
  it('is a mention of the bot', async () => {
    const { discord } = stage;
    const role = {
      id: '900000000000000077',
      name: 'Sitrep',
      permissions: '0',
      position: 1,
      color: 0,
      hoist: false,
      managed: true,
      mentionable: false,
      tags: { bot_id: discord.botId },
    };
    discord.gateway.dispatch('GUILD_ROLE_CREATE', { guild_id: discord.guild().id, role });
    const before = discord.botMessages().length;
    const event = {
      channel_id: discord.channel().id,
      guild_id: discord.guild().id,
      author: { id: '900000000000000005' },
      mentions: [],
    };
    const ofOther = { ...event, id: '900000000000000078', content: `<@&1> ${QUESTION}` };
    const ofOurs = { ...event, id: '900000000000000079', content: `<@&${role.id}> ${QUESTION}` };
    discord.gateway.dispatch('MESSAGE_CREATE', ofOther);
    discord.gateway.dispatch('MESSAGE_CREATE', ofOurs);
    await expect.poll(() => discord.botMessages().length).toBe(before + 1);
  });
});

describe('a direct message', () => {
  it.each(['hello!', 'Привет'])('that greets gets help: %s', async (text) => {
    const answer = await stage.discord.member(`nat ${text}`).dm(text);
    expect(answer.text).toContain('/ask');
  });

  it('that thanks gets nothing', async () => {
    const thanking = stage.discord.member('noa').dm('ok thx', { timeoutMs: SILENCE_MS });
    await expect(thanking).rejects.toThrow('timed out');
  });

  it('needs no mention', async () => {
    const answer = await stage.discord.member('kim').dm(QUESTION);
    expect(answer.text).toContain('ynet-2025-03-01.');
  });

  it('is answered in its own language', async () => {
    const answer = await stage.discord.member('lea').dm('Какова позиция Израиля по Турции?');
    expect(answer.text).toMatch(/документ/i);
  });
});

describe('an edited question', () => {
  it('is answered by editing the answer, also after a restart', async () => {
    const { discord } = stage;
    const mia = discord.member('mia');
    const asked = mia.say(discord.channel(), `<@${discord.botId}> ${QUESTION}`);
    const answer = await mia.answerTo(asked);
    mia.edit(asked, `<@${discord.botId}> Who is Roman Gofman?`);
    const changed = await discord.changed(answer);
    expect(changed.text).toContain('Roman Gofman');
    await stage.restart();
    mia.edit(asked, `<@${discord.botId}> Albatross ferry`);
    const again = await discord.changed(changed);
    expect(again.text).toContain('Albatross');
    expect(discord.botMessages().filter(({ repliesTo }) => repliesTo === asked.id)).toHaveLength(1);
  });

  it('many times is answered as it reads last', async () => {
    const { discord } = stage;
    const nel = discord.member('nel');
    const asked = nel.say(discord.channel(), `<@${discord.botId}> ${QUESTION}`);
    const answer = await nel.answerTo(asked);
    for (let number = 1; number <= 7; number += 1)
      nel.edit(asked, `<@${discord.botId}> harbour report ${number}`);
    const last = await discord.changed(answer, {
      until: ({ text }) => text.includes('Harbour report 7'),
      timeoutMs: 12_000,
    });
    expect(last.id).toBe(answer.id);
  });

  it('that becomes one by the edit is answered', async () => {
    const { discord } = stage;
    const nia = discord.member('nia');
    const said = nia.say(discord.channel(), 'hello');
    const edited = nia.edit(said, `<@${discord.botId}> ${QUESTION}`);
    expect((await nia.answerTo(edited)).text).toContain('ynet-2025-03-01.');
  });
});

describe("a deleted question's answer", () => {
  it('loses its words, and can be removed by the asker and by moderators, and by nobody else', async () => {
    const { discord } = stage;
    for (const [name, remover] of [
      ['oda', 'oda'],
      ['pam', 'moderator'],
    ] as const) {
      const asker = discord.member(name);
      const asked = asker.say(discord.channel(), `<@${discord.botId}> ${QUESTION}`);
      const answer = await asker.answerTo(asked);
      asker.delete(asked);
      const cleared = await discord.changed(answer);
      expect(cleared.text).not.toContain(QUESTION);
      expect(cleared.text).toContain('ynet-2025-03-01.');
      const refused = await discord.member('quy').press(cleared, 'Remove');
      expect([refused.isEphemeral, refused.text]).toEqual([
        true,
        expect.stringContaining('Only the person who asked'),
      ]);
      discord.member('moderator', { permissions: ['ManageMessages'] });
      await discord.member(remover).start.press(cleared, 'Remove').acknowledged();
      await discord.changed(cleared, { until: ({ isDeleted }) => isDeleted });
    }
  });

  it('loses them after a restart too, one of many, and nothing else is looked at', async () => {
    const { discord } = stage;
    const pat = discord.member('pat');
    const asked = [QUESTION, 'Albatross ferry'].map((question) =>
      pat.say(discord.channel(), `<@${discord.botId}> ${question}`),
    );
    const answers = await Promise.all(asked.map(async (one) => pat.answerTo(one)));
    const other = pat.say(discord.channel(), 'nothing to do with it');
    await stage.restart();
    const before = discord.requests.length;
    discord.gateway.dispatch('MESSAGE_DELETE_BULK', {
      ids: [...asked.map(({ id }) => id), other.id],
      channel_id: discord.channel().id,
      guild_id: discord.guild().id,
    });
    for (const answer of answers) {
      const cleared = await discord.changed(answer);
      expect(cleared.text).toContain('The question has been deleted.');
    }
    expect(discord.requests.slice(before)).toHaveLength(4);
  });
});

describe('limits', () => {
  it('of questions are not touched by looking things up', async () => {
    const { discord } = stage;
    const ray = discord.member('ray');
    for (let count = 0; count < 5; count += 1) await ray.slash('cite', { id: 'harbour-1.1' });
    const card = await ray.slash('ask', { question: QUESTION });
    expect(card.text).toContain('ynet-2025-03-01.');
  });

  it('are told politely, once, and end', async () => {
    const { discord } = stage;
    const rex = discord.member('rex');
    const asked = Array.from({ length: 8 }, () => rex.start.slash('ask', { question: QUESTION }));
    const answers = await Promise.all(asked.map(async (each) => each.answer()));
    const refused = answers.filter(({ text }) => text.includes('you can ask again in'));
    expect(refused).toHaveLength(3);
    expect(refused.every(({ isEphemeral }) => isEphemeral)).toBe(true);
  });
});

describe('what is nobody’s fault', () => {
  it('is told a channel once', async () => {
    const { discord } = stage;
    const side = discord.channel('side');
    const before = discord.botMessages(side).length;
    const people = Array.from({ length: 40 }, (_, number) => discord.member(`crowd ${number}`));
    for (const one of people) one.say(side, `<@${discord.botId}> ${QUESTION}`);
    const posted = () => discord.botMessages(side).slice(before);
    const notices = () => posted().filter(({ text }) => text.includes('again in'));
    await expect.poll(() => notices().length, { timeout: 20_000 }).toBe(1);
    await discord.idle();
    expect(posted().length).toBeLessThan(people.length);
    expect(notices()).toHaveLength(1);
  });
});
