import { sourceSpan } from '../../documents/source-map.ts';
import type { Problem } from '../../errors/problem.ts';
import { readCorpus } from '../../documents/read-corpus.ts';
import { buildLibrary } from '../renew-library.ts';
import type { LibraryState } from '../library.ts';
import { DamageError } from './blocks.ts';
import { readSnapshot } from './snapshot-file.ts';
import { snapshotPath } from './snapshot-path.ts';

/** What was compared, and what is not as it should be. */
export interface Verification {
  readonly documents: number;
  readonly passages: number;
  /** Whether a library was saved that this program can start from. */
  readonly hasSnapshot: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Reads the documents of a folder anew, and compares with them every passage that is cited, and what was saved.
 *
 * @throws ProblemError where the folder cannot be listed
 */
export async function verifyLibrary(corpusDir: string, dataDir: string): Promise<Verification> {
  const fresh = await buildLibrary(await readCorpus(corpusDir), { isPrepared: false });
  const file = snapshotPath(dataDir, corpusDir);
  const problems = [...checkPassages(fresh)];
  let hasSnapshot = false;
  try {
    const saved = await readSnapshot(file);
    hasSnapshot = saved !== null;
    if (saved !== null)
      problems.push(...checkPassages(saved.whole), ...compare(saved.whole, fresh));
  } catch (error) {
    if (!(error instanceof DamageError)) throw error;
    const advice = 'Remove it, or leave it: the next start makes it anew';
    problems.push({ input: file, what: error.message, advice });
  }
  const { documents, passages } = await fresh.index.count({});
  return { documents, passages, hasSnapshot, problems };
}

/** Each passage must be exactly the text of its document at its place, and lie in its file. */
function checkPassages({ index }: LibraryState): readonly Problem[] {
  return [...index.documents.values()].flatMap(({ document, passages }) =>
    passages.flatMap((passage) => {
      const { start, end } = sourceSpan(document, passage);
      const isThere = document.text.slice(passage.start, passage.end) === passage.text;
      if (isThere && start <= end) return [];
      const advice = 'Report it with the document';
      return [{ input: passage.id, what: 'is not the text of its document', advice }];
    }),
  );
}

/** Documents of unchanged files must be saved as they are read. */
function compare(saved: LibraryState, fresh: LibraryState): readonly Problem[] {
  return [...saved.index.documents.values()].flatMap(({ document, passages }) => {
    const now = fresh.index.documents.get(document.id);
    if (now?.document.revision !== document.revision) return [];
    const isSame =
      now.passages.length === passages.length &&
      now.passages.every(
        ({ id, text }, at) => passages[at]?.id === id && passages[at].text === text,
      );
    if (isSame) return [];
    const advice = 'Remove the snapshot from the data folder';
    return [{ input: document.id, what: 'is saved with other passages than it has', advice }];
  });
}
