import type { Holdings } from '../documents/source.ts';
import { describeProblem, ProblemError, type Problem } from '../errors/problem.ts';
import { IndexError } from '../index/passage-index.ts';
import { createBudget } from '../queries/budget.ts';
import { askLibrary } from './ask-library.ts';
import { citeLibrary } from './cite-library.ts';
import { keepLibrary, type KeepOptions, type LibraryKeeper } from './keep-library.ts';
import { SEARCH_UNAVAILABLE } from './search-unavailable.ts';
import type { Library } from './library.ts';
import type { Sitrep } from './sitrep.ts';

/** How questions are answered. */
export interface ServeOptions {
  /** Told of each passage that is held back because its quotation is not verbatim. */
  readonly onMisquotation?: (problem: Problem) => void;
  /** Milliseconds of the processor that one question may take; unlimited where it is left out. */
  readonly budgetMs?: number;
}

/**
 * Reads and indexes a corpus folder and opens the use cases over it.
 *
 * @throws ProblemError when the folder cannot be listed at all; single bad files are reported by `holdings`.
 */
export async function openSitrep(
  options: KeepOptions & ServeOptions & { readonly corpusDir: string },
): Promise<Sitrep> {
  return serveLibrary(await keepLibrary(options.corpusDir, options), options);
}

/** The use cases over a library; where the engine fails, they reject with the {@link ProblemError} that people read. */
export function serveLibrary(
  keeper: LibraryKeeper,
  { onMisquotation, budgetMs }: ServeOptions = {},
): Sitrep {
  return {
    ask: async (question, signal) =>
      tell(async () =>
        askLibrary(await keeper.current(), question, {
          signal,
          onMisquotation,
          budget: budgetMs === undefined ? undefined : createBudget(budgetMs),
        }),
      ),
    cite: async (id, around = 0) =>
      tell(async () => citeLibrary(await keeper.current(), id, around)),
    sources: async (search) =>
      tell(async () => (await keeper.current()).index.sources(search ?? '')),
    positions: async (request) =>
      tell(async () => {
        const { askPosition } = await import('./ask-position.ts');
        return askPosition(await keeper.current(), request);
      }),
    actors: async (search) =>
      tell(async () => {
        const { listActors } = await import('./list-actors.ts');
        return listActors(await keeper.current(), search);
      }),
    holdings: async () => tell(async () => countHoldings(await keeper.current())),
    close: async () => keeper.close(),
  };
}

async function tell<Value>(use: () => Promise<Value>): Promise<Value> {
  try {
    return await use();
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    throw new ProblemError(SEARCH_UNAVAILABLE, { cause: error });
  }
}

/** What the library holds, in figures. */
async function countHoldings({ index, problems }: Library): Promise<Holdings> {
  return { ...(await index.count({})), problems: problems.map(describeProblem) };
}
