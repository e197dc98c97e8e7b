import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import { askLibrary } from '../../src/library/ask-library.ts';
import { keepLibrary } from '../../src/library/keep-library.ts';
import type { Library } from '../../src/library/library.ts';
import { listActors } from '../../src/library/list-actors.ts';
import { renewLibrary } from '../../src/library/renew-library.ts';
import { DamageError, joinBlocks, splitBlocks } from '../../src/library/snapshot/blocks.ts';
import { readSnapshot, writeSnapshot } from '../../src/library/snapshot/snapshot-file.ts';
import { snapshotPath } from '../../src/library/snapshot/snapshot-path.ts';
import { checkCitations } from '../../src/library/snapshot/verify-citations.ts';
import { makeFolder } from '../documents/folder.ts';

const FILES = {
  'a.md':
    '---\ntitle: Talks\ndate: 2025-03-01\n---\n\nIsrael Katz visited Ankara. “Turkey must leave Homs,” Katz said.\n\nTalks ended.',
  'b.md': 'The Israel Defense Forces (IDF) struck a base near Homs.',
  'c.txt': 'Переговоры прошли в Москве. Гофман прилетел в апреле.',
  'names.yaml': 'Israel Katz: [Minister K]',
};
const QUESTIONS = [
  'Who visited Ankara?',
  'IDF near Homs',
  'переговоры в Москве',
  'Anakra',
  'Minister K',
  'What did Katz say about Turkey?',
];

describe('a snapshot', () => {
  it.each(['minisearch', 'compact'] as const)(
    'by %s answers as before, after changes too',
    async (engine) => {
      const folder = makeFolder(FILES);
      const corpus = await readCorpus(folder);
      const whole = await renewLibrary(null, corpus, { engine });
      const file = path.join(makeFolder(), 'library.snapshot');
      await writeSnapshot(file, { corpus, whole });
      const saved = await readSnapshot(file, engine);
      if (saved === null) throw new Error('nothing was read');
      expect(await answers(saved.whole)).toEqual(await answers(whole));
      writeFileSync(path.join(folder, 'b.md'), 'The IDF left Homs. Anakara is a town.');
      const next = await readCorpus(folder, saved.corpus);
      const renewed = await renewLibrary(saved.whole, next);
      expect(renewed.index.documents.get('a')).toBe(saved.whole.index.documents.get('a'));
      expect(await answers(renewed)).toEqual(
        await answers(await renewLibrary(null, await readCorpus(folder), { engine })),
      );
    },
  );

  it('is not used where a byte of it is another one, and is made anew', async () => {
    const folder = makeFolder({ 'large.md': 'Katz flew to Ankara.\n\n'.repeat(600) });
    const dataDir = makeFolder();
    const file = snapshotPath(dataDir, folder);
    await (await keepLibrary(folder, { dataDir })).close();
    const whole = readFileSync(file);
    for (const at of [3, 30, Math.floor(whole.length / 2), whole.length - 1]) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(file, damaged);
      const failures: unknown[] = [];
      const keeper = await keepLibrary(folder, {
        dataDir,
        onFailure: (error) => failures.push(error),
      });
      expect(String(failures[0])).toContain('so that the documents are indexed anew');
      expect((await keeper.current()).index.lexicon.passages).toBe(600);
      await keeper.close();
      expect(await readSnapshot(file)).not.toBeNull();
    }
  });

  it('that was left half written is removed by a later one', async () => {
    const folder = makeFolder({ 'a.md': 'Katz flew to Ankara.' });
    const corpus = await readCorpus(folder);
    const dataDir = makeFolder({ 'x.snapshot.1.tmp': '', 'x.snapshot.2.tmp': '', 'y.3.tmp': '' });
    const longAgo = new Date(Date.now() - 3_600_000);
    for (const name of ['x.snapshot.1.tmp', 'y.3.tmp'])
      utimesSync(path.join(dataDir, name), longAgo, longAgo);
    const file = path.join(dataDir, 'x.snapshot');
    await writeSnapshot(file, { corpus, whole: await renewLibrary(null, corpus) });
    expect(readdirSync(dataDir).sort()).toEqual(['x.snapshot', 'x.snapshot.2.tmp', 'y.3.tmp']);
  });

  it('of another program, or of a later format, is noticed and not used', async () => {
    const folder = makeFolder(FILES);
    const corpus = await readCorpus(folder);
    const file = path.join(makeFolder(), 'library.snapshot');
    await writeSnapshot(file, { corpus, whole: await renewLibrary(null, corpus) });
    const [, ...blocks] = splitBlocks(readFileSync(file));
    writeFileSync(file, joinBlocks([Buffer.from('an older one'), ...blocks]));
    await expect(readSnapshot(file)).rejects.toThrow('saved by another version of the program');
    writeFileSync(file, 'SITREP SNAPSHOT 12\n\0\0\0');
    await expect(readSnapshot(file)).rejects.toThrow('it is of format 12');
    expect(await readSnapshot(path.join(makeFolder(), 'none'))).toBeNull();
  });
});

