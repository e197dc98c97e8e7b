import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import { makeFolder } from './folder.ts';

const idsOf = async (folder: string): Promise<readonly string[]> =>
  (await readCorpus(folder)).documents.map(({ id }) => id);

describe('readCorpus', () => {
  it('reads .md and .txt in every sub-folder, and nothing else', async () => {
    const folder = makeFolder({
      'a.md': 'Text.',
      'B.TXT': 'Text.',
      'deep/er/c.Md': 'Text.',
      'folder.md/d.txt': 'Text.',
      'README.md': 'Text.',
      'deep/readme.txt': 'Text.',
      'README.de.md': 'Text.',
      'names.yaml': 'Text.',
      'map.png': 'Text.',
      'e.md.bak': 'Text.',
      '.hidden.md': 'Text.',
      '.git/f.md': 'Text.',
      'readme-first.md': 'Text.',
    });
    expect(await idsOf(folder)).toEqual(['a', 'b', 'c', 'd', 'readme-first']);
  });

  it('puts the newest first, those without a date last', async () => {
    const folder = makeFolder({
      'a.md': 'No date.',
      'b.md': 'date 2025-01-02 Text.',
      'c.md': '---\ndate: 2025-03-01\n---\nText.',
      'd.txt': 'date 2025-01-02 Text.',
      'e.md': 'No date.',
    });
    expect(await idsOf(folder)).toEqual(['c', 'b', 'd', 'a', 'e']);
  });

  it('names paths from the folder, with slashes', async () => {
    const { documents } = await readCorpus(makeFolder({ 'x/y/z.md': 'Text.' }));
    expect(documents.map((document) => document.path)).toEqual(['x/y/z.md']);
  });

  it('reads a folder through a link', async () => {
    const folder = makeFolder({ 'corpus/a.md': 'Text.' });
    symlinkSync('corpus', path.join(folder, 'link'));
    expect(await idsOf(path.join(folder, 'link'))).toEqual(['a']);
  });

  it('reads a linked file of the folder once', async () => {
    const folder = makeFolder({ 'b/real.md': 'Text.' });
    symlinkSync('b/real.md', path.join(folder, 'a.md'));
    const { documents, problems } = await readCorpus(folder);
    expect(problems).toEqual([]);
    expect(documents.map((document) => document.path)).toEqual(['b/real.md']);
  });

  it('reads files that a mounted volume links into a hidden folder', async () => {
    const folder = makeFolder({ '..2025_03_01/a.md': 'Text.' });
    symlinkSync('..2025_03_01', path.join(folder, '..data'));
    symlinkSync('..data/a.md', path.join(folder, 'a.md'));
    expect(await idsOf(folder)).toEqual(['a']);
  });

  it('reads nothing from an empty folder', async () => {
    const folder = makeFolder();
    mkdirSync(path.join(folder, 'empty'));
    const { documents, problems } = await readCorpus(folder);
    expect({ documents, problems }).toEqual({ documents: [], problems: [] });
  });
});
