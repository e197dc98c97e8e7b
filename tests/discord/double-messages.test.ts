import {
  ButtonStyle,
  ComponentType,
  GatewayDispatchEvents,
  MessageFlags,
  type Client,
  type SendableChannels,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Discord } from './double/discord.ts';
import { startExampleBot } from './double/example-bot.ts';
import { startDiscord } from './double/start-discord.ts';

let discord: Discord;
let client: Client<true>;

beforeEach(async () => {
  discord = await startDiscord();
  client = await startExampleBot(discord);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
  discord.assertClean();
});

describe('what the bot may read', () => {
  it('is what mentions it, and not what does not', async () => {
    const ada = discord.member('ada');
    const channel = discord.channel();
    ada.say(channel, 'nobody is meant');
    ada.say(channel, '@everyone look');
    const shown = await ada.mention(channel, 'hello?');
    expect(shown.text).toBe('read "@Sitrep hello?"');
    expect(shown.pings).toEqual([]);
    expect(discord.botMessages()).toHaveLength(1);
  });

  it('is everything in direct messages', async () => {
    const shown = await discord.member('ada').dm('a word in private');
    expect(shown.text).toBe('read "a word in private"');
  });

  it('is a reply with a ping to its ordinary message, not to its answer to a command', async () => {
    const ada = discord.member('ada');
    const channel = discord.channel();
    const ordinary = await ada.mention(channel, 'first');
    const answered = await ada.answerTo(ada.reply(ordinary, 'and then?'));
    expect(answered.text).toBe('read "and then?"');
    ada.reply(ordinary, 'without a ping', { ping: false });
    const command = await ada.slash('ask', { question: 'now' });
    ada.reply(command, 'to a command');
    await ada.mention(channel, 'last');
    expect(discord.botMessages().map(({ text }) => text)).toEqual([
      'read "@Sitrep first"',
      'read "and then?"',
      'answered now',
      'read "@Sitrep last"',
    ]);
  });

  it('is a mention in a thread', async () => {
    const ada = discord.member('ada');
    const thread = ada.openThread(discord.channel(), 'talk', ada.say(discord.channel(), 'start'));
    expect((await ada.mention(thread, 'here')).channelId).toBe(thread.id);
  });
});

describe('what the bot may do with messages', () => {
  it('edits, reacts and deletes', async () => {
    const shown = await discord.member('ada').mention(discord.channel(), 'hello?');
    const channel = await sendable(client, shown.channelId);
    const message = await channel.messages.fetch(shown.id);
    await message.react('👍');
    await message.edit('changed');
    const changed = await discord.changed(shown);
    expect(changed.text).toBe('changed');
    await message.delete();
    expect((await discord.changed(changed)).isDeleted).toBe(true);
    expect(discord.botMessages()).toEqual([]);
  });

  it('posts once for one nonce', async () => {
    const channel = await sendable(client, discord.channel().id);
    const payload = { content: 'once', nonce: 'n1', enforceNonce: true };
    const [first, second] = [await channel.send(payload), await channel.send(payload)];
    expect(second.id).toBe(first.id);
    expect(discord.botMessages()).toHaveLength(1);
  });

  it('posts everything that a card may hold, and reads it back with what Discord adds', async () => {
    const channel = await sendable(client, discord.channel().id);
    const { id } = await channel.send({ flags: MessageFlags.IsComponentsV2, components: CARD });
    const read = await channel.messages.fetch({ message: id, force: true });
    expect(read.components[0]?.toJSON()).toMatchObject({
      id: 1,
      spoiler: false,
      components: [{ content: 'a' }, { divider: true }, { components: [{ content: 'b' }] }, {}],
    });
  });

  it('posts embeds', async () => {
    const channel = await sendable(client, discord.channel().id);
    await channel.send({ embeds: [{ title: 'a', fields: [{ name: 'b', value: 'c' }] }] });
    expect(discord.botMessages().map(({ text }) => text)).toEqual(['a\nb\nc']);
  });

  it('sends files', async () => {
    const channel = await sendable(client, discord.channel().id);
    await channel.send({ files: [{ attachment: Buffer.from('text'), name: 'source.txt' }] });
    expect(discord.botMessages().map(({ attachments }) => attachments)).toEqual([['source.txt']]);
  });

  it.each([
    ['ViewChannel', 50_001],
    ['SendMessages', 50_013],
  ] as const)('is refused without %s', async (permission, code) => {
    const channel = await sendable(client, discord.channel().id);
    discord.admin.deny(discord.channel(), permission);
    await expect(channel.send('hello')).rejects.toMatchObject({ code });
    discord.admin.allow(discord.channel());
    await expect(channel.send('hello')).resolves.toBeDefined();
  });

  it('replies to a deleted message unless it must exist', async () => {
    const shown = await discord.member('ada').mention(discord.channel(), 'hello?');
    const channel = await sendable(client, shown.channelId);
    discord.admin.deleteMessage(shown);
    const reply = (failIfNotExists: boolean): Promise<unknown> =>
      channel.send({ content: 'still', reply: { messageReference: shown.id, failIfNotExists } });
    await expect(reply(true)).rejects.toMatchObject({ code: 50_035 });
    await expect(reply(false)).resolves.toBeDefined();
  });

  it('loses its messages with the channel, and its place with the guild', async () => {
    const channel = await sendable(client, discord.channel().id);
    discord.admin.deleteChannel(discord.channel());
    await expect(channel.send('hello')).rejects.toMatchObject({ code: 10_003 });
    discord.admin.kick(discord.guild());
    await expect(
      client.guilds.fetch({ guild: discord.guild().id, force: true }),
    ).rejects.toMatchObject({ code: 50_001 });
  });
});

describe('what people do', () => {
  it('reaches the bot twice when Discord delivers a message twice', async () => {
    const ada = discord.member('ada');
    let count = 0;
    client.ws.on(GatewayDispatchEvents.MessageCreate, () => {
      count += 1;
    });
    const asked = ada.say(discord.channel(), 'quiet');
    ada.redeliver(asked);
    await ada.mention(discord.channel(), 'last');
    expect(count).toBeGreaterThanOrEqual(3);
  });

  it('reaches the bot when a question is edited', async () => {
    const ada = discord.member('ada');
    const edits: string[] = [];
    client.on('messageUpdate', (_, message) => edits.push(message.cleanContent));
    const asked = ada.say(discord.channel(), `<@${discord.botId}> frist`);
    await ada.answerTo(asked);
    ada.edit(asked, `<@${discord.botId}> first`);
    await ada.mention(discord.channel(), 'last');
    expect(edits).toEqual(['@Sitrep first']);
  });
});

async function sendable(bot: Client, channelId: string): Promise<SendableChannels> {
  const channel = await bot.channels.fetch(channelId);
  if (channel?.isSendable()) return channel;
  throw new Error('the bot cannot write there');
}

const LINK = {
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label: 'Open',
  url: 'https://a.b',
};
const CARD = [
  {
    type: ComponentType.Container,
    components: [
      { type: ComponentType.TextDisplay, content: ' a ' },
      { type: ComponentType.Separator },
      {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: 'b' }],
        accessory: LINK,
      },
      { type: ComponentType.ActionRow, components: [LINK] },
    ],
  },
] as const;
