import type { Holdings } from '../documents/source.ts';
import { describeProblem } from '../errors/problem.ts';
import type { Library } from './library.ts';

/** What the library holds, in figures. */
export async function countHoldings({ index, problems }: Library): Promise<Holdings> {
  return { ...(await index.count({})), problems: problems.map(describeProblem) };
}
