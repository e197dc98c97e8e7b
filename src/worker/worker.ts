/** Runs in a thread of its own: opens the use cases over a corpus and answers the calls of `openWorkerSitrep`. */
import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openSitrep } from '../library/open-sitrep.ts';
import { serveSitrep } from './serve-sitrep.ts';
import type { FromWorker } from './worker-messages.ts';

/**
 * Where two threads want one core, the one that acknowledges comes first. Linux counts niceness by thread; elsewhere it
 * is that of the whole process, and is left alone.
 */
const NICENESS = 3;
if (process.platform === 'linux') os.setPriority(NICENESS);

const { corpusDir } = z.object({ corpusDir: z.string() }).parse(workerData);

const sitrep = await openSitrep({
  corpusDir,
  onProgress: (done, total) => post({ kind: 'progress', done, total }),
  onMisquotation: (problem) => post({ kind: 'misquotation', problem }),
});
if (parentPort !== null) serveSitrep(sitrep, parentPort);
post({ kind: 'ready' });

function post(message: FromWorker): void {
  parentPort?.postMessage(message);
}
