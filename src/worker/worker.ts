/** Runs in a thread of its own: opens the use cases over a corpus and answers the calls of `openWorkerSitrep`. */
import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { ClusterSettings } from '../cluster/cluster-settings.ts';
import type { Problem } from '../errors/problem.ts';
import { ENGINE_CHOICES } from '../index/engine-choice.ts';
import { openSitrep } from '../library/open-sitrep.ts';
import type { Library } from '../library/library.ts';
import type { Sitrep } from '../library/sitrep.ts';
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

const { corpusDir, cluster, dataDir, engine } = z
  .object({
    corpusDir: z.string(),
    cluster: z.custom<ClusterSettings>().nullable().default(null),
    dataDir: z.string().optional(),
    engine: z.enum(ENGINE_CHOICES).optional(),
  })
  .parse(workerData);
if (parentPort === null) throw new Error('this file runs in a worker thread alone');
const port = parentPort;

sayAlive(port);
const options = {
  budgetMs: BUDGET_MS,
  onProgress: (done: number, total: number) => post(port, { kind: 'progress', done, total }),
  onMisquotation: (problem: Problem) => post(port, { kind: 'misquotation', problem }),
  onFailure: (error: unknown) => post(port, { kind: 'stale', failure: recordOf(error) }),
  onLibrary: (library: Library) => {
    prepared = prepare(library);
  },
};
let prepared = Promise.resolve();
const sitrep = await open();
// All who ask would wait behind the first who asks who says what.
await prepared;
serveSitrep(sitrep, port);
post(port, { kind: 'ready' });

/** What the first question of who says what would wait for. */
async function prepare(library: Library): Promise<void> {
  try {
    await library.speeches?.recentIndex();
  } catch (error) {
    options.onFailure(error);
  }
}

async function open(): Promise<Sitrep> {
  if (cluster === null) return openSitrep({ corpusDir, dataDir, engine, ...options });
  const { openClusterSitrep } = await import('../library/cluster/open-cluster-sitrep.ts');
  return openClusterSitrep(cluster, options);
}
