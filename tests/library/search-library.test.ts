import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { readPlainText } from '../../src/documents/plain-reading.ts';
import { emptyCorpus } from '../../src/documents/read-corpus.ts';
import { askLibrary } from '../../src/library/ask-library.ts';
import type { Library } from '../../src/library/library.ts';
import { buildLibrary } from '../../src/library/renew-library.ts';
import { searchLibrary } from '../../src/library/search-library.ts';

describe('a question to many passages', () => {
  it('has seventy of the hundred that the index finds looked at more closely, and keeps the rest behind them', async () => {
    const texts = Array.from({ length: 130 }, (_, at) => `The harbour of town ${at} is open.`);
    const { ranked, further } = await searchLibrary(await libraryOf(texts), { text: 'harbour' });
    expect([ranked.length, further.length]).toEqual([70, 30]);
    expect(new Set([...ranked.map(({ id }) => id), ...further]).size).toBe(100);
  });

  it('finds the one that answers behind sixty that name what is asked more often', async () => {
    const noise = Array.from({ length: 60 }, () => 'Ferry, ferry, ferry.');
    const answer = `The ferry to Dover sails at nine. ${'It is painted white and has two decks. '.repeat(8)}`;
    const library = await libraryOf([...noise, answer]);
    const { ranked } = await searchLibrary(library, { text: 'When does the ferry to Dover sail?' });
    expect(ranked[0]?.id).toBe('d60.1');
  });
});

describe('passages that say the same', () => {
  const words = Array.from({ length: 40 }, (_, at) => `w${String.fromCharCode(97 + at / 2)}${at}`);
  const changed = (count: number) => words.map((word, at) => (at < count ? `${word}x` : word));

  it.each([
    [0, 1],
    [1, 1],
    [4, 2],
    [12, 2],
  ])('with %i of 40 words changed come %i times', async (count, shown) => {
    const texts = [words, changed(count)].map((some) => `Harbour ${some.join(' ')}.`);
    const { passages } = await askLibrary(await libraryOf(texts), { text: 'harbour' });
    expect(passages).toHaveLength(shown);
  });
});

async function libraryOf(texts: readonly string[]): Promise<Library> {
  const documents = texts.map((text, at): Document => ({
    ...readPlainText(text, 0),
    id: `d${at}`,
    path: `d${at}.txt`,
    title: null,
    publisher: null,
    author: null,
    date: null,
    dateFrom: null,
    url: null,
    language: 'en',
    tags: [],
    revision: 'abc',
  }));
  return buildLibrary({ ...emptyCorpus(''), documents });
}
