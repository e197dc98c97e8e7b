/** Runs in a thread of its own: opens the use cases over a corpus and answers the calls of `openWorkerSitrep`. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openSitrep } from './open-sitrep.ts';
import { serveSitrep } from './serve-sitrep.ts';
import type { FromWorker } from './worker-messages.ts';

const { corpusDir } = z.object({ corpusDir: z.string() }).parse(workerData);

const sitrep = await openSitrep({
  corpusDir,
  onProgress: (done, total) => post({ kind: 'progress', done, total }),
});
if (parentPort !== null) serveSitrep(sitrep, parentPort);
post({ kind: 'ready' });

function post(message: FromWorker): void {
  parentPort?.postMessage(message);
}