describe('a document whose file was only touched or copied', () => {
  it('is the same, also for a library that was saved', async () => {
    const folder = makeFolder(FILES);
    const corpus = await readCorpus(folder);
    const copy = makeFolder(FILES);
    const again = await readCorpus(copy, { ...corpus, folder: copy });
    expect(again.stamp).not.toBe(corpus.stamp);
    for (const [file, { documents }] of again.outcomes)
      expect(documents[0]).toBe(corpus.outcomes.get(file)?.documents[0]);
    writeFileSync(
      path.join(copy, 'b.md'),
      'The Israel Defense Forces (IDF) struck a base near Hama.',
    );
    const changed = await readCorpus(copy, again);
    expect(changed.outcomes.get('b.md')?.documents[0]?.text).toContain('Hama');
  });
});

describe('what is cited', () => {
  const page =
    '<html><body><article><p>Katz &amp; Fidan met.</p><p>Talks <b>ended</b>.</p></article></body></html>';
  const feed =
    '<rss><channel><item><title>Talks</title><description>Katz met Fidan &amp;amp; left for Ankara.</description></item></channel></rss>';
  const formats = {
    ...FILES,
    'page.html': page,
    'items.json': JSON.stringify([{ title: 'One', text: 'Katz said “no” in\nAnkara.' }]),
    'lines.jsonl': `${JSON.stringify({ title: 'Two', text: 'Fidan left "Ankara".' })}\n`,
    'table.csv': 'title,text\nThree,"Katz said ""yes"" in Ankara."\n',
    'feed.xml': feed,
    'packed.md.gz': gzipSync('Gofman flew to **Moscow**.'),
  };

  it('stands in its file, whatever the format', async () => {
    const folder = makeFolder(formats);
    const corpus = await readCorpus(folder);
    expect(corpus.documents.length).toBeGreaterThanOrEqual(9);
    expect(checkCitations(await renewLibrary(null, corpus), folder)).toEqual([]);
  });

  it.each(Object.keys(formats).filter((file) => file !== 'names.yaml'))(
    'is missed where other words stand in %s',
    async (file) => {
      const folder = makeFolder(formats);
      const library = await renewLibrary(null, await readCorpus(folder));
      const bytes = readFileSync(path.join(folder, file));
      const plain = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
      const other = plain.toString().replaceAll('n', 'm').replaceAll('е', 'э');
      writeFileSync(path.join(folder, file), file.endsWith('.gz') ? gzipSync(other) : other);
      const problems = checkCitations(library, folder);
      expect(problems.map(({ what }) => what)).toContain('is not in its file as it is cited');
    },
  );
});

describe('joinBlocks', () => {
  const block = fc.uint8Array({ minLength: 1, maxLength: 50 });

  it('is undone by splitBlocks', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const read = splitBlocks(joinBlocks(blocks));
        expect(read.map((one) => [...one])).toEqual(blocks.map((one) => [...one]));
      }),
    );
  });

  it('leaves no damage unseen, no cut and no addition', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), fc.nat(), fc.nat(7), (blocks, at, bit) => {
        const bytes = joinBlocks(blocks);
        const place = at % bytes.length;
        const flipped = Buffer.from(bytes);
        flipped[place] = (flipped[place] ?? 0) ^ (1 << bit);
        expect(() => splitBlocks(flipped)).toThrow(DamageError);
        expect(() => splitBlocks(bytes.subarray(0, place))).toThrow(DamageError);
        expect(() => splitBlocks(Buffer.concat([bytes, flipped]))).toThrow(DamageError);
      }),
    );
  });
});

async function answers(library: Library): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (const text of QUESTIONS) all.push(await askLibrary(library, { text, wantsNearest: true }));
  return [...all, await listActors(library), await library.index.sources(''), library.problems];
}
