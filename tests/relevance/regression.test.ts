import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateSet } from '../../src/evaluation/evaluate-set.ts';
import { readLibrary } from '../../src/library/renew-library.ts';
import { MEASURED } from '../../src/evaluation/evaluate.ts';

/** What a set must reach, and what it must not exceed. */
interface Floor {
  readonly hit1: number;
  readonly hit3: number;
  readonly ndcg10: number;
  readonly refusedRightly: number;
  readonly refusedWrongly: number;
  readonly strongWithoutAnswer: number;
}

/**
 * What was measured when the ranking last changed, rounded to the worse: a change that makes any of it worse is to be
 * mended or argued for, and one that makes it better raises the floor.
 */
const FLOORS: readonly (readonly [set: string, corpus: string, floor: Floor])[] = [
  [
    'ynet-2025-03-01.jsonl',
    '../../corpus',
    floorOf(MEASURED.hit1, MEASURED.hit3, 0.93, 0.51, 0.03, 0.04),
  ],
  ['reports.jsonl', 'reports', floorOf(0.7, 0.84, 0.79, 0.29, 0.025, 0.05)],
  ['languages.jsonl', 'languages', floorOf(0.9, 0.96, 0.94, 0.45, 0.04, 0)],
  ['words.jsonl', 'words', floorOf(1, 1, 1, 1, 0, 0)],
];

/** Milliseconds for a set of 450 questions on a machine that does other things too. */
const TIMEOUT_MS = 180_000;

describe.each(FLOORS)('answers to %s', (set, corpus, floor) => {
  it('get no worse', async () => {
    const corpusDir = fileURLToPath(new URL(corpus, import.meta.url));
    const file = fileURLToPath(new URL(set, import.meta.url));
    const { hit1, hit3, ndcg10, refused, strongWithoutAnswer } = await evaluateSet(await readLibrary(corpusDir), file);
    expect({
      hit1: atLeast(hit1, floor.hit1),
      hit3: atLeast(hit3, floor.hit3),
      ndcg10: atLeast(ndcg10, floor.ndcg10),
      refusedRightly: atLeast(refused.rightly, floor.refusedRightly),
      refusedWrongly: atMost(refused.wrongly, floor.refusedWrongly),
      strongWithoutAnswer: atMost(strongWithoutAnswer, floor.strongWithoutAnswer),
    }).toEqual(floor);
  }, TIMEOUT_MS);
});

/** The floor where it is reached, so that a failure shows the figure itself. */
function atLeast(value: number | null, floor: number): number | null {
  return value !== null && value >= floor ? floor : value;
}

function atMost(value: number | null, ceiling: number): number | null {
  return value !== null && value <= ceiling ? ceiling : value;
}

function floorOf(
  ...[hit1, hit3, ndcg10, refusedRightly, refusedWrongly, strongWithoutAnswer]: readonly [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
): Floor {
  return { hit1, hit3, ndcg10, refusedRightly, refusedWrongly, strongWithoutAnswer };
}
