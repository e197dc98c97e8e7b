import { beforeAll, describe, expect, it } from 'vitest';
import { correctWord } from '../../src/queries/correct-word.ts';
import type { Knowledge } from '../../src/queries/knowledge.ts';
import { know } from './know.ts';

let known: Knowledge;

beforeAll(async () => {
  known = await know([
    'Netanyahu and Zelensky met. Netanyahu spoke of demilitarization. Zelensky left. The ferry to Dover sails with lorries.',
  ]);
});

describe('correctWord', () => {
  it.each([
    ['one edit', 'Zelenski', 'Zelensky'],
    ['one edit in a short word', 'ferri', 'ferry'],
    ['two edits in a long word', 'demilitarizzasion', 'demilitarization'],
    ['two edits in a name', 'Netanijhu', 'Netanyahu'],
    ['a letter that stands twice, though English has both', 'lories', 'lorries'],
  ])('is sure of %s', (_what, typed, meant) => {
    expect(correctWord(typed, known).sure?.shown).toBe(meant);
  });

  it.each([
    ['two edits that change the last letter', 'Netanjahi', 'Netanyahu'],
    ['two edits in a word of six letters', 'saylsz', 'sails'],
  ])('offers what may be meant for %s', (_what, typed, meant) => {
    const { sure, unsure } = correctWord(typed, known);
    expect(sure).toBeNull();
    expect(unsure.map(({ shown }) => shown)).toEqual([meant]);
  });

  it.each([
    ['two edits in five letters', 'salzz'],
    ['three letters', 'fer'],
    ['an acronym', 'SAILs'],
    ['a word of English', 'berry'],
    ['two edits that change the first letter', 'terrys'],
    ['a number in it', 'ferr1'],
    ['what is a word behind its first letters', 'xxnetanyahu'],
    ['the end of a word', 'litarization'],
  ])('leaves %s alone', (_what, typed) => {
    expect(correctWord(typed, known)).toEqual({ sure: null, unsure: [] });
  });

  it('wants six letters where no dictionary tells a misspelt word from a new one', async () => {
    const german = await know([
      'Der Minister sprach in Berlin über die Verhandlungen und über den Frieden. Er kam aus Berlin.',
    ]);
    expect(german.languages).toEqual(['de']);
    expect(correctWord('Berln', german)).toEqual({ sure: null, unsure: [] });
    expect(correctWord('Verhandlungn', german).sure?.shown).toBe('Verhandlungen');
  });
});
