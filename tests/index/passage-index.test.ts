import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEmbeddedIndex, type EmbeddedIndex } from '../../src/index/embedded-index.ts';
import type { IndexedDocument } from '../../src/index/indexed-document.ts';
import type { IndexSearch, PassageIndex } from '../../src/index/passage-index.ts';
import { createTestCorpus, type TestCorpus } from './corpus.ts';
import { searchSlowly } from './reference-index.ts';

/** The contract of the port: every adapter passes it. */
const ADAPTERS = ['minisearch', 'compact'] as const;

describe.each(ADAPTERS)('the port PassageIndex, by %s', (choice) => {
  async function open(make: (corpus: TestCorpus) => readonly IndexedDocument[]) {
    const corpus = createTestCorpus();
    const empty = await createEmbeddedIndex(corpus.terms, choice);
    return empty.renew({ removed: [], added: make(corpus) });
  }

  it('finds nothing while it is empty', async () => {
    const index = await open(() => []);
    expect(await find(index, 'syria')).toEqual([]);
    expect(await index.count({})).toEqual({ documents: 0, passages: 0, newest: null });
  });

  it('puts the passage with more of the rarer terms first', async () => {
    const index = await open(({ document }) => [
      document('a', ['israel syria', 'israel turkey', 'israel']),
    ]);
    const found = await find(index, 'turkey israel');
    expect(found[0]).toBe('a.2');
    expect(found.toSorted()).toEqual(['a.1', 'a.2', 'a.3']);
  });

  it('does not multiply a score by the number of terms that match', async () => {
    const index = await open(({ document }) => [
      document('a', ['gofman moscow', 'one two three four gofman five']),
      document(
        'b',
        Array.from({ length: 8 }, () => 'moscow visit'),
      ),
    ]);
    expect((await find(index, 'gofman moscow')).slice(0, 2)).toEqual(['a.1', 'a.2']);
  });

  it('finds by title and by source', async () => {
    const index = await open(({ document }) => [
      document('a', ['nothing here'], { title: 'hermon' }),
      document('b', ['nothing here'], { publisher: 'reuters' }),
      document('c', ['nothing here'], { author: 'nir', date: '2025-03-01' }),
    ]);
    expect(await find(index, 'hermon')).toEqual(['a.1']);
    expect(await find(index, 'reuters')).toEqual(['b.1']);
    expect(await find(index, 'March')).toEqual(['c.1']);
  });

  it('puts of ties the newest document first, then the first id, then the first passage', async () => {
    const index = await open(({ document }) => [
      document('b', ['syria', 'syria']),
      document('c', ['syria'], { date: '2024-01-01' }),
      document('a', ['syria']),
      document('d', ['syria'], { date: '2025-01-01' }),
    ]);
    expect(await find(index, 'syria')).toEqual(['d.1', 'c.1', 'a.1', 'b.1', 'b.2']);
    expect(await find(index, 'syria', { limit: 4 })).toEqual(['d.1', 'c.1', 'a.1', 'b.1']);
  });

  it('hands over what ranking and citing read', async () => {
    const index = await open(({ document }) => [document('a', ['israel Syria syria', 'turkey'])]);
    const [found, ...others] = await index.search({ ...ALL, terms: ask('Syria') });
    expect(others).toEqual([]);
    expect(found?.document.id).toBe('a');
    expect(found?.passage.text).toBe('israel Syria syria');
    expect(found?.terms.text).toHaveLength(3);
    expect(index.lexicon.passages).toBe(2);
    expect(index.lexicon.textTerms).toBe(4);
  });

  it('searches only the documents that the filters leave', async () => {
    const index = await open(({ document }) => [
      document('a', ['syria'], { publisher: 'Reuters', date: '2025-01-01' }),
      document('b', ['syria'], { title: 'Réuters of old', date: '2024-01-01' }),
      document('c', ['syria']),
    ]);
    const filtered = async (filters: IndexSearch['filters']) => find(index, 'syria', { filters });
    expect(await filtered({ source: 'REUTERS' })).toEqual(['a.1', 'b.1']);
    expect(await filtered({ since: '2024-01-02' })).toEqual(['a.1']);
    expect(await filtered({ until: '2024-01-01' })).toEqual(['b.1']);
    expect(await filtered({ source: 'nobody' })).toEqual([]);
    expect(await index.count({ source: 'reuters' })).toEqual({
      documents: 2,
      passages: 2,
      newest: '2025-01-01',
    });
  });

  it('leaves out the documents of a source, and finds one by its site', async () => {
    const index = await open(({ document }) => [
      document('a', ['syria'], { publisher: 'Reuters', url: 'https://www.example.org/a' }),
      document('b', ['syria'], { publisher: 'Ynet' }),
    ]);
    expect(await find(index, 'syria', { filters: { notSource: 'reuters' } })).toEqual(['b.1']);
    expect(await find(index, 'syria', { filters: { source: 'example.org' } })).toEqual(['a.1']);
    expect((await index.count({ notSource: 'ynet' })).documents).toBe(1);
  });

  it('finds no passage that has what is excluded, however many there are', async () => {
    const many = Array.from({ length: 90 }, () => 'syria turkey');
    const index = await open(({ document }) => [
      document('many', many),
      document('title', ['syria'], { title: 'of turkey' }),
      document('last', ['syria alone', 'syria black turkey sea', 'syria black sea']),
    ]);
    const without = async (...runs: readonly (readonly string[])[]) =>
      find(index, 'syria', { without: runs, limit: 3 });
    expect(await without(['turkey'])).toEqual(['last.1', 'last.3']);
    expect(await without(['turkey'], ['black', 'sea'])).toEqual(['last.1']);
    expect(await without(['nowhere'])).toHaveLength(3);
  });

  it('gives each passage the section around it, whole documents where they are short', async () => {
    const index = await open(({ document }) => [
      document('short', ['one', 'two three']),
      document(
        'long',
        Array.from({ length: 81 }, (_, at) => `word${at} common`),
      ),
    ]);
    const lengths = async (terms: string) => {
      const found = await index.search({ ...ALL, terms: ask(...terms.split(' ')) });
      return (await index.neighbours(found)).map(({ text }) => text.length);
    };
    expect(await lengths('one')).toEqual([3]);
    expect(await lengths('word40')).toEqual([82]);
    expect(await lengths('word41')).toEqual([80]);
  });

  it('cites a passage with its neighbours', async () => {
    const index = await open(({ document }) => [document('a.b', ['one', 'two', 'three', 'four'])]);
    const cited = await index.cite('a.b.2', 1);
    expect(cited?.passage.text).toBe('two');
    expect(cited?.before.map(({ passage }) => passage.text)).toEqual(['one']);
    expect(cited?.after.map(({ passage }) => passage.text)).toEqual(['three']);
    expect(cited?.documentPassages).toBe(4);
    for (const none of ['a.b.5', 'a.b.0', 'a.b', 'x.1', 'a.b.02', '']) {
      expect(await index.cite(none, 1)).toBeNull();
    }
  });

  it('lists sources, newest first', async () => {
    const index = await open(({ document }) => [
      document('a', ['one'], { title: 'The Old' }),
      document('b', ['one', 'two'], { title: 'The New', date: '2025-01-01' }),
    ]);
    const ids = async (search: string) => (await index.sources(search)).map(({ id }) => id);
    expect(await ids('')).toEqual(['b', 'a']);
    expect(await ids('the öld')).toEqual(['a']);
    expect((await index.sources('new'))[0]?.passages).toBe(2);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'takes the word %s for a word',
    async (word) => {
      const index = await open(({ document }) => [document('a', [word, 'syria'])]);
      expect(await find(index, word)).toEqual(['a.1']);
    },
  );

  it('rejects with the reason of an aborted signal', async () => {
    const index = await open(({ document }) => [document('a', ['syria'])]);
    const reason = new Error('too late');
    const signal = AbortSignal.abort(reason);
    await expect(index.search({ ...ALL, terms: ask('syria') }, signal)).rejects.toBe(reason);
    await expect(index.neighbours([], signal)).rejects.toBe(reason);
    await expect(index.cite('a.1', 1, signal)).rejects.toBe(reason);
    await expect(index.sources('', signal)).rejects.toBe(reason);
    await expect(index.count({}, signal)).rejects.toBe(reason);
  });

  it('finds what the reference finds, in its order, whatever comes and goes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(CHANGE, { minLength: 1, maxLength: 12 }),
        ASKED,
        fc.integer({ min: 1, max: 20 }),
        async (changes, asked, limit) => {
          const corpus = createTestCorpus();
          let index = await createEmbeddedIndex(corpus.terms, choice);
          for (const change of changes) index = await apply(index, change, corpus);
          const found = await find(index, asked.join(' '), { limit });
          expect(found).toEqual(expected(index, asked, limit));
        },
      ),
    );
  });

  it('gives an index from before a change nothing of what went or came', async () => {
    const corpus = createTestCorpus();
    const empty = await createEmbeddedIndex(corpus.terms, choice);
    const [old, other] = [corpus.document('a', ['syria']), corpus.document('b', ['syria'])];
    const before = await empty.renew({ removed: [], added: [old, other] });
    const replaced = corpus.document('a', ['syria turkey', 'syria']);
    const after = await before.renew({ removed: [old], added: [replaced] });
    expect(await find(after, 'syria')).toEqual(['a.2', 'b.1', 'a.1']);
    expect(await find(before, 'syria')).not.toContain('a.2');
    expect(await find(after, 'turkey')).toEqual(['a.1']);
    expect(await find(before, 'turkey')).toEqual([]);
    expect(before.lexicon.passages).toBe(2);
    expect(after.lexicon.passages).toBe(3);
  });

  it('counts after changes what it would count had the documents been there from the start', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(CHANGE, { minLength: 1, maxLength: 8 }), async (changes) => {
        const corpus = createTestCorpus();
        const empty = await createEmbeddedIndex(corpus.terms, choice);
        let index = empty;
        for (const change of changes) index = await apply(index, change, corpus);
        const fresh = await empty.renew({ removed: [], added: [...index.documents.values()] });
        expect(index.lexicon).toEqual(fresh.lexicon);
      }),
    );
  });
});

