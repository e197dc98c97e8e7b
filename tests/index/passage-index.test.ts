import { deserialize, serialize } from 'node:v8';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createEmbeddedIndex,
  restoreIndex,
  type EmbeddedIndex,
  type SavedIndex,
} from '../../src/index/embedded-index.ts';
import { ask, find, testPassageIndex } from './contract.ts';
import { createTestCorpus, type TestCorpus } from './corpus.ts';
import { searchSlowly } from './reference-index.ts';

const ADAPTERS = ['minisearch', 'compact'] as const;

for (const choice of ADAPTERS) {
  testPassageIndex(choice, async (documents, terms) => {
    const empty = await createEmbeddedIndex(terms, choice);
    return empty.renew({ removed: [], added: documents });
  });
}

describe.each(ADAPTERS)('the embedded index, by %s', (choice) => {
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
          const documents = [...index.documents.values()];
          const saved: SavedIndex | null = deserialize(serialize(index.save()));
          const restored = await restoreIndex(saved, documents, corpus.terms, choice);
          expect(await find(restored, asked.join(' '), { limit })).toEqual(found);
          expect(restored.lexicon).toEqual(index.lexicon);
          const others = documents.slice(1);
          const anew = await restoreIndex(saved, others, corpus.terms, choice);
          expect([...anew.documents.values()]).toEqual(others);
          expect(await find(anew, asked.join(' '), { limit })).toEqual(
            expected(anew, asked, limit),
          );
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
