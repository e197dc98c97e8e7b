import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentsOfPassages } from './collection-corpus.ts';
import { readCollection } from './read-collection.ts';

const CORPUS = [
  {
    _id: 'x#0',
    title: '',
    text: 'First part.',
    metadata: { parent: 'x', date: '2023-09-26T01:00', source: 'Verge' },
  },
  { _id: 'y', title: 'Alone', text: 'Another.' },
  { _id: 'x#1', title: '', text: 'Second part.', metadata: { parent: 'x' } },
];
const QUERIES = [
  { _id: 1, text: 'first?', metadata: { answer: [['one', '1'], 'uno'], answerable: true } },
  { _id: '2', text: 'none?', metadata: { answerable: false } },
  { _id: '3', text: 'plain?' },
];

describe('readCollection', () => {
  it('reads entries, questions and judgements', async () => {
    const collection = await readCollection(write(CORPUS, QUERIES, 'q\tc\ts\n1\tx\t2\n3\ty\t0\n'));
    expect(collection.entries[0]).toMatchObject({
      parent: 'x',
      date: '2023-09-26',
      source: 'Verge',
      title: null,
    });
    expect(collection.questions.map(({ isAnswerable }) => isAnswerable)).toEqual([
      true,
      false,
      true,
    ]);
    expect(collection.questions[0]?.answers).toEqual(['one', '1', 'uno']);
    expect(collection.questions[0]?.relevant).toEqual(new Map([['x', 2]]));
    expect(collection.questions[2]?.relevant.size).toBe(0);
  });

  it.each([
    ['a missing folder', () => path.join(tmpdir(), 'no-such-collection')],
    ['a line that is no entry', () => write([{ title: 'no id' }], QUERIES, '')],
  ])('refuses %s by name', async (_what, make) => {
    await expect(readCollection(make())).rejects.toThrow(/collection in the form of BEIR/);
  });

  it('joins the parts of a parent into one document, in order and verbatim', async () => {
    const { entries } = await readCollection(write(CORPUS, QUERIES, ''));
    const { documents, split, nameOf } = documentsOfPassages(entries);
    expect(documents.map(({ text }) => text)).toEqual(['First part.\n\nSecond part.', 'Another.']);
    for (const document of documents) {
      for (const { start, end, text } of split(document)) {
        expect(document.text.slice(start, end)).toBe(text);
      }
    }
    expect(documents.flatMap(split).map(({ id }) => nameOf(id))).toEqual(['x', 'x', 'y']);
  });
});

function write(corpus: readonly object[], queries: readonly object[], judgements: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'collection-'));
  writeFileSync(path.join(folder, 'corpus.jsonl'), lines(corpus));
  writeFileSync(path.join(folder, 'queries.jsonl'), lines(queries));
  mkdirSync(path.join(folder, 'qrels'));
  writeFileSync(path.join(folder, 'qrels', 'test.tsv'), judgements);
  return folder;
}

function lines(all: readonly object[]): string {
  return all.map((one) => `${JSON.stringify(one)}\n`).join('');
}
