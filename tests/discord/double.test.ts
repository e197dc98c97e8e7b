import type { Client } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Discord } from './double/discord.ts';
import { startExampleBot } from './double/example-bot.ts';
import { startDiscord } from './double/start-discord.ts';

let discord: Discord;
let client: Client<true>;

beforeEach(async () => {
  discord = await startDiscord({ guilds: [{ name: 'Room', channels: ['general', 'side'] }] });
  client = await startExampleBot(discord);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

describe('login', () => {
  it('brings the guilds and registers the commands', () => {
    expect(client.guilds.cache.map((guild) => guild.name)).toEqual(['Room']);
    expect(discord.commands().map((command) => command['name'])).toEqual(['ask', 'Find sources']);
    expect(discord.gateway.identifies).toBe(1);
  });

  it('keeps the ids of commands that are registered again', async () => {
    const before = discord.commands().map((command) => command['id']);
    await client.application.commands.set([{ name: 'ask', description: 'changed' }]);
    expect(discord.commands().map((command) => command['id'])).toEqual([before[0]]);
  });
});

describe('slash commands', () => {
  it('answers at once', async () => {
    const shown = await discord.member('ada').slash('ask', { question: 'now' });
    expect(shown.text).toBe('answered now');
    discord.assertClean();
  });

  it('answers by edit after "thinking…", for the asker alone', async () => {
    const asked = discord.member('ada').start.slash('ask', { question: 'later' });
    expect(await asked.acknowledged()).toBe(5);
    const shown = await asked.answer();
    expect([shown.text, shown.isEphemeral]).toEqual(['answered later', true]);
    await asked.answer({ until: ({ text }) => text === 'and more' });
    expect(discord.member('ada').sees()).toHaveLength(2);
    expect(discord.member('ben').sees()).toEqual([]);
    expect(asked.acknowledgedAfterMs).toBeGreaterThan(0);
    discord.assertClean();
  });

  it('hands over what an option refers to', async () => {
    const values = { question: 'later', place: discord.channel('side') };
    const shown = await discord.member('ada').slash('ask', values);
    expect(shown.text).toBe('answered later in #side');
  });

  it('says what became of an interaction without an answer', async () => {
    const asked = discord.member('ada').slash('ask', { question: 'nothing' }, { timeoutMs: 50 });
    await expect(asked).rejects.toThrow('an answer to /ask (not acknowledged)');
  });

  it.each([
    ['an unknown command', 'tell', {}, 'registered no command "tell"; it has: ask, Find sources'],
    ['an unknown option', 'ask', { question: 'a', date: 'b' }, 'has no option "date"'],
    ['a missing option', 'ask', {}, 'option "question" is required'],
    ['a value too long', 'ask', { question: 'x'.repeat(301) }, 'is too long'],
  ])('refuses %s as the client does', (_, command, values, problem) => {
    const ada = discord.member('ada');
    expect(() => ada.start.slash(command, values)).toThrow(problem);
  });

  it('reaches people who installed the bot for themselves, in groups and foreign guilds', async () => {
    const elsewhere = discord.admin.addGuild({
      name: 'Elsewhere',
      channels: ['far'],
      botInstalled: false,
    });
    const ada = discord.member('ada');
    const inGroup = await ada.in(discord.group('ada', 'ben')).slash('ask', { question: 'now' });
    const inGuild = await ada.in(discord.channel('far')).slash('ask', { question: 'now' });
    discord.assertClean();
    expect([inGroup.text, inGuild.text]).toEqual(['answered now', 'answered now']);
    expect(client.guilds.cache.has(elsewhere.id)).toBe(false);
  });

  it('completes options in the language of the person', async () => {
    const choices = await discord
      .member('ada', { locale: 'tr' })
      .autocomplete('ask', { question: 'y' });
    expect(choices).toEqual([{ name: 'in tr', value: 'yn' }]);
  });

  it('hands the target of a message command over with its content', async () => {
    const ada = discord.member('ada');
    const said = ada.say(discord.channel(), 'it rained');
    const shown = await ada.messageCommand('Find sources', said);
    expect(shown.text).toBe('sources of "it rained"');
  });
});

describe('components', () => {
  it('presses, chooses, opens and submits', async () => {
    const ada = discord.member('ada');
    const shown = await ada.slash('ask', { question: 'card' });
    expect(shown.text).toBe('a card');
    const modal = await ada.openModal(shown, 'Ask more');
    const answered = await ada.submitModal(modal, { Question: 'and Russia?' });
    expect(answered.text).toBe('modal said and Russia?');
    const chosen = await ada.select(shown, 'Second');
    expect([chosen.id, chosen.text]).toEqual([shown.id, 'chose 2']);
    const more = await ada.press(shown, 'More');
    expect([more.id, more.text, more.edits]).toEqual([shown.id, 'more of it', 2]);
    discord.assertClean();
  });

  it('names the buttons there are when one is missing', async () => {
    const ada = discord.member('ada');
    const shown = await ada.slash('ask', { question: 'card' });
    expect(() => ada.start.press(shown, 'Share')).toThrow('it has: More | Ask more');
  });

  it('hides private messages from others', async () => {
    const shown = await discord.member('ada').slash('ask', { question: 'later' });
    const ben = discord.member('ben');
    expect(() => ben.start.component(shown, 'a button', 'more')).toThrow('cannot see');
  });
});

describe('requests that break a rule', () => {
  it('answers what Discord refuses with 50035 and remembers it', async () => {
    const asked = discord.member('ada').start.slash('ask', { question: 'too long' });
    await expect(asked.acknowledged({ timeoutMs: 300 })).rejects.toThrow('not acknowledged');
    expect(discord.violations.flatMap(({ problems }) => problems).join()).toContain('content');
    expect(discord.requests.at(-1)?.status).toBe(400);
  });

  it('remembers a ping, which Discord allows', async () => {
    await discord.member('ada').slash('ask', { question: 'loud' });
    expect(discord.violations).toHaveLength(1);
    expect(discord.pings).toEqual(['1']);
    expect(() => discord.assertClean()).toThrow('the bot has pinged 1');
  });
});
