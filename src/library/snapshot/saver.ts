import { existsSync } from 'node:fs';
import type { EngineChoice } from '../../index/engine-choice.ts';
import type { Kept } from './pack-library.ts';
import { snapshotPath } from './snapshot-path.ts';

/** Keeps a library in a file, so that the next start need not index the documents anew. */
export interface Saver {
  /** The library that was saved last; null where there is none that can be used. */
  load(): Promise<Kept | null>;
  /** Saves a library in a while, unless another one is given until then. */
  saveLater(kept: Kept): void;
  /** Saves now what was to be saved later. */
  flush(): Promise<void>;
}

/** Smaller libraries are indexed as fast as they are read. In passages. */
const SAVED_FROM_PASSAGES = 10;

/** Where documents change one after the other, the library is saved once; while they go on changing, once in a minute. */
const SAVE_AFTER_MS = 10_000;
const SAVE_AGAIN_MS = 60_000;

/** Where a library is saved, and who is told what goes wrong: without a snapshot, only time is lost. */
export interface SaverOptions {
  readonly dataDir: string;
  readonly corpusDir: string;
  readonly engine?: EngineChoice | undefined;
  readonly onFailure: (error: unknown) => void;
}

/** Saves the libraries of a corpus folder in a data folder. */
export function createSaver({ dataDir, corpusDir, engine, onFailure }: SaverOptions): Saver {
  const file = snapshotPath(dataDir, corpusDir);
  let waiting: Kept | null = null;
  let timer: NodeJS.Timeout | undefined;
  let nextMs = 0;
  let writing: Promise<void> = Promise.resolve();

  async function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const kept = waiting;
    waiting = null;
    if (kept === null) return;
    nextMs = performance.now() + SAVE_AGAIN_MS;
    await write(file, kept, onFailure);
  }

  return {
    load: async () => read(file, engine, onFailure),
    saveLater(kept) {
      if (kept.whole.index.lexicon.passages < SAVED_FROM_PASSAGES) return;
      waiting = kept;
      if (timer !== undefined) return;
      const waitMs = Math.max(SAVE_AFTER_MS, nextMs - performance.now());
      timer = setTimeout(() => void this.flush(), waitMs);
      timer.unref();
    },
    async flush() {
      writing = writing.then(save);
      await writing;
    },
  };
}

async function read(
  file: string,
  engine: EngineChoice | undefined,
  onFailure: SaverOptions['onFailure'],
): Promise<Kept | null> {
  // Small corpora have none, and need not load what reads it.
  if (!existsSync(file)) return null;
  try {
    const { readSnapshot } = await import('./snapshot-file.ts');
    return await readSnapshot(file, engine);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const words = `${file}: ${reason}, so that the documents are indexed anew`;
    onFailure(new Error(words, { cause: error }));
    return null;
  }
}

async function write(
  file: string,
  kept: Kept,
  onFailure: SaverOptions['onFailure'],
): Promise<void> {
  try {
    const { writeSnapshot } = await import('./snapshot-file.ts');
    await writeSnapshot(file, kept);
  } catch (error) {
    const reason = `${file}: the library could not be saved: ${String(error)}`;
    onFailure(new Error(reason, { cause: error }));
  }
}
