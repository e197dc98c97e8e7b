import { type Corpus, emptyCorpus, readCorpus, stampCorpus } from '../documents/read-corpus.ts';
import { ProblemError } from '../errors/problem.ts';
import { buildLibrary, type Library, type OnProgress } from './library.ts';

/** The library of a folder as the folder is now. */
export interface LibraryKeeper {
  /** Looks whether the folder has changed, and reads what has before it answers. */
  current(): Promise<Library>;
}

/**
 * At most one part in so many of the time goes into looking for changes: a folder of 10 documents is looked at afresh
 * for nearly every question, one of 5,000 (45 ms a look) once in a second.
 */
const LOOKING_SHARE = 20;

/** In a second. */
const MS = 1_000;

/**
 * Reads and indexes a folder, and keeps the library in step with it.
 *
 * @throws ProblemError where the folder cannot be listed at the start. One that vanishes later is an empty one, so that
 *   nothing is cited from documents that are gone.
 */
export async function keepLibrary(folder: string, onProgress?: OnProgress): Promise<LibraryKeeper> {
  let corpus = await readCorpus(folder);
  let library = await buildLibrary(corpus, null, onProgress);
  let nextLookMs = 0;
  let update: Promise<void> | null = null;

  async function lookForChanges(): Promise<void> {
    const startMs = nowMs();
    const hasChanged = stampOf(folder) !== corpus.stamp;
    const endMs = nowMs();
    nextLookMs = endMs + (endMs - startMs) * LOOKING_SHARE;
    if (!hasChanged) return;
    corpus = await readAgain(corpus);
    library = await buildLibrary(corpus, library);
  }

  return {
    async current() {
      if (update === null && nowMs() >= nextLookMs) {
        update = lookForChanges().finally(() => {
          update = null;
        });
      }
      await update;
      return library;
    },
  };
}

/** `performance` would do as well, but is loaded when it is first named. */
function nowMs(): number {
  return process.uptime() * MS;
}

/** The stamp of a folder; that of an empty reading where it cannot be listed. */
function stampOf(folder: string): string {
  try {
    return stampCorpus(folder);
  } catch (error) {
    if (error instanceof ProblemError) return '';
    throw error;
  }
}

async function readAgain(previous: Corpus): Promise<Corpus> {
  try {
    return await readCorpus(previous.folder, previous);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return emptyCorpus(previous.folder, [error.problem]);
  }
}
