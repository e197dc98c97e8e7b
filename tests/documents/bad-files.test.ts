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
  ['UTF-16', Buffer.from('\uFEFFtext', 'utf16le'), /NUL byte at byte 3/],
  ['a NUL byte', 'Text\0text', /NUL byte at byte 4/],
  ['nothing', '', /holds no text/],
  ['white space only', '\uFEFF \r\n\t', /holds no text/],
  ['front matter only', '---\ntitle: A\n---\n\n', /holds no text/],
  ['a header only', 'date 2025-03-01\n', /holds no text/],
  ['front matter that is not YAML', '---\ntitle: [a\n---\nText', /YAML: line 3/],
  ['front matter with tabs', '---\ntags:\n\t- a\n---\nText', /YAML: line 3: Tabs/],
  ['front matter that is prose', '---\nOnce upon a time\n---\nText', /“name: value”/],
  ['front matter without end', '---\ntitle: A\n\nText', /no end.*limit: 4096 characters/],
  [
    'two values of one field',
    '---\ndate: 2025-01-01\ndate: 2025-01-02\n---\nText',
    /line 3.*unique/,
  ],
  ['an alias', '---\ntitle: &a x\nauthor: *a\n---\nText', /alias \*a is not allowed/],
  ['deep front matter', `---\n${'- '.repeat(1900)}\n---\nText`, /16 levels/],
  ['deep keys', `---\n${'? '.repeat(1900)}\n---\nText`, /16 levels/],
  ['deep brackets', `---\ntags: ${'['.repeat(4000)}\n---\nText`, /16 levels/],
  [
    'an impossible date',
    '---\ndate: 2025-02-30\n---\nText',
    /date must be a day of the calendar.*not 2025-02-30/,
  ],
  ['a date in words', '---\ndate: 1 March 2025\n---\nText', /year-month-day/],
  ['a month', '---\ndate: 2025-03\n---\nText', /year-month-day/],
  ['a date that the header cannot mean', 'date 2025-13-01 Text', /2025-13-01.*calendar/],
  ['a title that is a list', '---\ntitle:\n  - A\n  - B\n---\nText', /title must be text/],
  ['a script as address', '---\nurl: javascript:alert(1)\n---\nText', /url must be.*https/],
  ['a language in words', '---\nlanguage: English, mostly\n---\nText', /language must be.*BCP 47/],
  ['an id with a dot', '---\nid: My Report.1\n---\nText', /id must be.*“my-report-1”/],
  ['several mistakes', '---\nid: A B\ndate: x\n---\nText', /id must .*; date must /],
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

  it('has the id of another, and the first by path is read', async () => {
    const folder = makeFolder({
      ...GOOD,
      'a/same.md': 'First.',
      'b/Same!.txt': 'Second.',
      'c.md': '---\nid: same\n---\nThird.',
    });
    expect(await report(folder)).toEqual([
      expect.stringMatching(/b\/Same!\.txt: has the id same, which .*a\/same\.md has already/),
      expect.stringMatching(/c\.md: has the id same, which .*a\/same\.md has already/),
    ]);
    const { documents } = await readCorpus(folder);
    expect(documents.map(({ text }) => text)).toContain('First.');
  });

  it('has a name of which no id can be made', async () => {
    expect(await report(makeFolder({ ...GOOD, '!!!.md': 'Text.' }))).toEqual([
      expect.stringMatching(/!!!\.md: has no letter or digit in its name/),
    ]);
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
