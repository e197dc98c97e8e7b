import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { askLibrary } from '../../src/library/ask-library.ts';
import { keepLibrary, type LibraryKeeper } from '../../src/library/keep-library.ts';
import { IndexError } from '../../src/index/passage-index.ts';
import { serveLibrary } from '../../src/library/open-sitrep.ts';
import { splitDocument } from '../../src/passages/split-document.ts';
import { makeFolder } from '../documents/folder.ts';

describe('keepLibrary', () => {
  it('takes in what is changed, added and removed', async () => {
    const folder = makeFolder({ 'a.md': 'Gofman flew to Moscow.', 'b.md': 'Talks began.' });
    const keeper = await keepLibrary(folder);
    write(folder, 'a.md', 'Gofman flew to Ankara.');
    write(folder, 'c.md', 'Katz flew to Ankara.');
    rmSync(path.join(folder, 'b.md'));
    await expect.poll(() => idsOf(keeper, 'Who flew to Ankara?')).toEqual(['a.1', 'c.1']);
    expect(await idsOf(keeper, 'Who flew to Moscow?')).not.toContain('b.1');
    expect(await keeper.current().then(({ index }) => index.cite('b.1', 0))).toBeNull();
  });

  it('answers from the last whole state while the next is made, without what has changed', async () => {
    const folder = makeFolder({
      'a.md': 'Gofman flew to Moscow.',
      'b.md': 'Katz flew to Ankara.',
    });
    const keeper = await keepLibrary(folder);
    const paragraph = 'Officials spoke of many things at great length in the capital. ';
    write(folder, 'large.md', `${paragraph.repeat(9)}\n\n`.repeat(600));
    write(folder, 'a.md', 'Gofman flew to Cairo.');
    const early = await keeper.current();
    expect(early.index.lexicon.passages).toBe(2);
    expect(await early.index.cite('a.1', 0)).toBeNull();
    expect((await askLibrary(early, { text: 'Who flew to Ankara?' })).passages[0]?.id).toBe('b.1');
    expect((await early.index.sources('')).map(({ id }) => id)).toEqual(['b']);
    expect(await early.index.count({})).toMatchObject({ documents: 1, passages: 1 });
    await expect
      .poll(async () => (await keeper.current()).index.lexicon.passages, { timeout: 20_000 })
      .toBeGreaterThan(600);
    expect((await idsOf(keeper, 'Who flew to Cairo?'))[0]).toBe('a.1');
  });

  it('quotes nothing that is gone where the next library cannot be made, says so and tries again', async () => {
    const folder = makeFolder({
      'a.md': 'Gofman flew to Moscow.',
      'b.md': 'Katz flew to Moscow.',
    });
    const failures: unknown[] = [];
    const keeper = await keepLibrary(folder, {
      onFailure: (error) => failures.push(error),
      split(document) {
        if (document.text.includes('poison')) throw new Error('cannot be split');
        return splitDocument(document);
      },
    });
    write(folder, 'a.md', 'A document of poison.');
    rmSync(path.join(folder, 'b.md'));
    write(folder, 'c.md', 'Halevi flew to Moscow.');
    await expect.poll(async () => (await keeper.current()) && failures.length).toBeGreaterThan(1);
    expect(failures[0]).toEqual(new Error('cannot be split'));
    expect(await idsOf(keeper, 'Who flew to Moscow?')).toEqual([]);
    expect(await keeper.current().then(({ index }) => index.cite('b.1', 0))).toBeNull();
    write(folder, 'a.md', 'Zamir flew to Moscow.');
    await expect.poll(() => idsOf(keeper, 'Who flew to Moscow?')).toEqual(['a.1', 'c.1']);
  });

  it('is empty where the folder vanishes', async () => {
    const folder = makeFolder({ 'a.md': 'Gofman flew to Moscow.' });
    const keeper = await keepLibrary(folder);
    rmSync(folder, { recursive: true });
    await expect.poll(async () => (await keeper.current()).problems.length).toBe(1);
    expect(await idsOf(keeper, 'Who flew to Moscow?')).toEqual([]);
  });
});

describe('serveLibrary', () => {
  it('says that search is unavailable where the engine fails', async () => {
    const folder = makeFolder({ 'a.md': 'Gofman flew to Moscow.' });
    const keeper = await keepLibrary(folder);
    const library = await keeper.current();
    const index = { ...library.index, search: fail, cite: fail, sources: fail, count: fail };
    const sitrep = serveLibrary({
      current: async () => ({ ...library, index }),
      close: () => keeper.close(),
    });
    const unavailable = 'search: is unavailable just now. Ask again in a minute.';
    await expect(sitrep.ask({ text: 'Who flew?' })).rejects.toThrow(unavailable);
    await expect(sitrep.cite('a.1')).rejects.toThrow(unavailable);
    await expect(sitrep.sources()).rejects.toThrow(unavailable);
    await expect(sitrep.holdings()).rejects.toThrow(unavailable);
  });
});

async function fail(): Promise<never> {
  throw new IndexError('no node answers');
}

function write(folder: string, name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

async function idsOf(keeper: LibraryKeeper, text: string): Promise<readonly string[]> {
  const { passages, nearest } = await askLibrary(await keeper.current(), {
    text,
    wantsNearest: true,
  });
  return [...passages, ...nearest].map(({ id }) => id).toSorted();
}
