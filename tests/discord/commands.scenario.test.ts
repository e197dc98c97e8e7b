import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isOverHttp } from './endpoint.ts';
import { setStage } from './stage.ts';

const stage = setStage({
  guilds: [
    { name: 'Situation room', channels: ['general', 'side'] },
    { name: 'Elsewhere', botInstalled: false },
  ],
});

const QUESTION = "Israel's position on Turkey";

describe('/ask', () => {
  it('answers privately, with verbatim passages and their references', async () => {
    const card = await stage.discord.member('ada').slash('ask', { question: QUESTION });
    expect(card.isEphemeral).toBe(true);
    expect(card.text).toContain(`### ${QUESTION}`);
    expect(card.text).toMatch(/`ynet-2025-03-01\.\d+`/);
    expect(card.buttons.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['More context', 'Share', 'Copy citation', 'Ask more']),
    );
    const [, quoted = ''] = /^> (.+)$/m.exec(card.text) ?? [];
    const [sentence = ''] = quoted.replaceAll('**', '').replaceAll('\\', '').split('.');
    expect(readFileSync('corpus/ynet-2025-03-01.md', 'utf8')).toContain(sentence);
  });

  it('answers for all where that is asked for', async () => {
    const question = { question: QUESTION, visibility: 'public' };
    const card = await stage.discord.member('ben').slash('ask', question);
    expect(card.isEphemeral).toBe(false);
    expect(card.buttons.map(({ label }) => label)).not.toContain('Share');
  });

  it('says that it does not know, and how much it searched', async () => {
    const card = await stage.discord.member('cyd').slash('ask', { question: 'best pizza in Rome' });
    expect(card.text).toContain('The documents do not answer this.');
    expect(card.text).toContain('9 documents');
    expect(card.text).not.toContain('**[1]**');
  });

  it.each([
    [{ source: 'Port Gazette' }, 'Port Gazette', true],
    [{ source: 'Harbour report 3' }, 'Harbour report 3', true],
    [{ since: '2025-02-16' }, '16 February 2025', true],
    [{ since: 'March 2025' }, 'do not answer', false],
    [{ until: '2025-02-02' }, 'harbour-1', true],
  ])('searches only %j', async (filters, expected, isFound) => {
    const member = stage.discord.member(`dee ${expected}`);
    const card = await member.slash('ask', { question: 'Albatross ferry passengers', ...filters });
    expect(card.text).toContain(expected);
    expect(card.text.includes('**[1]**')).toBe(isFound);
  });

  it.each([
    [{ since: 'soon' }, 'I cannot read soon as a date'],
    [{ until: '1/3/2025' }, 'as a date'],
    [{ since: '2025-03-02', until: '2025-03-01' }, 'is after the last one'],
  ])('refuses %j', async (dates, expected) => {
    const member = stage.discord.member(`eve ${expected}`);
    const card = await member.slash('ask', { question: QUESTION, ...dates });
    expect([card.text, card.isEphemeral]).toEqual([expect.stringContaining(expected), true]);
  });

  it('completes titles and publishers', async () => {
    const choices = await stage.discord
      .member('fay')
      .autocomplete('ask', { question: 'x', source: 'harb' });
    expect(choices.map(({ value }) => value)).toContain('Harbour report 3');
    const publishers = await stage.discord.member('fay').autocomplete('ask', { source: 'gaz' });
    expect(publishers.map(({ value }) => value)).toContain('Port Gazette');
  });

  it('neither pings nor links whatever the question is', async () => {
    const question = '@everyone <@1> [x](https://evil.example) # big `code` </ask:1> ‮abc';
    const card = await stage.discord.member('gus').slash('ask', { question, visibility: 'public' });
    expect(card.text).toContain('⟨U+202E⟩');
    expect(card.pings).toEqual([]);
  });

  it('works in a direct message and in a group of people who installed it', async () => {
    const inDm = await stage.discord.member('hal').inDm().slash('ask', { question: QUESTION });
    expect(inDm.text).toContain(QUESTION);
    const group = stage.discord.group('ina', 'jon');
    const inGroup = await stage.discord
      .member('ina')
      .in(group)
      .slash('ask', { question: QUESTION });
    expect(inGroup.text).toContain(QUESTION);
  });
});

