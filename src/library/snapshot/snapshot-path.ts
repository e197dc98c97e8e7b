import { createHash } from 'node:crypto';
import path from 'node:path';

/** Where the library of a corpus folder is kept in a data folder. */
export function snapshotPath(dataDir: string, corpusDir: string): string {
  const digest = createHash('sha256').update(path.resolve(corpusDir)).digest('hex');
  return path.join(dataDir, `library-${digest.slice(0, DIGEST_CHARS)}.snapshot`);
}

/** Enough to tell the corpora of one machine apart. */
const DIGEST_CHARS = 12;
