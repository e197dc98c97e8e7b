import { describe, expect, it } from 'vitest';
import { describeProgress } from '../../../src/surfaces/terminal/index-progress.ts';

describe('the progress of an indexer', () => {
  it.each([
    [
      { passages: 12_000, documents: 100, allDocuments: 400 },
      2_000,
      '12,000 passages, 6,000 a second, 25 % of the documents, about 6 s left',
    ],
    [
      { passages: 600, documents: 1, allDocuments: 1_000 },
      60_000,
      '600 passages, 10 a second, 0 % of the documents, about 17 h left',
    ],
    [
      { passages: 0, documents: 0, allDocuments: 0 },
      1_000,
      '0 passages, 0 a second, 0 % of the documents, about 0 s left',
    ],
  ])('says rate and time left: %j', (progress, tookMs, words) => {
    expect(describeProgress(progress, tookMs)).toBe(`Indexing: ${words}`);
  });
});
