import type { WriteStream } from 'node:tty';
import type { IndexProgress } from '../../library/cluster/index-corpus.ts';
import { groupDigits } from '../../rendering/wording.ts';

/** How often it is said on a terminal, and elsewhere. Milliseconds. */
const SHOWN_MS = 500;
const PRINTED_MS = 10_000;

/** Shows on a stream how far an indexer has come, how fast it is, and how long it will take. */
export function createIndexProgress(
  stream: WriteStream,
  nowMs: () => number = () => performance.now(),
): (progress: IndexProgress) => void {
  const startMs = nowMs();
  let shownMs = startMs;
  return (progress) => {
    const now = nowMs();
    const isDone = progress.documents >= progress.allDocuments;
    if (isDone && stream.isTTY) stream.write('\r\u001B[K');
    if (isDone || now - shownMs < (stream.isTTY ? SHOWN_MS : PRINTED_MS)) return;
    shownMs = now;
    const line = describeProgress(progress, now - startMs);
    stream.write(stream.isTTY ? `\r${line}\u001B[K` : `${line}\n`);
  };
}

/** Progress in a line. @param tookMs above 0 */
export function describeProgress(
  { passages, documents, allDocuments }: IndexProgress,
  tookMs: number,
): string {
  const seconds = tookMs / 1_000;
  const share = documents / Math.max(1, allDocuments);
  const leftSeconds = share === 0 ? 0 : (seconds / share) * (1 - share);
  const rate = groupDigits(Math.round(passages / seconds));
  return `Indexing: ${groupDigits(passages)} passages, ${rate} a second, ${Math.floor(share * 100)} % of the documents, about ${describeSeconds(leftSeconds)} left`;
}

function describeSeconds(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
