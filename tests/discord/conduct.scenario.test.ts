import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Member } from './double/people/member.ts';
import type { ShownMessage } from './double/people/shown.ts';
import type { Channel } from './double/world/world.ts';
import { setStage } from './stage.ts';

const stage = setStage(
  { guilds: [{ name: 'Situation room', channels: ['general', 'side', 'desk'] }] },
  { environment: { SITREP_GAPS_DAYS: '0' } },
);

const QUESTION = 'Albatross ferry harbour';
const PUBLIC = { question: QUESTION, visibility: 'public' };

/** Long enough to see that nothing comes. */
const SILENCE_MS = 500;

/** As news bots write. */
const TEXT =
  '**The ferry *Albatross* left Vellmark ([a report](https://x.example/a_b)).**\n<@1> asked for a new lighthouse on <t:1738972800:D>: <https://y.example>.';

const moderator = (name: string): Member =>
  stage.discord.member(name, { permissions: ['ManageGuild', 'ManageMessages'] });

/** What everybody sees in a channel that the bot wrote. */
function publicMessages(channel: Channel): readonly ShownMessage[] {
  return stage.discord.botMessages(channel).filter(({ isEphemeral }) => !isEphemeral);
}

async function expectRemovedBy(person: Member, card: ShownMessage): Promise<void> {
  await person.start.press(card, 'Remove').acknowledged();
  await stage.discord.changed(card, { until: ({ isDeleted }) => isDeleted });
}

describe('a card that all see', () => {
  it.each(['asked', 'shared', 'mentioned'])(
    'and was %s is removed by whose it is and by moderators, and by nobody else',
    async (how) => {
      const { discord } = stage;
      const ada = discord.member(`ada ${how}`);
      const make: Readonly<Record<string, () => Promise<ShownMessage>>> = {
        asked: async () => ada.slash('ask', PUBLIC),
        shared: async () => ada.press(await ada.slash('ask', { question: QUESTION }), 'Share'),
        mentioned: async () => ada.mention(discord.channel(), QUESTION),
      };
      for (const remover of [ada, moderator('mod')]) {
        const card = await make[how]?.();
        if (card === undefined) throw new Error(how);
        const refused = await discord.member('ben').press(card, 'Remove');
        expect([refused.isEphemeral, refused.text]).toEqual([
          true,
          expect.stringContaining('Only the person who asked and moderators'),
        ]);
        await expectRemovedBy(remover, card);
      }
    },
  );

  it('is one, however often and fast it is shared', async () => {
    const { discord } = stage;
    const side = discord.channel('side');
    const cyd = discord.member('cyd').in(side);
    const shown = await cyd.slash('ask', { question: QUESTION });
    const before = publicMessages(side).length;
    const presses = Array.from({ length: 25 }, () => cyd.start.press(shown, 'Share'));
    await Promise.all(presses.map(async (press) => press.answer()));
    expect(publicMessages(side)).toHaveLength(before + 1);
  });

  it('stands in a thread only where the person and the bot may write in threads', async () => {
    const { discord } = stage;
    const desk = discord.channel('desk');
    const dee = discord.member('dee');
    const thread = dee.openThread(desk, 'A thread');
    const there = dee.in(thread);
    const shown = await there.slash('ask', { question: QUESTION });
    const deny = PermissionFlagsBits.SendMessagesInThreads;
    for (const [denied, words] of [
      [dee.user.id, 'You may not write'],
      [discord.botId, 'I may not post'],
    ] as const) {
      desk.overwrites.set(denied, { allow: 0n, deny });
      for (const refused of [await there.press(shown, 'Share'), await there.slash('ask', PUBLIC)])
        expect([refused.isEphemeral, refused.text]).toEqual([true, expect.stringContaining(words)]);
      desk.overwrites.delete(denied);
    }
    // Who may not write in the channel itself may do so in its threads.
    desk.overwrites.set(dee.user.id, { allow: 0n, deny: PermissionFlagsBits.SendMessages });
    const shared = await there.press(shown, 'Share');
    expect([shared.isEphemeral, shared.channelId]).toEqual([false, thread.id]);
    desk.overwrites.delete(dee.user.id);
  });
});

