import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fitEvidence } from './fit-evidence.ts';
import { fitRanking } from './fit-ranking.ts';
import { readTrainingSet } from './training-set.ts';
import { RANKING_WEIGHTS } from '../../../src/ranking/weights.ts';

const SETS = ['ynet-2025-03-01.jsonl', 'languages.jsonl'].map((name) =>
  fileURLToPath(new URL(`../../relevance/${name}`, import.meta.url)),
);

const TIMEOUT_MS = 180_000;

describe('fitting on question sets', () => {
  it(
    'ranks as well as the shipped weights, and tells foreign questions from others',
    async () => {
      const sets = await Promise.all(SETS.map(readTrainingSet));
      const ranking = await fitRanking(sets, () => {});
      expect(ranking.weights.map(([name]) => name)).toEqual(RANKING_WEIGHTS.map(([name]) => name));
      for (const { all, shipped } of ranking.sets) {
        expect(all ?? 0).toBeGreaterThan((shipped ?? 1) - 0.03);
      }
      const { model, sets: judged } = await fitEvidence(sets, ranking.weights, () => {});
      expect(model.refusedBelow).toBeLessThan(0);
      for (const { kinds } of judged) {
        expect(kinds.documents.auroc ?? 0).toBeGreaterThan(0.8);
        expect(kinds.answerable.refused ?? 1).toBeLessThan(0.2);
      }
    },
    TIMEOUT_MS,
  );
});
