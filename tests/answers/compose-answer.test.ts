import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/errors/problem.ts';
import { composeAnswer, MAX_PAGES, PASSAGES_PER_PAGE } from '../../src/answers/compose-answer.ts';
import { findMisquotation } from '../../src/answers/verbatim.ts';
import { quotePassage } from '../../src/answers/quote-passage.ts';
import { readAssurance } from '../../src/answers/assurance.ts';
import { judge } from '../../src/answers/judge.ts';
import { rankPassages } from '../../src/ranking/rank.ts';
import { weighQuery } from '../../src/ranking/weigh-query.ts';
import { makePassages, makeQuery, makeCorpus } from '../ranking/rank-texts.ts';

const NEWS = [
  'Netanyahu dispatched his secretary, Roman Gofman, to Moscow in recent days. Talks dealt with security.',
  'Gofman returned from Moscow on Friday. He is one of the closest advisors of the prime minister.',
  'Turkey expects to host the new president. Talks will focus on Turkish military bases.',
  'Farmers in the south wait for rain. Prices of bread have doubled since spring.',
  'The harbour was closed for 24 hours after a storm. No ship was damaged.',
];

describe('composeAnswer', () => {
  it('quotes the sentence that answers, verbatim, with the words that match', () => {
    const { verdict, passages } = ask(NEWS, 'Who was dispatched to Moscow?');
    expect(verdict).not.toBe('none');
    const [first] = passages;
    const text = NEWS[0] ?? '';
    expect(first?.id).toBe('d0.1');
    expect(first?.answering.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Netanyahu dispatched his secretary, Roman Gofman, to Moscow in recent days.',
    ]);
    expect(first?.highlights.map(({ start, end }) => text.slice(start, end))).toEqual([
      'dispatched',
      'Moscow',
    ]);
  });

  it('cites nothing where it does not know, and shows the nearest only on request', () => {
    const question = 'best pizza recipe with pineapple near Naples';
    expect(ask(NEWS, question)).toMatchObject({
      verdict: 'none',
      passages: [],
      page: 0,
      pages: 0,
      nearest: [],
    });
    expect(ask(NEWS, question, { wantsNearest: true }).passages).toEqual([]);
    expect(
      ask(NEWS, 'storm pizza recipe with pineapple near Naples', { wantsNearest: true }).nearest[0]
        ?.id,
    ).toBe('d4.1');
  });

  it('does not repeat a passage that says the same', () => {
    const { passages } = ask([...NEWS, NEWS[0] ?? ''], 'Who was dispatched to Moscow?');
    expect(
      passages.map(({ id }) => id).filter((id) => id === 'd0.1' || id === 'd5.1'),
    ).toHaveLength(1);
  });

  it('holds back what is not the text of its document, and says so', () => {
    const problems: unknown[] = [];
    const { passages } = ask(NEWS, 'Who was dispatched to Moscow?', {
      report: (one) => problems.push(one),
      spoil: 'd0.1',
    });
    expect(passages.map(({ id }) => id)).not.toContain('d0.1');
    expect(problems).toMatchObject([{ input: 'd0.1' }]);
  });

  it.each([
    [1, 1],
    [2, 2],
    [0, 1],
    [999, MAX_PAGES],
  ])('gives for page %i page %i', (page, given) => {
    const many = Array.from(
      { length: 60 },
      (_, at) => `Storm number ${at} hit harbour ${at * 7} on day ${at * 3}.`,
    );
    const answer = ask([...many, ...NEWS], 'Which storm hit the harbour?', { page });
    expect(answer).toMatchObject({ page: given, pages: MAX_PAGES });
    expect(answer.passages).toHaveLength(PASSAGES_PER_PAGE);
  });
});

describe('findMisquotation', () => {
  it('finds any change of a letter and any mark outside', () => {
    const [made] = makePassages(['Gofman returned from Moscow.']);
    const passage = made?.passages[0];
    if (made === undefined || passage === undefined) throw new Error('a passage');
    const held = { document: made.document, excerpt: made.document, passage, documentPassages: 1 };
    expect(findMisquotation(quotePassage(held), held)).toBeNull();
    fc.assert(
      fc.property(fc.nat(passage.text.length - 1), fc.constantFrom('#', '', 'ß'), (at, letter) => {
        const text = passage.text.slice(0, at) + letter + passage.text.slice(at + 1);
        const quoted = quotePassage({ ...held, passage: { ...passage, text } });
        expect(findMisquotation(quoted, held)).not.toBeNull();
      }),
    );
    const outside = {
      answering: [{ start: 3, end: passage.end + 1 }],
      answer: null,
      highlights: [],
    };
    expect(findMisquotation(quotePassage(held, outside), held)).not.toBeNull();
  });
});