describe('where answers are set to private', () => {
  it('nobody but moderators posts them, by command, by button or by mention', async () => {
    const { discord } = stage;
    const side = discord.channel('side');
    const mod = moderator('mod');
    await mod.slash('settings answers', { visibility: 'private', channel: side.id });
    const eve = discord.member('eve').in(side);
    const shown = await eve.slash('ask', { question: QUESTION });
    const before = publicMessages(side).length;
    for (const refused of [await eve.press(shown, 'Share'), await eve.slash('ask', PUBLIC)])
      expect([refused.isEphemeral, refused.text]).toEqual([
        true,
        expect.stringContaining('only moderators'),
      ]);
    expect(publicMessages(side)).toHaveLength(before);
    const told = await eve.mention(side, QUESTION);
    expect(told.text).toContain('only moderators');
    expect(told.text).not.toContain('harbour-');
    const again = eve.say(side, `<@${discord.botId}> ${QUESTION}`);
    await expect(eve.answerTo(again, { timeoutMs: SILENCE_MS })).rejects.toThrow('timed out');
    const inThread = eve.openThread(side, 'Aside');
    expect((await eve.mention(inThread, QUESTION)).text).toContain('only moderators');
    expect((await mod.mention(side, QUESTION)).text).toContain('harbour-');
    expect((await mod.in(side).slash('ask', PUBLIC)).isEphemeral).toBe(false);
    expect((await eve.mention(discord.channel(), QUESTION)).text).toContain('harbour-');
  });
});

describe('a deleted question', () => {
  it('is forgotten by its answer also after a restart, which then can be removed', async () => {
    const { discord } = stage;
    const fay = discord.member('fay');
    const asked = fay.say(discord.channel(), `<@${discord.botId}> ${QUESTION}`);
    const answer = await fay.answerTo(asked);
    await stage.restart();
    fay.delete(asked);
    const cleared = await discord.changed(answer);
    expect(cleared.text).toContain('The question has been deleted.');
    expect(JSON.stringify(cleared)).not.toContain(QUESTION);
    await stage.restart();
    await expectRemovedBy(fay, cleared);
  });
});

describe('an edited reply', () => {
  it('is answered with the subject of the card that it replies to', async () => {
    const { discord } = stage;
    const pia = discord.member('pia');
    const first = await pia.mention(discord.channel(), "Israel's position on Turkey");
    const reply = pia.reply(first, `<@${discord.botId}> and on Russia?`);
    const second = await pia.answerTo(reply);
    pia.edit(reply, `<@${discord.botId}> and on Syria?`);
    const changed = await discord.changed(second);
    expect(changed.text).toContain("understood as: **Israel's position on Syria**");
  });
});

describe('a question that is deleted before it is answered', () => {
  it('leaves an answer without its words', async () => {
    const { discord } = stage;
    const quy = discord.member('quy');
    const before = discord.botMessages().length;
    discord.faults.arm('createMessage', { kind: 'delay', ms: 1_000 }, { times: 1 });
    const asked = quy.say(discord.channel(), `<@${discord.botId}> ${QUESTION}`);
    await discord.idle(300);
    quy.delete(asked);
    const cleared = () =>
      discord
        .botMessages()
        .slice(before)
        .map(({ text }) => text);
    await expect
      .poll(cleared, { timeout: 8_000 })
      .toEqual([expect.stringContaining('The question has been deleted.')]);
  });
});