describe('/cite', () => {
  it('opens a passage between its neighbours', async () => {
    const card = await stage.discord.member('kim').slash('cite', { id: 'harbour-3.2' });
    expect(card.text).toContain('Ilse Brandt');
    expect(card.text).toContain('Albatross');
    expect(card.text).toContain('▶ cited passage');
  });

  it.each(['harbour-3.99', 'nowhere.1', 'nonsense', '../../etc.1'])('knows no %s', async (id) => {
    const card = await stage.discord.member(`lea ${id}`).slash('cite', { id });
    expect(card.text).toContain('There is no passage');
  });

  it('completes references', async () => {
    const documents = await stage.discord.member('mia').autocomplete('cite', { id: 'harbour' });
    expect(documents).toHaveLength(8);
    const passages = await stage.discord.member('mia').autocomplete('cite', { id: 'harbour-3.' });
    expect(passages.map(({ value }) => value)).toEqual([
      'harbour-3.1',
      'harbour-3.2',
      'harbour-3.3',
    ]);
  });
});

describe('/sources', () => {
  it('lists the documents, newest first, in pages, to be read passage by passage', async () => {
    const nia = stage.discord.member('nia');
    const list = await nia.slash('sources');
    expect(list.text.indexOf('Ynet')).toBeLessThan(list.text.indexOf('Harbour report 8'));
    expect(list.text).not.toContain('Harbour report 2');
    const older = await nia.press(list, '▶');
    expect(older.id).toBe(list.id);
    expect(older.text).toContain('Harbour report 2');
    const reader = await nia.press(older, 'Read');
    expect(reader.text).toContain('Albatross');
    const next = await nia.press(reader, /▶/);
    expect(next.text).toContain('Ilse Brandt');
    expect(next.text).not.toContain('Albatross');
  });

  it('searches titles', async () => {
    const list = await stage.discord.member('oda').slash('sources', { search: 'report 5' });
    expect(list.text).toContain('Harbour report 5');
    expect(list.text).not.toContain('Harbour report 6');
  });
});

describe('/help, /about, /privacy', () => {
  it.each([
    ['help', '/ask'],
    ['about', '9 documents'],
    ['privacy', 'kept for 30 days'],
  ])('/%s', async (name, expected) => {
    const card = await stage.discord.member('pam').slash(name);
    expect([card.text, card.isEphemeral]).toEqual([expect.stringContaining(expected), true]);
  });
});

describe('/settings', () => {
  it('sets who sees answers, for a channel and for the guild', async () => {
    const { discord } = stage;
    const mod = discord.member('mod', { permissions: ['ManageGuild'] });
    const side = discord.channel('side');
    await mod.slash('settings answers', { visibility: 'public', channel: side.id });
    const asked = { question: QUESTION };
    const there = await discord.member('quy').in(side).slash('ask', asked);
    const here = await discord.member('quy').slash('ask', asked);
    expect([there.isEphemeral, here.isEphemeral]).toEqual([false, true]);
    await stage.restart();
    const again = await discord.member('rex').in(side).slash('ask', asked);
    expect(again.isEphemeral).toBe(false);
    await mod.slash('settings answers', { visibility: 'private' });
    const back = await discord.member('rex').in(side).slash('ask', asked);
    expect(back.isEphemeral).toBe(true);
    await mod.slash('settings answers', { visibility: 'shareable' });
  });

  it.skipIf(isOverHttp)('sets where mentions are answered', async () => {
    const { discord } = stage;
    const mod = discord.member('mod', { permissions: ['ManageGuild'] });
    const side = discord.channel('side');
    const saved = await mod.slash('settings mentions', { mentions: 'on', channel: side.id });
    expect(saved.text).toContain(`Saved for <#${side.id}>: Mentions of me.`);
    expect(saved.text).toContain(`- <#${side.id}>: answered`);
    expect(saved.text).toContain('- the whole server: not answered');
    const sam = discord.member('sam');
    const asked = sam.say(discord.channel('general'), `<@${discord.botId}> ${QUESTION}`);
    await sam.mention(side, QUESTION);
    await expect(sam.answerTo(asked, { timeoutMs: 300 })).rejects.toThrow('timed out');
    await mod.slash('settings mentions', { mentions: 'on' });
    await sam.mention(discord.channel('general'), QUESTION);
    expect((await mod.slash('settings show')).text).toContain('- the whole server: answered');
  });

  it('is not for everybody', async () => {
    const { discord } = stage;
    expect(() => discord.member('tom').start.slash('settings show')).toThrow(
      'lacks the permissions',
    );
    const data = { id: '1', name: 'settings', type: 1, options: [{ name: 'show', type: 1 }] };
    const card = await discord.member('tom').start.raw(2, data).answer();
    expect(card.text).toContain('Manage Server');
  });
});

