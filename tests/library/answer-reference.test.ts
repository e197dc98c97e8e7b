import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSitrep } from '../../src/library/open-sitrep.ts';
import type { Sitrep } from '../../src/library/sitrep.ts';

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

describe('a question that is a reference', () => {
  let sitrep: Sitrep;
  beforeAll(async () => {
    sitrep = await openSitrep({ corpusDir: CORPUS });
  });
  afterAll(async () => sitrep.close());

  it.each([
    ['ynet-2025-03-01.4', [4]],
    ['YNET-2025-03-01.4.', [4]],
    ['[ynet‑2025‑03‑01.4]', [4]],
    ['ynet-2025-03-01.4–6', [4, 5, 6]],
  ])('opens what it refers to: %s', async (text, numbers) => {
    const answer = await sitrep.ask({ text });
    expect(answer.passages.map(({ number }) => number)).toEqual(numbers);
    expect(answer).toMatchObject({ verdict: 'strong', page: 1, pages: 1, near: numbers.length });
  });

  it('is searched where there is nothing of that name', async () => {
    const answer = await sitrep.ask({ text: 'gofman-1.4' });
    expect(answer.verdict).not.toBe('strong');
  });
});
