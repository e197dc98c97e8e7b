import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnNames } from '../../src/documents/read-names-file.ts';
import { parseOwnNames } from '../../src/names/own-names.ts';

describe('parseOwnNames', () => {
  it.each([
    [
      'a list',
      'Benjamin Netanyahu: [Bibi, Netanyahu]',
      [['Benjamin Netanyahu', 'Bibi', 'Netanyahu']],
    ],
    [
      'a list of lines',
      'Ankara:\n  - the Palace\n  - Beştepe',
      [['Ankara', 'the Palace', 'Beştepe']],
    ],
    ['one name', 'Ahmad al-Sharaa: Jolani', [['Ahmad al-Sharaa', 'Jolani']]],
    ['numbers as they are written', '1701: Resolution 1701', [['1701', 'Resolution 1701']]],
    ['words that YAML reads otherwise', 'NO: [Norway, no]', [['NO', 'Norway', 'no']]],
    ['comments', '# mine\nA: [B] # theirs', [['A', 'B']]],
    ['nothing', '', []],
    ['a comment alone', '# none yet', []],
  ])('reads %s', (_name, yaml, expected) => {
    const { actors, problems } = parseOwnNames(yaml, 'names.yaml');
    expect(problems).toEqual([]);
    expect(actors.map(({ names }) => names.map(({ text }) => text))).toEqual(expected);
  });

  it.each([
    ['a name without letters', 'A: [B]\n"?!": [C]'],
    ['an empty list', 'A: [B]\nC: []'],
    ['an empty name', 'A: [B]\nC: [""]'],
    ['no value', 'A: [B]\nC:'],
    ['a mapping', 'A: [B]\nC: {D: E}'],
    ['a list in a list', 'A: [B]\nC: [[D]]'],
    ['a very long name', `A: [B]\nC: [${'x'.repeat(81)}]`],
    ['too many names', `A: [B]\nC: [${'x, '.repeat(51)}]`],
  ])('reports %s and keeps the rest', (_name, yaml) => {
    const { actors, problems } = parseOwnNames(yaml, 'names.yaml');
    expect(actors).toHaveLength(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.input).toContain('names.yaml');
  });

  it.each([
    ['a list', '- A\n- B'],
    ['a word', 'names'],
    ['what is not YAML', 'A: [B'],
    ['a key twice', 'A: [B]\nA: [C]'],
    ['an alias bomb', 'a: &a [x]\nb: [*a, *a]'],
  ])('reports %s', (_name, yaml) => {
    const { actors, problems } = parseOwnNames(yaml, 'names.yaml');
    expect(actors).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (yaml) => {
        expect(parseOwnNames(yaml, 'names.yaml').actors.length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('who speaks for whom', () => {
  it('is read beside the names', () => {
    const { actors, speakers, problems } = parseOwnNames(
      'Israel Katz:\n  names: Katz\n  speaks for: [Israel]\n  not for: IDF\nIDF: Tzahal',
      'names.yaml',
    );
    expect(problems).toEqual([]);
    expect(actors).toHaveLength(2);
    expect(speakers).toEqual([
      { names: ['Israel Katz', 'Katz'], speaksFor: ['Israel'], notFor: ['IDF'] },
      { names: ['IDF', 'Tzahal'], speaksFor: [], notFor: [] },
    ]);
  });
});

describe('readOwnNames', () => {
  it('finds none where there is no file', async () => {
    expect(await readOwnNames(folderWith(null))).toEqual({
      actors: [],
      speakers: [],
      problems: [],
    });
  });

  it('reads names.yaml of the folder', async () => {
    const { actors } = await readOwnNames(folderWith('A: [B]'));
    expect(actors).toHaveLength(1);
  });

  it('reports a file that is no text', async () => {
    const { problems } = await readOwnNames(folderWith('A: [B]\u0000'));
    expect(problems.map(({ input }) => input)).toEqual(['names.yaml']);
  });
});

function folderWith(names: string | null): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sitrep-names-'));
  if (names !== null) writeFileSync(path.join(folder, 'names.yaml'), names);
  return folder;
}
