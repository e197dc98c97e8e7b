import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { reportText, writeReport } from './corpus-folder.ts';
import { isOverHttp } from './endpoint.ts';
import type { Member } from './double/people/member.ts';
import type { ShownMessage } from './double/people/shown.ts';
import { setStage } from './stage.ts';

const stage = setStage();

const QUESTION = 'Albatross ferry harbour';

/** Presses a button, or chooses from the menu what has found no place among the buttons. */
async function turn(
  member: Member,
  shown: ShownMessage,
  button: string,
  option: string,
): Promise<ShownMessage> {
  if (shown.buttons.some(({ label }) => label === button)) return member.press(shown, button);
  const options = shown.selects.flatMap((menu) => menu.options);
  return member.select(shown, options.find(({ label }) => label === option)?.value ?? option);
}

/** What `npm run -s gaps` knows. */
function runGaps(data: string): unknown {
  const { stdout } = spawnSync(process.execPath, ['dist/main.js', 'gaps', '--json'], {
    encoding: 'utf8',
    env: { ...process.env, SITREP_DATA_DIR: data },
  });
  return JSON.parse(stdout);
}

/** The folder is looked at again within a second, and what has changed is read. */
async function untilSeen(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2_000));
}

describe('the pages of an answer', () => {
  it('turn in place, and back', async () => {
    const ada = stage.discord.member('ada');
    const first = await ada.slash('ask', { question: QUESTION });
    const second = await turn(ada, first, '▶', 'Next passages');
    expect(second.id).toBe(first.id);
    expect(second.text).toContain('page 2 of');
    const back = await turn(ada, second, '◀', 'Previous passages');
    expect(back.text).toBe(first.text);
  });

  it.skipIf(isOverHttp)(
    'turn after a restart, in a public card for others as a private copy of their own',
    async () => {
      const { discord } = stage;
      const shown = await discord.member('ben').mention(discord.channel(), QUESTION);
      await stage.restart();
      const copy = await turn(discord.member('cyd'), shown, '▶', 'Next passages');
      expect([copy.isEphemeral, copy.text]).toEqual([true, expect.stringContaining('page 2 of')]);
      expect(discord.message(shown).edits).toBe(0);
      const own = await turn(discord.member('ben'), shown, '▶', 'Next passages');
      expect([own.id, own.text]).toEqual([shown.id, expect.stringContaining('page 2 of')]);
      const third = await turn(discord.member('cyd'), copy, '▶', 'Next passages');
      expect([third.id, third.text]).toEqual([copy.id, expect.stringContaining('page 3 of')]);
    },
  );

  it('turn after a restart for any question of 300 characters', async () => {
    const { discord } = stage;
    const questions = [
      '*'.repeat(276) + ' Albatross ferry harbour',
      `${'_~|>#-`[](){}@<&\\'.repeat(17)} Albatross ferry`,
      `${'👩‍👩‍👧‍👦'.repeat(20)} Albatross ferry`,
    ].map((question) => question.slice(0, 300));
    const asked = await Promise.all(
      questions.map(async (question) => discord.member('dee').slash('ask', { question })),
    );
    await stage.restart();
    for (const shown of asked) {
      const turned = await turn(discord.member('dee'), shown, '▶', 'Next passages');
      expect(turned.text).toContain('page 2 of');
      expect(turned.text.split('\n')[0]).toBe(shown.text.split('\n')[0]);
    }
  });

  it('keep the filters', async () => {
    const eve = stage.discord.member('eve');
    const shown = await eve.slash('ask', { question: 'Ilse Brandt', since: '2025-02-10' });
    const turned = await turn(eve, shown, '▶', 'Next passages');
    expect(turned.text).toContain('2025-02-10');
    expect(turned.text).not.toMatch(/harbour-[1-4]\./);
  });
});

