import type { Problem } from '../../errors/problem.ts';
import { readCorpus } from '../../documents/read-corpus.ts';
import { buildLibrary } from '../renew-library.ts';
import type { LibraryState } from '../library.ts';
import { DamageError } from './blocks.ts';
import { OtherProgramError, readSnapshot } from './snapshot-file.ts';
import { snapshotPath } from './snapshot-path.ts';
import { checkCitations } from './verify-citations.ts';

/** What was compared, and what is not as it should be. */
export interface Verification {
  readonly documents: number;
  readonly passages: number;
  /** Whether a library was saved that this program can start from; `other` where another version saved it. */
  readonly snapshot: 'none' | 'saved' | 'other';
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
  const problems = [...checkCitations(fresh, corpusDir)];
  let snapshot: Verification['snapshot'] = 'none';
  try {
    const saved = await readSnapshot(file);
    if (saved !== null) {
      snapshot = 'saved';
      problems.push(...compare(saved.whole, fresh));
    }
  } catch (error) {
    if (error instanceof OtherProgramError) snapshot = 'other';
    else if (error instanceof DamageError)
      problems.push({ input: file, what: error.message, advice: REMAKE });
    else throw error;
  }
  const { documents, passages } = await fresh.index.count({});
  return { documents, passages, snapshot, problems };
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

const REMAKE = 'Remove it, or leave it: the next start makes it anew';
