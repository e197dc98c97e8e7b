import { describe, expect, it } from 'vitest';
import { documentIdOf } from '../../src/documents/document-id.ts';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import { makeFolder } from './folder.ts';

/** The ids of files by path; each holds its own path as text. */
async function idsOf(files: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const folder = makeFolder(Object.fromEntries(files.map((file) => [file, `Text of ${file}.`])));
  const { documents, problems } = await readCorpus(folder);
  expect(problems).toEqual([]);
  return Object.fromEntries(documents.map(({ path, id }) => [path, id]));
}

describe('ids of files', () => {
  it.each([
    [
      'of one name in language folders take in the folder',
      { 'de/news/strike.md': 'strike', 'en/news/strike.md': 'en-strike' },
    ],
    [
      'of one name in a folder a day take in the day',
      {
        '2024-03-01/index.md': 'index',
        '2024-03-02/index.md': '2024-03-02-index',
        '2024-03-03/index.md': '2024-03-03-index',
      },
    ],
    [
      'that only two folders together tell apart take in both',
      { 'a/x/n.md': 'n', 'a/y/n.md': 'a-y-n', 'b/x/n.md': 'b-n', 'c/y/n.md': 'c-n' },
    ],
    ['whose name is alone stay short', { 'deep/er/report.md': 'report', 'x/other.md': 'other' }],
    [
      'with other marks in one folder differ',
      { 'Same!.txt': 'same', 'same.md': expect.stringMatching(/^same-[0-9a-f]{6}$/) },
    ],
    ['without a letter have one', { '!!!.md': expect.stringMatching(/^document-[0-9a-f]{6}$/) }],
    [
      'in another script take in their folder',
      { 'мир/отчёт.md': 'отчёт', 'рф/отчёт.md': 'рф-отчёт' },
    ],
  ])('%s', async (_, expected) => {
    expect(await idsOf(Object.keys(expected))).toEqual(expected);
  });

  it('of long names differ behind the cut, and are no longer', async () => {
    const name = 'briefing-by-the-spokesman-of-the-ministry-of-foreign-affairs';
    const ids = Object.values(await idsOf([`${name}-1.md`, `${name}-2.md`, `${name}-3.md`]));
    expect(new Set(ids).size).toBe(3);
    expect(ids).toContain(documentIdOf(name));
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(48);
  });

  it('do not depend on which other files of the name there are', async () => {
    const [few, many] = await Promise.all([
      idsOf(['a/index.md', 'b/index.md']),
      idsOf(['a/index.md', 'aa/index.md', 'b/index.md', 'c/index.md']),
    ]);
    expect(many).toMatchObject(few);
  });

  it('that are taken by a name give way to it, with a warning', async () => {
    const folder = makeFolder({ 'a.md': 'First.', 'b.md': '---\nid: a\n---\nSecond.' });
    const { documents, warnings } = await readCorpus(folder);
    expect(documents.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(warnings).toHaveLength(1);
  });

  it('are as many as the files, however many have one name', async () => {
    const files = Array.from({ length: 600 }, (_, at) => `${at % 30}/${at}/index.md`);
    expect(new Set(Object.values(await idsOf(files))).size).toBe(600);
  });
});