describe('buttons', () => {
  it('show more context, with the cited passage marked', async () => {
    const fay = stage.discord.member('fay');
    const shown = await fay.slash('ask', { question: 'Ilse Brandt quay repaired' });
    const context = await fay.press(shown, 'More context');
    expect(context.isEphemeral).toBe(true);
    expect(context.text).toContain('▶ cited passage');
    expect(context.text).toContain('lighthouse');
    const later = await fay.press(context, /Later/);
    expect(later.id).toBe(context.id);
    expect(later.text).toMatch(/▶ cited passage\*\* · ¶ 3/);
  });

  it('share a private card with all, without pings', async () => {
    const { discord } = stage;
    const gus = discord.member('gus');
    const shown = await gus.slash('ask', { question: `${QUESTION} @everyone <@${gus.user.id}>` });
    const shared = await gus.press(shown, 'Share');
    expect(shared.isEphemeral).toBe(false);
    expect(shared.id).not.toBe(shown.id);
    expect(shared.buttons.map(({ label }) => label)).not.toContain('Share');
    expect(shared.pings).toEqual([]);
    expect(shared.text).toContain(`shared by <@${gus.user.id}>`);
    const again = await gus.press(shown, 'Share');
    expect([again.isEphemeral, again.text]).toEqual([true, expect.stringContaining('already')]);
    const moderator = discord.member('moderator', { permissions: ['ManageMessages'] });
    await moderator.start.press(shared, 'Remove').acknowledged();
    await discord.changed(shared, { until: ({ isDeleted }) => isDeleted });
  });

  it('share nothing where the person or the bot may not write', async () => {
    const { discord } = stage;
    const guy = discord.member('guy');
    const shown = await guy.slash('ask', { question: QUESTION });
    for (const [denied, expected] of [
      [guy.user.id, 'You may not write'],
      [discord.botId, 'I may not post'],
    ] as const) {
      const deny = PermissionFlagsBits.SendMessages;
      discord.channel().overwrites.set(denied, { allow: 0n, deny });
      const refused = await guy.press(shown, 'Share');
      expect([refused.isEphemeral, refused.text]).toEqual([
        true,
        expect.stringContaining(expected),
      ]);
      const asked = { question: QUESTION, visibility: 'public' };
      const asking = await guy.slash('ask', asked);
      expect([asking.isEphemeral, asking.text]).toEqual([true, expect.stringContaining(expected)]);
      discord.channel().overwrites.delete(denied);
    }
    expect((await guy.press(shown, 'Share')).isEphemeral).toBe(false);
  });

  it('say privately that what is to be shared is gone', async () => {
    const hap = stage.discord.member('hap');
    await writeReport(stage.corpus, 'gone-1', reportText(1).replaceAll('Vellmark', 'Zorblatt'));
    await untilSeen();
    const shown = await hap.slash('ask', { question: 'Zorblatt' });
    await rm(path.join(stage.corpus, 'gone-1.md'));
    await untilSeen();
    const refused = await hap.press(shown, 'Share');
    expect([refused.isEphemeral, refused.text]).toEqual([
      true,
      expect.stringContaining('not there any more'),
    ]);
  });

  it('share only by moderators where answers are set to private', async () => {
    const { discord } = stage;
    const mod = discord.member('mod', { permissions: ['ManageGuild', 'ManageMessages'] });
    const ivy = discord.member('ivy');
    const shown = await ivy.slash('ask', { question: QUESTION });
    await mod.slash('settings answers', { visibility: 'private' });
    const refused = await ivy.press(shown, 'Share');
    expect([refused.isEphemeral, refused.text]).toEqual([
      true,
      expect.stringContaining('only moderators'),
    ]);
    const own = await mod.slash('ask', { question: QUESTION, visibility: 'public' });
    expect([own.isEphemeral, own.text]).toEqual([
      false,
      expect.stringContaining(`asked by <@${mod.user.id}>`),
    ]);
    await mod.slash('settings answers', { visibility: 'shareable' });
    expect((await ivy.press(shown, 'Share')).isEphemeral).toBe(false);
  });

  it('count whether this was it, and say nothing of who', async () => {
    const { discord } = stage;
    const fee = discord.member('fee');
    const shown = await fee.slash('ask', { question: 'Where is the lighthouse?' });
    for (const value of ['!missing', '!missing'])
      expect((await fee.select(shown, value)).isEphemeral).toBe(true);
    await fee.slash('ask', { question: 'Zanzibar election pizza' });
    await expect
      .poll(() => runGaps(stage.program.data), { timeout: 5_000 })
      .toEqual(
        expect.arrayContaining([
          expect.objectContaining({ question: 'Zanzibar election pizza' }),
          expect.objectContaining({ counts: { none: 0, yes: 0, wrong: 0, old: 0, missing: 1 } }),
        ]),
      );
  });

  it('copy the citation in three forms', async () => {
    const hal = stage.discord.member('hal');
    const shown = await hal.slash('ask', { question: QUESTION });
    const citation = await turn(hal, shown, 'Copy citation', 'Copy citation');
    expect(citation.isEphemeral).toBe(true);
    expect(citation.text).toContain('Plain text');
    expect(citation.text).toContain('https://gazette.example/');
  });

  it('open the source at the exact sentence', async () => {
    const shown = await stage.discord.member('ina').slash('ask', { question: QUESTION });
    expect(shown.buttons.filter(({ url }) => url.includes('#:~:text=')).length).toBeGreaterThan(0);
  });

  it('ask more, keeping the subject', async () => {
    const jon = stage.discord.member('jon');
    const shown = await jon.slash('ask', { question: "Israel's position on Turkey" });
    const modal = await jon.openModal(shown, 'Ask more');
    const answer = await jon.submitModal(modal, { question: 'and on Russia?' });
    expect(answer.isEphemeral).toBe(true);
    expect(answer.text).toContain("understood as: **Israel's position on Russia**");
  });

  it('show the nearest passages where there is no answer, and open one of them', async () => {
    const kim = stage.discord.member('kim');
    const none = await kim.slash('ask', { question: 'Zanzibar election pizza' });
    expect(none.buttons.map(({ label }) => label)).toContain('Show nearest passages');
    const nearest = await kim.press(none, 'Show nearest passages');
    expect(nearest.id).toBe(none.id);
  });
});

