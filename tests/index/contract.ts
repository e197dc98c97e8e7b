import { describe, expect, it } from 'vitest';
import type { IndexedDocument } from '../../src/index/indexed-document.ts';
import type { IndexSearch, PassageIndex } from '../../src/index/passage-index.ts';
import type { TermTable } from '../../src/index/term-table.ts';
import { createTestCorpus, type TestCorpus } from './corpus.ts';

/** Makes an index of documents whose terms are numbered by a table. */
export type OpenIndex = (
  documents: readonly IndexedDocument[],
  terms: TermTable,
) => Promise<PassageIndex>;

/** What every adapter of `PassageIndex` must hold. */
export function testPassageIndex(name: string, openIndex: OpenIndex): void {
  describe(`the port PassageIndex, by ${name}`, () => {
    const open = opening(openIndex);

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
      const index = await open(({ document }) => [
        document('a.b', ['one', 'two', 'three', 'four']),
      ]);
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
  });
}

export const ALL: Omit<IndexSearch, 'terms'> = { filters: {}, limit: 10 };

/** The ids of what is found. */
export async function find(
  index: PassageIndex,
  words: string,
  changes: Partial<IndexSearch> = {},
): Promise<readonly string[]> {
  const found = await index.search({ ...ALL, terms: ask(...words.split(' ')), ...changes });
  return found.map(({ passage }) => passage.id);
}

/** Each term with the weight 1. */
export function ask(...terms: readonly string[]) {
  return terms.map((term) => ({ term, weight: 1 }));
}

/** Opens an index of the documents that are made in a corpus. */
function opening(openIndex: OpenIndex) {
  return async (make: (corpus: TestCorpus) => readonly IndexedDocument[]) => {
    const corpus = createTestCorpus();
    return openIndex(make(corpus), corpus.terms);
  };
}
