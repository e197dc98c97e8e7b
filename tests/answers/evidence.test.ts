import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../src/answers/evidence.ts';
import {
  EVIDENCE_MODEL,
  judge,
  SURE_FROM,
  sureness,
  weighEvidence,
} from '../../src/answers/judge.ts';
import { rankPassages } from '../../src/ranking/rank.ts';
import { weighQuery } from '../../src/ranking/weigh-query.ts';
import { makeCorpus, makePassages, makeQuery } from '../ranking/rank-texts.ts';

function rank(texts: readonly string[], question: string, title: string | null = null) {
  const { lexicon, cues, candidates } = makeCorpus(makePassages(texts, { title }));
  const weighed = weighQuery(makeQuery(question), lexicon, cues);
  return { weighed, ranked: rankPassages(lexicon, weighed, candidates) };
}

const TEXTS = ['The ferry sails to Osmer.', 'The mill is closed.', 'Rain fell on the ferry.'];

describe('the evidence', () => {
  it('is surprise over what chance gives, of the best three passages', () => {
    const { weighed, ranked } = rank(TEXTS, 'ferry Osmer');
    const evidence = readEvidence(weighed, ranked, 100);
    const most = (name: 'covered' | 'sentence') =>
      Math.max(...ranked.slice(0, 3).map(({ features }) => features[name]));
    const chance = Math.log(102);
    expect(evidence.passageSurprise).toBeCloseTo((most('covered') * weighed.total) / chance, 9);
    expect(evidence.sentenceSurprise).toBeCloseTo((most('sentence') * weighed.total) / chance, 9);
    expect(evidence).toMatchObject({ covered: 1, terms: Math.log(3), title: 0, unknownName: 0 });
    expect(evidence.asked).toBeCloseTo(weighed.totalAsked / chance, 9);
    expect(evidence.document).toBeCloseTo(ranked[0]?.features.document ?? NaN, 9);
  });

  it('counts what the corpus does not know as missing', () => {
    const { weighed, ranked } = rank(TEXTS, 'ferry of Zanzibar');
    const evidence = readEvidence(weighed, ranked, 3);
    expect(evidence.covered).toBeCloseTo(weighed.total / weighed.totalAsked, 9);
    expect(evidence.document).toBeCloseTo(
      ((ranked[0]?.features.document ?? NaN) * weighed.total) / weighed.totalAsked,
      9,
    );
    expect(evidence.unknownName).toBe(1);
  });

  it('looks at three passages, and at the thirtieth behind the first', () => {
    const { weighed, ranked } = rank(
      [...TEXTS, ...Array.from({ length: 40 }, () => 'Rain.')],
      'ferry',
    );
    const [first] = ranked;
    if (first === undefined) throw new Error('a passage');
    const at = (covered: number, bm25: number) => ({
      ...first,
      features: { ...first.features, covered, bm25 },
    });
    const one = [at(0.1, 0.9), at(0.2, 0), at(0.3, 0), at(0.9, 0), at(1, 0)];
    const rows = [
      ...one,
      ...Array.from({ length: 24 }, () => at(0, 0)),
      at(0, 0.7),
      at(0, 0.4),
      at(0, 0),
    ];
    const { covered, leadSurprise } = readEvidence(weighed, rows, 10);
    expect(covered).toBeCloseTo(0.3, 9);
    expect(leadSurprise).toBeCloseTo((0.5 * weighed.total) / Math.log(12), 9);
    expect(readEvidence(weighed, rows.slice(0, 2), 10).leadSurprise).toBeCloseTo(
      (0.9 * weighed.total) / Math.log(12),
      9,
    );
  });

  it('ends where more says nothing more, and is nothing without passages', () => {
    const { weighed } = rank(TEXTS, 'ferry Osmer');
    const long = { ...weighed, total: 1_000, totalAsked: 1_000 };
    const { ranked } = rank(TEXTS, 'ferry Osmer');
    expect(readEvidence(long, ranked, 3)).toMatchObject({ passageSurprise: 4, asked: 6 });
    expect(readEvidence(weighed, [], 3)).toMatchObject({ covered: 0, title: 0, document: 0 });
  });

  it('has the share of the title', () => {
    const { weighed, ranked } = rank(TEXTS, 'ferry harbour', 'The harbour mill');
    expect(readEvidence(weighed, ranked, 3).title).toBeCloseTo(0.5, 9);
  });
});

describe('the verdict', () => {
  const nothing = {
    passageSurprise: 0,
    sentenceSurprise: 0,
    covered: 0,
    leadSurprise: 0,
    terms: 0,
    title: 0,
    document: 0,
    asked: 0,
    unknownName: 0,
  };

  it('weighs each piece of evidence', () => {
    expect(weighEvidence(nothing)).toBe(EVIDENCE_MODEL.bias);
    for (const [name, weight] of EVIDENCE_MODEL.weights)
      expect(weighEvidence({ ...nothing, [name]: 0.5 })).toBeCloseTo(
        EVIDENCE_MODEL.bias + weight / 2,
        9,
      );
  });

  it('refuses nothing of which all is found', () => {
    const bad = { ...nothing, unknownName: 5 };
    expect(weighEvidence({ ...bad, covered: 0.99 })).toBeLessThan(EVIDENCE_MODEL.refusedBelow);
    expect(weighEvidence({ ...bad, covered: 1 })).toBe(EVIDENCE_MODEL.refusedBelow);
    expect(weighEvidence({ ...nothing, covered: 1, document: 1 })).toBeGreaterThan(0);
  });

  it('takes a lead for evidence, up to three', () => {
    expect(sureness(1, 2, 0.5)).toBeCloseTo(1 + 0.5 + 0.6 * 2, 9);
    expect(sureness(1, 7, 0)).toBe(sureness(1, 3, 0));
  });

  it.each(['counted', 'said', 'shown', 'open', 'vague'] as const)(
    'is strong from so much on where it is %s',
    (kind) => {
      const from = SURE_FROM[kind];
      expect(judge(from, 0, { kind, gain: 0 })).toBe('strong');
      expect(judge(from - 1e-9, 0, { kind, gain: 0 })).toBe('partial');
      expect(judge(from - 0.5, 0, { kind, gain: 0.5 })).toBe('strong');
      expect(judge(EVIDENCE_MODEL.refusedBelow, 0, { kind, gain: 0 })).toBe('partial');
      expect(judge(EVIDENCE_MODEL.refusedBelow - 1e-9, 9, { kind, gain: 9 })).toBe('none');
    },
  );
});