describe('a button that cannot be trusted', () => {
  it('of an older version says so and offers the current answer', async () => {
    const lea = stage.discord.member('lea');
    const shown = await lea.slash('ask', { question: QUESTION });
    const answer = await lea.start.component(shown, 'an old button', 'c0.next.1').answer();
    expect(answer.isEphemeral).toBe(true);
    expect(answer.text).toContain('older version');
    expect(answer.text).toContain(QUESTION);
  });

  it.each([
    ['another card', async (id: string) => id],
    ['a forger', async (id: string) => id.replace(/\.\d+\./, '.7.')],
  ])('made by %s does nothing', async (name, forge) => {
    const mia = stage.discord.member(`mia ${name}`);
    const shown = await mia.slash('ask', { question: QUESTION });
    const other = await mia.slash('ask', { question: 'Ilse Brandt quay' });
    const customId = await forge(
      other.buttons.find(({ label }) => label === 'More context')?.customId ?? '',
    );
    const answer = await mia.start.component(shown, 'a forged button', customId).answer();
    expect(answer.text).toContain('does not belong to this message');
  });

  it('after an edit of the document says so and shows the current answer', async () => {
    const nia = stage.discord.member('nia');
    await writeReport(stage.corpus, 'island-1', reportText(1).replaceAll('Vellmark', 'Quandoria'));
    await untilSeen();
    const shown = await nia.slash('ask', { question: 'Quandoria' });
    expect(shown.text).toContain('island-1.1');
    await writeReport(
      stage.corpus,
      'island-1',
      reportText(2).replaceAll('Vellmark', 'Quandoria').replace('left', 'never left'),
    );
    await untilSeen();
    const pressed = ['More context', 'Copy citation', '▶'].filter((which) =>
      shown.buttons.some(({ label, isDisabled }) => label === which && !isDisabled),
    );
    for (const which of pressed) {
      const current = await nia.press(shown, which);
      expect(current.text).toContain('The documents have changed since.');
      expect(current.text).toContain('never');
    }
    await rm(path.join(stage.corpus, 'island-1.md'));
  });
});
