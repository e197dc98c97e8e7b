import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/library/renew-library.ts';
import { askPosition } from '../../src/library/ask-position.ts';
import type { PositionRequest } from '../../src/positions/position.ts';
import { readPositionQuestion } from '../../src/positions/read-question.ts';
import { measurePositions } from './measure-positions.ts';

const place = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const reports = await readLibrary(place('./reports'));

const DEMIR: PositionRequest = { form: 'quotes', actors: ['Demir'], topic: null, verbs: [] };

describe('positions', () => {
  it.each([
    ['written reports', './reports', './questions.jsonl', 0.9],
    ['states that no list has', './lake', './lake.jsonl', 0.9],
    ['talks of states', './gulf', './gulf.jsonl', 0.9],
    ['a pact, asked about before any answer was seen', './pact', './pact.jsonl', 0.8],
    ['the shipped document', '../../corpus', './owner.jsonl', 0.9],
  ])(
    'are found in %s, never mixed, and not strong where there are none',
    async (_, corpus, file, share) => {
      const figures = await measurePositions(await readLibrary(place(corpus)), place(file));
      expect(figures.mixed).toBe(0);
      expect(figures.strongWithout).toBe(0);
      expect(figures.firstRight / figures.answerable).toBeGreaterThanOrEqual(share);
    },
  );

  it('come newest first', async () => {
    const { stances } = await askPosition(reports, DEMIR);
    expect(stances[0]?.own.map(({ date }) => date)).toEqual(['2025-07-11', '2025-06-03']);
  });

  it('say who speaks and for whom, at the words that were said', async () => {
    const { stances } = await askPosition(reports, {
      form: 'position',
      actors: ['Ankara'],
      topic: 'the fee',
      verbs: [],
    });
    const [first] = stances[0]?.own ?? [];
    expect(first).toMatchObject({ speaker: 'Hale Demir', for: ['Turkey'] });
    const said = first?.text.slice(
      first.attribution.start - first.start,
      first.attribution.end - first.start,
    );
    expect(said).toBe('We can live with a small fee for dredging,');
  });

  it('name what no document knows', async () => {
    const answer = await askPosition(reports, {
      form: 'position',
      actors: ['Portugal'],
      topic: 'the toll',
      verbs: [],
    });
    expect(answer).toMatchObject({ verdict: 'none', unknown: ['Portugal'] });
  });

  it('keep within the dates asked for', async () => {
    const { stances } = await askPosition(reports, { ...DEMIR, until: '2025-06-30' });
    expect(stances[0]?.own.map(({ date }) => date)).toEqual(['2025-06-03']);
  });
});

describe('a plain question', () => {
  it.each([
    ['Israel’s position on Turkey', 'position', ['Israel'], 'Turkey'],
    ['what does Ankara want in Syria?', 'position', ['Ankara'], 'Syria'],
    ['How do Russia and Turkey differ on Syria?', 'compare', ['Russia', 'Turkey'], 'Syria'],
    ['what did Katz say?', 'quotes', ['Katz'], null],
    ['What has Putin said about the deal?', 'quotes', ['Putin'], 'the deal'],
    ['does Egypt support the toll?', 'position', ['Egypt'], 'the toll'],
    ['who criticised the deal?', 'who', [], 'the deal'],
    ['Where does Russia stand on Iran?', 'position', ['Russia'], 'Iran'],
    ['Is Greece against the draft?', 'position', ['Greece'], 'the draft'],
  ])('%s is read', (text, form, actors, topic) => {
    expect(readPositionQuestion(text)).toMatchObject({ form, actors, topic });
  });

  it.each([
    ['when did the strikes begin?'],
    ['who is Roman Gofman?'],
    ['how many ships passed the canal?'],
    ['who attacked the port?'],
  ])('%s asks for no position', (text) => {
    expect(readPositionQuestion(text)).toBeNull();
  });
});
