import { describe, expect, it } from 'vitest';
import { keepWithinLimits } from '../../src/documents/corpus-limits.ts';
import type { CorpusFile } from '../../src/documents/list-files.ts';
import { describeProblem } from '../../src/errors/problem.ts';

const filesOf = (count: number, bytes: number): readonly CorpusFile[] =>
  Array.from({ length: count }, (_, at) => ({ path: `${at}.md`, target: '', bytes, stamp: '' }));

describe('keepWithinLimits', () => {
  it.each([
    ['few files', 3, 5_000_000, 3, []],
    ['100,000 files', 100_000, 1, 100_000, []],
    [
      'more files',
      100_003,
      1,
      100_000,
      [/^corpus: .*3 of its files were left out.*100000 files and 200 MB/],
    ],
    ['200 MB', 40, 5_000_000, 40, []],
    ['more bytes', 50, 4_500_000, 44, [/^corpus: .*6 of its files were left out/]],
    ['a large file', 1, 5_000_001, 0, [/^corpus.0\.md: has 5\.1 MB.*limit: 5 MB a file/]],
  ])('of %s', (_, count, bytes, fitting, problems) => {
    const kept = keepWithinLimits(filesOf(count, bytes), 'corpus');
    expect(kept.fitting.length).toBe(fitting);
    expect(kept.problems.map(describeProblem)).toEqual(
      problems.map((words) => expect.stringMatching(words)),
    );
  });
});
