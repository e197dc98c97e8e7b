import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus, stampCorpus } from '../../src/documents/read-corpus.ts';
import { makeFolder } from './folder.ts';

const FILES = { 'a.md': 'First.', 'sub/b.txt': 'Second.', 'c.md': '', 'names.yaml': 'x: [y]' };

/** What may happen to a folder that its stamp must show. */
const CHANGES: readonly [string, (folder: string) => void][] = [
  [
    'a file is added',
    (folder) => {
      writeFileSync(path.join(folder, 'd.md'), 'New.');
    },
  ],
  [
    'a file is removed',
    (folder) => {
      rmSync(path.join(folder, 'a.md'));
    },
  ],
  [
    'a file is renamed',
    (folder) => {
      renameSync(path.join(folder, 'a.md'), path.join(folder, 'z.md'));
    },
  ],
  [
    'a file grows',
    (folder) => {
      writeFileSync(path.join(folder, 'a.md'), 'First, and more.');
    },
  ],
  [
    'a file is rewritten in its length',
    (folder) => {
      writeFileSync(path.join(folder, 'a.md'), 'Other.');
    },
  ],
  [
    'a file is replaced',
    (folder) => {
      writeFileSync(path.join(folder, 'new'), 'First.');
      renameSync(path.join(folder, 'new'), path.join(folder, 'a.md'));
    },
  ],
  [
    'a file is set back in time',
    (folder) => {
      utimesSync(path.join(folder, 'a.md'), 1, 1);
    },
  ],
  [
    'a file deep inside is changed',
    (folder) => {
      writeFileSync(path.join(folder, 'sub/b.txt'), '2nd.');
    },
  ],
  [
    'the names are changed',
    (folder) => {
      writeFileSync(path.join(folder, 'names.yaml'), 'x: [z]');
    },
  ],
  [
    'the names are removed',
    (folder) => {
      rmSync(path.join(folder, 'names.yaml'));
    },
  ],
  [
    'a bad link is made',
    (folder) => {
      symlinkSync('/etc/hostname', path.join(folder, 'e.md'));
    },
  ],
];

const NO_CHANGES: readonly [string, (folder: string) => void][] = [
  ['nothing happens', () => undefined],
  [
    'a file is read',
    (folder) => {
      readFileSync(path.join(folder, 'a.md'));
    },
  ],
  [
    'a picture is added',
    (folder) => {
      writeFileSync(path.join(folder, 'map.png'), 'x');
    },
  ],
  [
    'an editor leaves a hidden file',
    (folder) => {
      writeFileSync(path.join(folder, '.a.md.swp'), 'x');
    },
  ],
  [
    'an empty folder is made',
    (folder) => {
      mkdirSync(path.join(folder, 'empty'));
    },
  ],
  [
    'the README is written',
    (folder) => {
      writeFileSync(path.join(folder, 'README.md'), 'x');
    },
  ],
];

describe('the stamp of a folder', () => {
  it.each(CHANGES)('changes where %s', async (_, change) => {
    const folder = makeFolder(FILES);
    const { stamp } = await readCorpus(folder);
    change(folder);
    expect(stampCorpus(folder).stamp).not.toBe(stamp);
    expect((await readCorpus(folder)).stamp).toBe(stampCorpus(folder).stamp);
  });

  it.each(NO_CHANGES)('stays where %s', async (_, change) => {
    const folder = makeFolder(FILES);
    const { stamp } = await readCorpus(folder);
    change(folder);
    expect(stampCorpus(folder).stamp).toBe(stamp);
  });
});

describe('reading a folder again', () => {
  it.each([...CHANGES, ...NO_CHANGES])(
    'finds what a first reading would where %s',
    async (_, change) => {
      const folder = makeFolder(FILES);
      const before = await readCorpus(folder);
      change(folder);
      const again = await readCorpus(folder, before);
      expect(again).toEqual(await readCorpus(folder));
    },
  );

  it('takes unchanged documents over as they are', async () => {
    const folder = makeFolder(FILES);
    const before = await readCorpus(folder);
    writeFileSync(path.join(folder, 'a.md'), 'Changed.');
    const again = await readCorpus(folder, before);
    const shared = again.documents.filter((document) => before.documents.includes(document));
    expect(shared.map(({ id }) => id)).toEqual(['b']);
    expect(again.documents.map(({ text }) => text)).toEqual(['Changed.', 'Second.']);
  });
});
