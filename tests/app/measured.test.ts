import { expect, it } from 'vitest';
import { evaluateSet } from '../../src/app/evaluate-set.ts';
import { readLibrary } from '../../src/library/library.ts';
import { MEASURED } from '../../src/app/measured.ts';

it('claims no better quality than the shipped evaluation shows', async () => {
  const set = 'tests/relevance/ynet-2025-03-01.jsonl';
  const { hit1, hit3 } = await evaluateSet(await readLibrary('corpus'), set);
  expect(hit1).toBeGreaterThanOrEqual(MEASURED.hit1);
  expect(hit3).toBeGreaterThanOrEqual(MEASURED.hit3);
});
