import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import { describeProblem } from '../../src/errors/problem.ts';
import { makeFolder } from './folder.ts';

const GOOD = { 'good.md': 'A good document.' };

/** Bytes that are no document, with the words that the report must have. */
const BAD_BYTES: readonly [string, string | Uint8Array, RegExp][] = [
  ['invalid UTF-8', Buffer.from('Caf\xe9 closed.', 'latin1'), /not UTF-8: byte 3 .*Save it again/],
  ['a cut character', Buffer.from('Café').subarray(0, 4), /not UTF-8: byte 3 /],
  ['an overlong character', Buffer.from([0x61, 0xc0, 0xaf]), /not UTF-8: byte 1 /],
  ['a lone surrogate', Buffer.from([0xed, 0xa0, 0x80]), /not UTF-8: byte 0 /],
  [
    'UTF-16 that is cut',
    Buffer.from('\uFEFFtext', 'utf16le').subarray(0, 9),
    /encoding is utf-16le/,
  ],
  ['UTF-16 without its mark', Buffer.from('text', 'utf16le'), /NUL byte at byte 1/],
  ['a NUL byte', 'Text\0text', /NUL byte at byte 4/],
  ['nothing', '', /holds no text/],
  ['white space only', '\uFEFF \r\n\t', /holds no text/],
  ['front matter only', '---\ntitle: A\n---\n\n', /holds no text/],
  ['a header only', 'date 2025-03-01\n', /holds no text/],
];

describe('a bad file', () => {
  it.each(BAD_BYTES)(
    'with %s is reported by path, and the rest is read',
    async (_, bytes, words) => {
      const folder = makeFolder({ ...GOOD, 'sub/bad.md': bytes });
      expect(await report(folder)).toEqual([expect.stringMatching(words)]);
      expect(await report(folder)).toEqual([expect.stringMatching(/^\S*\/sub\/bad\.md: /)]);
    },
  );

  it('of 100 MB is not read', async () => {
    const folder = makeFolder({ ...GOOD, 'bad.txt': '' });
    truncateSync(path.join(folder, 'bad.txt'), 100_000_000);
    expect(await report(folder)).toEqual([
      expect.stringMatching(/bad\.txt: has 100 MB.*limit: 5 MB/),
    ]);
  });

  it('is a pipe, which nobody writes to', async () => {
    const folder = makeFolder(GOOD);
    execFileSync('mkfifo', [path.join(folder, 'bad.md')]);
    expect(await report(folder)).toEqual([expect.stringMatching(/bad\.md: is a pipe/)]);
  });

  it('may not be read', async () => {
    const folder = makeFolder({ ...GOOD, 'bad.md': 'Secret.', 'closed/bad.md': 'Secret.' });
    chmodSync(folder, 0o755);
    chmodSync(path.join(folder, 'bad.md'), 0);
    chmodSync(path.join(folder, 'closed'), 0);
    expect(await asNobody(async () => report(folder))).toEqual([
      expect.stringMatching(/bad\.md: may not be read by the user.*chmod/),
      expect.stringMatching(/closed: may not be read by the user/),
    ]);
    chmodSync(path.join(folder, 'closed'), 0o755);
  });

  it.each([
    ['out of the folder', '../outside.md', /link out of the corpus folder/],
    ['to a folder outside', '..', /link out of the corpus folder/],
    ['to a device', '/dev/zero', /link out of the corpus folder/],
    ['to nothing', 'nothing.md', /link that leads nowhere/],
    ['to itself', 'bad.md', /link that leads nowhere/],
    ['in a circle of folders', '.', /link to a folder, which is not followed/],
  ])('is a symbolic link %s', async (_, target, words) => {
    const folder = makeFolder({ 'outside.md': 'Secret.', 'corpus/good.md': 'A good document.' });
    symlinkSync(target, path.join(folder, 'corpus/bad.md'));
    expect(await report(path.join(folder, 'corpus'))).toEqual([expect.stringMatching(words)]);
  });

  it('has the id that another gave itself, and the first by path is read', async () => {
    const folder = makeFolder({
      ...GOOD,
      'a.md': '---\nid: same\n---\nFirst.',
      'b.md': '---\nid: same\n---\nSecond.',
    });
    expect(await report(folder)).toEqual([
      expect.stringMatching(/b\.md: has the id same, which .*a\.md has already/),
    ]);
    const { documents } = await readCorpus(folder);
    expect(documents.map(({ text }) => text)).toContain('First.');
  });
});

describe('a folder', () => {
  it.each([
    ['is missing', 'nowhere', /nowhere: does not exist.*--corpus or SITREP_CORPUS_DIR/],
    ['is a file', 'good.md', /good\.md: is not a folder/],
  ])('that %s is an error', async (_, name, words) => {
    await expect(readCorpus(path.join(makeFolder(GOOD), name))).rejects.toThrow(words);
  });

  it('may lose a file while it is read', async () => {
    const folder = makeFolder(
      Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}.md`, `Text ${at}.`])),
    );
    const reading = readCorpus(folder);
    rmSync(path.join(folder, '99.md'));
    const { documents, problems } = await reading;
    expect(documents.length).toBe(199);
    expect(problems.map(describeProblem)).toEqual([
      expect.stringMatching(/99\.md: was there when/),
    ]);
  });
});

async function report(folder: string): Promise<readonly string[]> {
  const { documents, problems } = await readCorpus(folder);
  expect(documents.map(({ id }) => id)).toContain('good');
  return problems.map(describeProblem);
}

/** Runs as a user without rights where the tests run as root, who may read everything. */
async function asNobody<Result>(run: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.('nobody');
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}
