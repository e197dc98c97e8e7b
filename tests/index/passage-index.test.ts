import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalyzedPassage } from '../../src/index/analyzed-passage.ts';
import { createMiniSearchIndex } from '../../src/index/minisearch-index.ts';
import { createReferenceIndex } from './reference-index.ts';

/** The contract of the port: every adapter passes it, the engine and the model that it is compared with. */
const ADAPTERS = [
  ['MiniSearch', createMiniSearchIndex],
  ['the reference', createReferenceIndex],
] as const;

const all = { limit: 10, documents: null };

describe.each(ADAPTERS)('the port PassageIndex, by %s', (_name, createIndex) => {
  it('finds nothing while it is empty', async () => {
    expect(await createIndex().search({ ...all, terms: ask('syria') })).toEqual([]);
  });

  it('puts the passage with more of the rarer terms first', async () => {
    const index = createIndex();
    await index.add([
      passage('a.1', 'israel syria'),
      passage('a.2', 'israel turkey'),
      passage('a.3', 'israel'),
    ]);
    const found = await index.search({ ...all, terms: ask('turkey', 'israel') });
    expect(found[0]).toBe('a.2');
    expect(found.toSorted()).toEqual(['a.1', 'a.2', 'a.3']);
  });

  it('does not multiply a score by the number of terms that match', async () => {
    const index = createIndex();
    await index.add([
      passage('a.1', 'gofman moscow'),
      passage('a.2', 'one two three four gofman five'),
      ...Array.from({ length: 8 }, (_, at) => passage(`b.${at}`, 'moscow visit')),
    ]);
    const found = await index.search({ ...all, terms: ask('gofman', 'moscow') });
    expect(found.slice(0, 2)).toEqual(['a.1', 'a.2']);
  });

  it('finds by title and by source', async () => {
    const index = createIndex();
    await index.add([
      { ...passage('a.1', 'nothing here'), title: ['hermon'] },
      { ...passage('b.1', 'nothing here'), publisher: ['reuters'] },
      { ...passage('c.1', 'nothing here'), author: ['nir'], date: ['2025', 'march', '1'] },
    ]);
    expect(await index.search({ ...all, terms: ask('hermon') })).toEqual(['a.1']);
    expect(await index.search({ ...all, terms: ask('reuters') })).toEqual(['b.1']);
    expect(await index.search({ ...all, terms: ask('march') })).toEqual(['c.1']);
  });

  it('keeps ties in the order of adding', async () => {
    const index = createIndex();
    await index.add(['a.1', 'a.2', 'a.3'].map((id) => passage(id, 'syria')));
    expect(await index.search({ ...all, terms: ask('syria') })).toEqual(['a.1', 'a.2', 'a.3']);
  });

  it('returns no more than the limit', async () => {
    const index = createIndex();
    await index.add(['a.1', 'a.2', 'a.3'].map((id) => passage(id, 'syria')));
    expect(await index.search({ ...all, limit: 2, terms: ask('syria') })).toHaveLength(2);
  });

  it('searches the documents asked for alone', async () => {
    const index = createIndex();
    await index.add([passage('a.1', 'syria'), passage('b.1', 'syria'), passage('c.1', 'syria')]);
    const documents = new Set(['b', 'c']);
    expect(await index.search({ ...all, documents, terms: ask('syria') })).toEqual(['b.1', 'c.1']);
    expect(await index.search({ ...all, documents: new Set(), terms: ask('syria') })).toEqual([]);
  });

  it('replaces a passage whose id it holds', async () => {
    const index = createIndex();
    await index.add([passage('a.1', 'syria'), passage('a.2', 'lebanon')]);
    await index.add([passage('a.1', 'turkey')]);
    expect(await index.search({ ...all, terms: ask('syria') })).toEqual([]);
    expect(await index.search({ ...all, terms: ask('turkey') })).toEqual(['a.1']);
  });

  it('forgets the passages of a removed document, and passes over one it never had', async () => {
    const index = createIndex();
    await index.add([passage('a.1', 'syria'), passage('a.2', 'syria'), passage('b.1', 'syria')]);
    await index.remove(['a', 'never']);
    expect(await index.search({ ...all, terms: ask('syria') })).toEqual(['b.1']);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'takes the word %s for a word',
    async (word) => {
      const index = createIndex();
      await index.add([passage('a.1', word), passage('a.2', 'syria')]);
      expect(await index.search({ ...all, terms: ask(word) })).toEqual(['a.1']);
    },
  );

  it('rejects with the reason of an aborted signal', async () => {
    const index = createIndex();
    const reason = new Error('too late');
    const signal = AbortSignal.abort(reason);
    await expect(index.add([passage('a.1', 'syria')], signal)).rejects.toBe(reason);
    await expect(index.remove(['a'], signal)).rejects.toBe(reason);
    await expect(index.search({ ...all, terms: ask('syria') }, signal)).rejects.toBe(reason);
  });
});

describe('the embedded engine', () => {
  it('finds what the reference finds, in an order of the same scores, for any passages', async () => {
    const word = fc.constantFrom('ant', 'bee', 'cat', 'dog', 'elk', 'fox');
    const words = fc.array(word, { minLength: 1, maxLength: 12 });
    const asked = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 20 }),
        asked,
        async (texts, terms) => {
          const [engine, reference] = [createMiniSearchIndex(), createReferenceIndex()];
          const passages = texts.map((text, at) => passage(`a.${at}`, text.join(' ')));
          await engine.add(passages);
          await reference.add(passages);
          const search = { terms: ask(...terms), limit: 100, documents: null };
          expect(new Set(await engine.search(search))).toEqual(
            new Set(await reference.search(search)),
          );
          const [first] = await engine.search({ ...search, limit: 1 });
          const [expected] = await reference.search({ ...search, limit: 1 });
          const same = (id: string | undefined) =>
            passages.find((one) => one.id === id)?.text.toSorted();
          expect(same(first)).toEqual(same(expected));
        },
      ),
    );
  });

  it('keeps the best however many are found, and counts what came since the last search', async () => {
    const index = createMiniSearchIndex();
    const rare = Array.from({ length: 1000 }, (_, at) => passage(`r.${at}`, 'rare other'));
    await index.add([...rare, passage('short.1', 'rare'), passage('c.1', 'common other')]);
    const search = { terms: ask('rare', 'common'), limit: 2, documents: null };
    expect(await index.search(search)).toEqual(['c.1', 'short.1']);
    await index.add([passage('both.1', 'rare common')]);
    expect(await index.search(search)).toEqual(['both.1', 'c.1']);
    await index.remove(['both', 'c']);
    expect(await index.search(search)).toEqual(['short.1', 'r.0']);
  });
});

function passage(id: string, text: string): AnalyzedPassage {
  const words = text.split(' ');
  const marks = words.map(() => 0);
  const [document = ''] = id.split('.');
  return {
    id,
    document,
    text: words,
    forms: words.map(formOf),
    marks,
    spans: marks,
    title: [],
    publisher: [],
    author: [],
    date: [],
  };
}

const forms = new Map<string, number>();

/** As an analyzer counts them. */
function formOf(word: string): number {
  const form = forms.get(word) ?? forms.size;
  forms.set(word, form);
  return form;
}

function ask(...terms: readonly string[]) {
  return terms.map((term) => ({ term, weight: 1 }));
}