describe('the compact engine', () => {
  it('keeps the best however many are found, with common terms and rare ones', async () => {
    const corpus = createTestCorpus();
    const many = Array.from({ length: 3000 }, (_, at) =>
      corpus.document(`d${at}`, [
        `common ${'filler '.repeat(at % 7)}${at % 3 === 0 ? 'usual' : 'other'}`,
        at % 500 === 0 ? 'rare common usual' : 'plain',
      ]),
    );
    const empty = await createEmbeddedIndex(corpus.terms, 'compact');
    const index = await empty.renew({ removed: [], added: many });
    const asked = ['rare', 'usual', 'common', 'filler'];
    for (const limit of [1, 5, 100]) {
      const found = await find(index, asked.join(' '), { limit });
      expect(found).toEqual(expected(index, asked, limit));
    }
  });
});

const ALL: Omit<IndexSearch, 'terms'> = { filters: {}, limit: 10 };
const WORD = fc.constantFrom('ant', 'bee', 'cat', 'dog', 'elk', 'fox');
const ASKED = fc.uniqueArray(WORD, { minLength: 1, maxLength: 4 });
const CHANGE = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  texts: fc.array(
    fc.array(WORD, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
    { maxLength: 5 },
  ),
  title: fc.option(WORD),
  date: fc.option(fc.constantFrom('2024-05-06', '2025-01-01')),
});

/** Puts a document in the place of the one with its id; without texts it goes. */
async function apply(
  index: EmbeddedIndex,
  { id, texts, title, date }: typeof CHANGE extends fc.Arbitrary<infer Change> ? Change : never,
  corpus: TestCorpus,
): Promise<EmbeddedIndex> {
  const held = index.documents.get(id);
  const added = texts.length === 0 ? [] : [corpus.document(id, texts, { title, date })];
  return index.renew({ removed: held === undefined ? [] : [held], added });
}

/** What an index must find, by the reference. */
function expected(
  index: EmbeddedIndex,
  asked: readonly string[],
  limit: number,
): readonly string[] {
  const documents = [...index.documents.values()];
  return searchSlowly(documents, index.lexicon.terms, ask(...asked)).slice(0, limit);
}

async function find(
  index: PassageIndex,
  words: string,
  changes: Partial<IndexSearch> = {},
): Promise<readonly string[]> {
  const found = await index.search({ ...ALL, terms: ask(...words.split(' ')), ...changes });
  return found.map(({ passage }) => passage.id);
}

function ask(...terms: readonly string[]) {
  return terms.map((term) => ({ term, weight: 1 }));
}
