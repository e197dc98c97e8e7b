/** Runs in a thread of its own: opens the use cases over a corpus and answers the calls of `openWorkerSitrep`. */
import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openSitrep } from '../library/open-sitrep.ts';
import { recordOf } from './protocol.ts';
import { post, sayAlive, serveSitrep } from './serve.ts';

/**
 * Where two threads want one core, the one that acknowledges comes first. Linux counts niceness by thread; elsewhere it
 * is that of the whole process, and is left alone.
 */
const NICENESS = 3;
if (process.platform === 'linux') os.setPriority(NICENESS);

/** Of the processor, for one question: some hundred times what an ordinary one takes. */
const BUDGET_MS = 250;

const { corpusDir } = z.object({ corpusDir: z.string() }).parse(workerData);
if (parentPort === null) throw new Error('this file runs in a worker thread alone');
const port = parentPort;

sayAlive(port);
const sitrep = await openSitrep({
  corpusDir,
  budgetMs: BUDGET_MS,
  onProgress: (done, total) => post(port, { kind: 'progress', done, total }),
  onMisquotation: (problem) => post(port, { kind: 'misquotation', problem }),
  onFailure: (error) => post(port, { kind: 'stale', failure: recordOf(error) }),
});
serveSitrep(sitrep, port);
post(port, { kind: 'ready' });