describe('a server that has just invited the bot', () => {
  it.skipIf(isOverHttp)('is told once what it can do, and how it is set up', async () => {
    const { discord } = stage;
    discord.admin.addGuild({ name: 'New', channels: ['lobby'] });
    const channel = discord.channel('lobby');
    await expect.poll(() => discord.botMessages(channel).length, { timeout: 5_000 }).toBe(1);
    const [message] = discord.botMessages(channel);
    for (const words of ['/ask', '/sources', '/settings']) expect(message?.text).toContain(words);
    await stage.restart();
    await discord.idle();
    expect(discord.botMessages(channel)).toHaveLength(1);
  });
});

describe('Find sources', () => {
  it('shows the passages that mention what a message says, to the one who asks', async () => {
    const { discord } = stage;
    const message = discord
      .member('uma')
      .say(
        discord.channel(),
        'Hi all! The ferry Albatross left Vellmark. Is it so? See https://x.example',
      );
    const card = await discord.member('viv').messageCommand('Find sources', message);
    expect(card.isEphemeral).toBe(true);
    expect(card.text).toContain('The ferry Albatross left Vellmark.');
    expect(card.text).toContain('harbour-');
    expect(card.text).not.toContain('Is it so');
    const opened = await discord
      .member('viv')
      .select(card, card.selects[0]?.options[0]?.value ?? '');
    expect(opened.text).toContain('Albatross');
  });

  it('reads what is forwarded, shown below a message, and in the markup of Discord', async () => {
    const { discord } = stage;
    const target = {
      id: '900000000000000088',
      channel_id: discord.channel().id,
      type: 0,
      author: { id: '900000000000000005', username: 'feed' },
      content: 'It was on <t:1738972800:D> in the harbour of Vellmark.',
      embeds: [{ title: 'Ilse Brandt said the quay would be repaired', description: null }],
      message_snapshots: [
        { message: { content: 'Fishermen asked the council for a new lighthouse.', embeds: [] } },
      ],
    };
    const data = {
      id: '1',
      name: 'Find sources',
      type: 3,
      target_id: target.id,
      resolved: { messages: { [target.id]: target } },
    };
    const vic = discord.member('vic');
    const card = await vic.start.raw(2, data).answer();
    for (const words of ['8 February 2025', 'quay would be repaired', 'a new lighthouse'])
      expect(card.text).toContain(words);
    expect(card.buttons.some(({ url }) => url.startsWith('https://gazette.example/'))).toBe(true);
    const shared = await vic.press(card, 'Share');
    expect([shared.isEphemeral, shared.text]).toEqual([
      false,
      expect.stringContaining(`shared by <@${vic.user.id}>`),
    ]);
    await vic.start.press(shared, 'Remove').acknowledged();
    await discord.changed(shared, { until: ({ isDeleted }) => isDeleted });
  });

  it.each([
    ['lol', 'no statement'],
    ['The best pizza is made in Rome by Luigi.', 'have nothing on this'],
  ])('says of “%s” that there is nothing', async (text, expected) => {
    const { discord } = stage;
    const message = discord.member('wim').say(discord.channel(), text);
    const card = await discord.member(`xia ${text}`).messageCommand('Find sources', message);
    expect(card.text).toContain(expected);
  });
});

describe('languages', () => {
  it.each([
    ['ru', 'совпадение'],
    ['tr', 'eşleşme'],
    ['uk', 'збіг'],
    ['de', 'Treffer'],
    ['fr', 'correspondance'],
    ['es-419', 'coincidencia'],
    ['pl', 'dopasowanie'],
  ])('speaks %s', async (locale, expected) => {
    const member = stage.discord.member(`zoe ${locale}`, { locale });
    const card = await member.slash('ask', { question: QUESTION });
    expect(card.text).toMatch(new RegExp(expected, 'i'));
    expect(card.text).not.toContain('match ·');
  });

  it('names its commands in each of them', () => {
    for (const command of stage.discord.commands()) {
      const names = Object.keys(Object(command['name_localizations']));
      expect(names.sort()).toEqual(['de', 'es-419', 'es-ES', 'fr', 'pl', 'ru', 'tr', 'uk']);
    }
  });
});
