import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSitrep } from '../../src/library/open-sitrep.ts';
import type { Sitrep } from '../../src/library/sitrep.ts';

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

describe('an answer to what somebody said', () => {
  let sitrep: Sitrep;
  beforeAll(async () => {
    sitrep = await openSitrep({ corpusDir: CORPUS });
  });
  afterAll(async () => sitrep.close());

  it.each([1, 2, 9])('holds nobody else’s words where it is sure, on page %i', async (page) => {
    const answer = await sitrep.ask({ text: 'what did Katz say?', page });
    expect(answer).toMatchObject({ verdict: 'strong', page: 1, pages: 1 });
    expect(answer.passages.map(({ id, stance }) => [id, stance?.speaker])).toEqual([
      ['ynet-2025-03-01.10', 'Israel Katz'],
    ]);
  });

  it('says of which of two that are compared nothing was found', async () => {
    const answer = await sitrep.ask({ text: 'how do Russia and Turkey differ on Syria?' });
    expect(answer.position).toMatchObject({ form: 'compare', silent: ['Russia'] });
  });

  it('has other passages behind what was found where that is a position', async () => {
    const answer = await sitrep.ask({ text: 'what does Ankara want in Syria?' });
    expect(answer.pages).toBeGreaterThan(1);
    expect(answer.passages.some(({ stance }) => stance === undefined)).toBe(true);
  });

  it.each([
    ['what did Katz say? source:ynet', 1],
    ['since:2025-03 what did Katz say?', 1],
    ['what did Katz say? -source:ynet', 0],
    ['what did Katz say? until:2025-02', 0],
    ['what did Katz say? -forces', 0],
  ])('looks where a question says: %s', async (text, found) => {
    const { passages } = await sitrep.ask({ text });
    expect(passages.filter(({ stance }) => stance !== undefined)).toHaveLength(found);
  });
});