describe('/settings', () => {
  it('show lists every channel that differs, threads among them', async () => {
    const { discord } = stage;
    const mod = moderator('mod');
    const thread = mod.openThread(discord.channel('desk'), 'Notes');
    await mod.slash('settings answers', { visibility: 'public', channel: thread.id });
    await mod.slash('settings mentions', { mentions: 'off', channel: discord.channel('desk').id });
    const { text } = await mod.slash('settings show');
    for (const { id } of [thread, discord.channel('desk'), discord.channel('side')])
      expect(text).toContain(`<#${id}>`);
    const gus = discord.member('gus');
    expect((await gus.in(thread).slash('ask', { question: QUESTION })).isEphemeral).toBe(false);
    const unheard = gus.say(thread, `<@${discord.botId}> ${QUESTION}`);
    await expect(gus.answerTo(unheard, { timeoutMs: SILENCE_MS })).rejects.toThrow('timed out');
  });

  it('are for every kind of channel in which people write', () => {
    const settings = stage.discord.commands().find(({ name }) => name === 'settings');
    const kinds = JSON.stringify(settings).match(/"channel_types":\[[\d,]+\]/g);
    // Text, announcements, threads of three kinds, forums, voice, stages.
    expect(kinds).toEqual(Array(2).fill('"channel_types":[0,5,10,11,12,15,2,13]'));
  });
});

describe('Find sources', () => {
  it('looks up five statements, and says how many others there are', async () => {
    const { discord } = stage;
    const statements = Array.from(
      { length: 8 },
      (_, number) => `The ferry Albatross left Vellmark with ${number + 20} passengers on board.`,
    );
    const message = discord.member('hal').say(discord.channel(), statements.join(' '));
    const card = await discord.member('ida').messageCommand('Find sources', message);
    expect(card.text).toContain('3 more statements were not looked up');
  });

  it('reads no mention, emoji or command as a word', async () => {
    const { discord } = stage;
    const text = `<@${discord.botId}> <#${discord.channel().id}> <:boat:123456789012345678> </ask:123456789012345678>`;
    const message = discord.member('jan').say(discord.channel(), text);
    const card = await discord.member('kai').messageCommand('Find sources', message);
    expect(card.text).toContain('no statement');
  });
});

describe('Find sources on what others have made', () => {
  it.each<[string, object]>([
    ['a feed’s embed', { embeds: [{ title: 'Harbour', description: TEXT }] }],
    [
      'a bot’s components',
      { components: [{ type: 17, components: [{ type: 10, content: TEXT }] }] },
    ],
    ['a forwarded message', { message_snapshots: [{ message: { content: TEXT, embeds: [] } }] }],
  ])('reads %s as people do', async (name, shown) => {
    const id = '900000000000000188';
    const author = { id: '900000000000000189', username: 'feed', bot: true };
    const { channel } = stage.discord.member(`oda ${name}`);
    const target = { id, channel_id: channel.id, type: 0, author, content: '', ...shown };
    const data = {
      id: '1',
      name: 'Find sources',
      type: 3,
      target_id: id,
      resolved: { messages: { [id]: target } },
    };
    const card = await stage.discord.member(`oda ${name}`).start.raw(2, data).answer();
    const text = card.text.replaceAll('\\', '');
    expect(text).toContain('**The ferry Albatross left Vellmark (a report).**');
    expect(text).toContain('asked for a new lighthouse on 8 February 2025.');
    expect(text).toContain('harbour-');
  });
});

describe('a question in Discord’s own markup', () => {
  it('is asked as without it', async () => {
    const { discord } = stage;
    const text = `What did the ferry Albatross do <t:1738972800:R>? </ask:123456789012345678> <:boat:123456789012345678>`;
    const answer = await discord.member('lea').mention(discord.channel(), text);
    expect(answer.text).toContain('harbour-');
  });
});

describe('an operator who keeps no gaps', () => {
  it('keeps none, and says so', async () => {
    const card = await stage.discord.member('mia').slash('privacy');
    expect(card.text).toContain('They are not stored.');
    expect(card.text).not.toContain('kept for 30 days, without who asked');
  });
});

describe('a server that the bot may write nowhere in', () => {
  it('is not welcomed, and nothing fails', async () => {
    const { discord } = stage;
    const guild = discord.admin.addGuild({ name: 'Mute', channels: ['mute'] });
    const [role] = guild.roles.values();
    if (role !== undefined) role.permissions = 0n;
    const card = await discord.member('nia').inDm().slash('ask', { question: QUESTION });
    expect(card.text).toContain('harbour-');
  });
});
