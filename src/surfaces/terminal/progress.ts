import type { WriteStream } from 'node:tty';
import type { OnProgress } from '../../library/renew-library.ts';
import { groupDigits } from '../../rendering/wording.ts';

/** Fewer passages are indexed before anybody wonders. */
const MIN_PASSAGES = 1000;

/** Lines printed where there is no terminal to rewrite one on. */
const PLAIN_STEPS = 4;

/** Shows on a stream how far indexing has come: one line rewritten on a terminal, else a few lines. */
export function createProgress(stream: WriteStream): OnProgress {
  let shown = -1;
  return (done, total) => {
    if (total <= MIN_PASSAGES) return;
    const step = Math.floor((done / total) * (stream.isTTY ? 100 : PLAIN_STEPS));
    if (step === shown) return;
    shown = step;
    const line = `Indexing: ${groupDigits(done)} of ${groupDigits(total)} passages`;
    if (!stream.isTTY) stream.write(`${line}\n`);
    else stream.write(done < total ? `\r${line}\u001B[K` : '\r\u001B[K');
  };
}
