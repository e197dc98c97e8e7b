import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import { splitDocument } from '../../src/passages/split-document.ts';

const { documents, problems } = await readCorpus(
  fileURLToPath(new URL('../../corpus', import.meta.url)),
);

describe('the shipped corpus', () => {
  it('has nothing to report', () => {
    expect(problems).toEqual([]);
  });

  it('holds the text character for character as it was supplied', () => {
    const digest = createHash('sha256')
      .update(documents[0]?.text ?? '')
      .digest('hex');
    expect(digest).toBe('0f74c05a7dd67f4710bc0f7d2b29a79381cc28b87dbed77d0e87bb183139aaa1');
  });

  it('says of it what the text says of itself', () => {
    const { text, blocks, ...rest } = documents[0] ?? { text: '', blocks: [] };
    expect(blocks.map(({ role }) => role)).toEqual(Array.from(blocks, () => 'paragraph'));
    expect(rest).toEqual({
      id: 'ynet-2025-03-01',
      path: 'ynet-2025-03-01.md',
      title: '[Israel quietly reassesses its strategic partnerships]',
      publisher: 'Ynet',
      author: null,
      date: '2025-03-01',
      url: null,
      language: 'en',
      tags: [],
      dateFrom: 'field date',
      map: [0, 119, text.length],
      revision: '0f74c05a7dd6',
    });
  });

  it('makes each of its paragraphs one passage', () => {
    const passages = documents.flatMap(splitDocument);
    expect(passages.map(({ id }) => id)).toEqual(
      Array.from({ length: 13 }, (_, index) => `ynet-2025-03-01.${index + 1}`),
    );
    expect(passages.map(({ paragraph }) => paragraph)).toEqual(
      passages.map(({ number }) => number),
    );
    expect(passages[3]?.text).toMatch(/^Israel’s stance on Syria is becoming/);
  });
});
