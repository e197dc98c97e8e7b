import type { Problem } from '../errors/problem.ts';
import { createBudget } from '../queries/budget.ts';
import { askLibrary } from './ask-library.ts';
import { citeLibrary } from './cite-library.ts';
import { keepLibrary } from './keep-library.ts';
import type { OnProgress } from './library.ts';
import { countHoldings } from './count-holdings.ts';
import type { Sitrep } from './sitrep.ts';

/**
 * Reads and indexes a corpus folder and opens the use cases over it.
 *
 * @throws ProblemError when the folder cannot be listed at all; single bad files are reported by `holdings`.
 */
export async function openSitrep(options: {
  readonly corpusDir: string;
  readonly onProgress?: OnProgress;
  readonly onMisquotation?: (problem: Problem) => void;
  /** Milliseconds of the processor that one question may take; unlimited where it is left out. */
  readonly budgetMs?: number;
}): Promise<Sitrep> {
  const { onMisquotation, budgetMs } = options;
  const keeper = await keepLibrary(options.corpusDir, options.onProgress);
  return {
    ask: async (question, signal) =>
      askLibrary(await keeper.current(), question, {
        signal,
        onMisquotation,
        budget: budgetMs === undefined ? undefined : createBudget(budgetMs),
      }),
    cite: async (id, around = 0) => citeLibrary(await keeper.current(), id, around),
    sources: async (search) => (await keeper.current()).index.sources(search ?? ''),
    holdings: async () => countHoldings(await keeper.current()),
    close: async () => {},
  };
}
