import { setTimeout as delay } from 'node:timers/promises';
import type { Document } from '../documents/document.ts';
import {
  type Corpus,
  type CorpusStamps,
  emptyCorpus,
  readCorpus,
  stampCorpus,
} from '../documents/read-corpus.ts';
import { ProblemError } from '../errors/problem.ts';
import { nowMs } from '../index/work-turns.ts';
import type { Library } from './library.ts';
import { renewLibrary, type RenewOptions } from './renew-library.ts';
import type { Kept } from './snapshot/pack-library.ts';
import { createSaver, type Saver } from './snapshot/saver.ts';

/** The library of a folder as the folder is now. */
export interface LibraryKeeper {
  /**
   * The last whole library, without the documents that are seen to have changed or gone since. Looks now and then whether
   * the folder has changed, and begins to make the next one.
   */
  current(): Promise<Library>;
  /** Stops looking, and saves what is not saved yet. */
  close(): Promise<void>;
}

export interface KeepOptions extends RenewOptions {
  /** Told where the next library could not be made, which is tried again, or the last not be read or saved. */
  readonly onFailure?: (error: unknown) => void;
  /** Told of each whole library, the first one too. */
  readonly onLibrary?: (library: Library) => void;
  /** The folder in which the library is kept for the next start; it is not where this is left out. */
  readonly dataDir?: string | undefined;
}

/**
 * At most one part in so many of the time goes into looking for changes: a folder of 10 documents is looked at afresh
 * for nearly every question, one of 5,000 (45 ms a look) once in a second.
 */
const LOOKING_SHARE = 20;

/** How often the folder is looked at while nobody asks. */
const IDLE_LOOK_MS = 5_000;

/** How long a question waits for a change to be taken in: most changes are by then, and nobody notices the wait. */
const PATIENCE_MS = 25;

/** After a failure the next library is tried again behind a pause that doubles from the first to the last. */
const FIRST_PAUSE_MS = 250;
const LAST_PAUSE_MS = 60_000;

/**
 * Reads and indexes a folder, and keeps the library in step with it.
 *
 * @throws ProblemError where the folder cannot be listed at the start. One that vanishes later is an empty one, so that
 *   nothing is cited from documents that are gone.
 */
export async function keepLibrary(
  folder: string,
  options: KeepOptions = {},
): Promise<LibraryKeeper> {
  const { dataDir, engine, onFailure = () => {} } = options;
  const saver =
    dataDir === undefined ? null : createSaver({ dataDir, corpusDir: folder, engine, onFailure });
  const saved = (await saver?.load()) ?? null;
  const corpus = await readCorpus(folder, saved?.corpus);
  const whole = await renewLibrary(saved?.whole ?? null, corpus, options);
  if (corpus.stamp !== saved?.corpus.stamp) saver?.saveLater({ corpus, whole });
  return new Keeper({ corpus, whole }, options, saver);
}

class Keeper implements LibraryKeeper {
  readonly #options: KeepOptions;
  readonly #timer: NodeJS.Timeout;
  readonly #saver: Saver | null;
  #kept: Kept;
  /** `kept.whole` without what has changed since. */
  #shown: Library;
  #stamps: CorpusStamps | null = null;
  #renewal: Promise<void> | null = null;
  #nextLookMs = 0;
  #nextTryMs = 0;
  #pauseMs = FIRST_PAUSE_MS;

  constructor(kept: Kept, options: KeepOptions, saver: Saver | null) {
    this.#saver = saver;
    this.#kept = kept;
    this.#shown = kept.whole;
    this.#options = options;
    this.#timer = setInterval(() => this.#lookIfDue(), IDLE_LOOK_MS);
    this.#timer.unref();
    options.onLibrary?.(kept.whole);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#saver?.flush();
  }

  async current(): Promise<Library> {
    this.#lookIfDue();
    if (this.#renewal !== null) {
      await Promise.race([this.#renewal, delay(PATIENCE_MS, undefined, { ref: false })]);
    }
    return this.#shown;
  }

  #lookIfDue(): void {
    const startMs = nowMs();
    if (startMs < this.#nextLookMs) return;
    const stamps = stampFolder(this.#kept.corpus.folder);
    if (stamps.stamp !== this.#stamps?.stamp) {
      this.#stamps = stamps;
      this.#shown = withoutChanged(this.#kept, stamps);
      this.#nextTryMs = 0;
    }
    const endMs = nowMs();
    this.#nextLookMs = endMs + (endMs - startMs) * LOOKING_SHARE;
    const isBehind = stamps.stamp !== this.#kept.corpus.stamp;
    if (!isBehind || this.#renewal !== null || endMs < this.#nextTryMs) return;
    this.#renewal = this.#renew().finally(() => {
      this.#renewal = null;
    });
  }

  async #renew(): Promise<void> {
    try {
      const corpus = await readAgain(this.#kept.corpus);
      const whole = await renewLibrary(this.#kept.whole, corpus, this.#options);
      this.#kept = { corpus, whole };
      this.#shown = this.#stamps === null ? whole : withoutChanged(this.#kept, this.#stamps);
      this.#pauseMs = FIRST_PAUSE_MS;
      this.#options.onLibrary?.(whole);
      this.#saver?.saveLater(this.#kept);
    } catch (error) {
      this.#nextTryMs = nowMs() + this.#pauseMs;
      this.#pauseMs = Math.min(2 * this.#pauseMs, LAST_PAUSE_MS);
      this.#options.onFailure?.(error);
    }
  }
}

/** The library without the documents of files that are other ones now, or gone. */
function withoutChanged({ corpus, whole }: Kept, { files }: CorpusStamps): Library {
  const changed = new Set<Document | null>();
  for (const [path, { stamp, documents }] of corpus.outcomes) {
    if (files.get(path) !== stamp) for (const document of documents) changed.add(document);
  }
  if (changed.size === 0) return whole;
  const hidden = [...whole.index.documents.values()].filter(({ document }) =>
    changed.has(document),
  );
  const index = whole.index.without(new Set(hidden));
  const { documents } = index;
  return {
    ...whole,
    index,
    documents,
    speeches: whole.speeches.renew(documents, whole.own.speakers),
  };
}

/** The stamps of a folder; those of an empty reading where it cannot be listed. */
function stampFolder(folder: string): CorpusStamps {
  try {
    return stampCorpus(folder);
  } catch (error) {
    if (error instanceof ProblemError) return { stamp: '', files: new Map() };
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
