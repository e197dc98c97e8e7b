import { describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';

const stage = setStage({ guilds: [{ name: 'Situation room', channels: ['general'] }] });

describe('positions', () => {
  it('are shown with who speaks, own words apart from reports', async () => {
    const card = await stage.discord
      .member('ada')
      .slash('position', { actor: 'Israel', on: 'Syria' });
    expect(card.text).toContain('In their own words');
    expect(card.text).toMatch(/Israel Katz, for Israel|Benjamin Netanyahu, for Israel/);
    expect(card.text).toContain('read as the position of Israel: Syria');
  });

  it('can be searched plainly instead', async () => {
    const ben = stage.discord.member('ben');
    const card = await ben.slash('position', { actor: 'Israel', on: 'Turkey' });
    const plain = await ben.press(card, 'Search plainly');
    expect(plain.text).not.toContain('read as');
  });

  it('complete the names that the documents know', async () => {
    const choices = await stage.discord.member('cyd').autocomplete('position', { actor: 'netan' });
    expect(choices.map(({ value }) => value)).toEqual(['Benjamin Netanyahu']);
  });

  it('are quoted of one speaker, and compared of two', async () => {
    const dee = stage.discord.member('dee');
    const quotes = await dee.slash('quotes', { speaker: 'Katz' });
    expect(quotes.text).toContain('The Air Force struck');
    const both = await dee.slash('compare', { a: 'Russia', b: 'Turkey', on: 'Syria' });
    expect(both.text).toContain('As reported');
    expect(both.text).toContain('nothing found of Russia');
  });

  it('list who speaks for whom', async () => {
    const card = await stage.discord.member('eve').slash('actors', { search: 'Katz' });
    expect(card.text).toContain('speaks for Israel (ynet-2025-03-01.10)');
  });
});