describe('the verdict', () => {
  it('rises from none over partial to strong', () => {
    const verdicts = Array.from({ length: 200 }, (_, at) =>
      judge(at / 10 - 10, 0, { kind: 'open', gain: 0 }),
    );
    expect([...new Set(verdicts)]).toEqual(['none', 'partial', 'strong']);
  });

  it.each([
    ['said', 'strong'],
    ['counted', 'partial'],
    ['open', 'strong'],
    ['shown', 'partial'],
    ['vague', 'partial'],
    ['lacking', 'partial'],
  ] as const)('is %s far ahead of the rest: %s', (kind, verdict) => {
    expect(judge(0, Infinity, { kind, gain: 0 })).toBe(verdict);
    expect(judge(0, 0, { kind, gain: 0 })).toBe('partial');
  });

  it.each([
    ['How many bases does Russia have in Syria?', 'Russia has 14 bases in Syria.', 'counted'],
    ['How many bases does Russia have in Syria?', 'Russia has 14 large military bases.', 'counted'],
    [
      'How many bases does Russia have in Syria?',
      'Russia left its bases in Syria in 14 days.',
      'lacking',
    ],
    [
      'How many bases does Russia have in Syria?',
      'It sank in 2014. Bases in Syria are Russian.',
      'lacking',
    ],
    ['Who left Syria?', 'General Gofman left Syria.', 'said'],
    ['Who left Syria in secret?', 'Then General Gofman left Syria.', 'shown'],
    ['Who left Syria?', 'all left Syria.', 'lacking'],
    ['What did Russia say about bases?', 'Russia keeps them.', 'lacking'],
    ['What did Russia say about bases?', 'Russia said that its bases stay. Rain fell.', 'said'],
    ['Which bases of Russia are in Syria?', 'Russia has bases, it said, in Syria.', 'said'],
    ['bases of Russia', 'Russia keeps them.', 'open'],
    ["Russia's position on Syria", 'Russia met Syria, and nothing was announced.', 'lacking'],
    ["Russia's position on Syria", 'Russia holds military positions in Syria.', 'lacking'],
    ["Russia's position on Syria", 'Russia supports Syria.', 'open'],
    ['bases of Russia in 2024', 'Russia keeps its bases.', 'lacking'],
    ['Does Russia keep bases?', 'Does Russia keep bases? Ask later.', 'open'],
    ['Does Russia keep bases?', 'Does Russia keep bases?', 'lacking'],
    // In Polish `ile` asks for a number; the question is not in Polish.
    ['Russia ile Syria', 'Russia left Syria.', 'open'],
  ] as const)('%s “%s” is %s', (question, text, assurance) => {
    const { lexicon, cues, candidates } = makeCorpus(makePassages([text]));
    const query = makeQuery(question);
    const weighed = weighQuery(query, lexicon, cues);
    const ranked = rankPassages(lexicon, weighed, candidates);
    expect(readAssurance({ query, weighed }, ranked).kind).toBe(assurance);
  });
});

function ask(
  texts: readonly string[],
  question: string,
  {
    page = 1,
    wantsNearest = false,
    report = () => {},
    spoil = '',
  }: {
    page?: number;
    wantsNearest?: boolean;
    report?: (problem: Problem) => void;
    spoil?: string;
  } = {},
) {
  const { lexicon, cues, candidates } = makeCorpus(makePassages(texts));
  const query = makeQuery(question);
  const weighed = weighQuery(query, lexicon, cues);
  const spoilt = candidates.map(({ found, section }) => {
    const text = found.passage.id === spoil ? 'changed' : found.excerpt.text;
    return { section, found: { ...found, excerpt: { ...found.excerpt, text } } };
  });
  return composeAnswer(
    {
      query,
      weighed,
      ranked: rankPassages(lexicon, weighed, spoilt),
      searched: { documents: texts.length, passages: texts.length, newest: null },
    },
    { page, wantsNearest, report },
  );
}
