import { setTimeout as pause } from 'node:timers/promises';
import { ClusterError } from './cluster-error.ts';
import type { Cluster } from './cluster.ts';

/** Pauses double from the first to the last; then it has failed: two minutes, longer than a node takes to start. Milliseconds. */
const FIRST_PAUSE_MS = 250;
const LAST_PAUSE_MS = 32_000;
const MOST_MS = 120_000;

/**
 * A cluster whose calls are tried again while no node answers, or it asks for a pause (429): for whom nobody waits, such as an
 * indexer. Each call must be one that may be made twice.
 */
export function patientCluster(cluster: Cluster): Cluster {
  return {
    close: async () => cluster.close(),
    async call(call, signal) {
      const endMs = performance.now() + MOST_MS;
      for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LAST_PAUSE_MS)) {
        try {
          return await cluster.call(call, signal);
        } catch (error) {
          const isOver = performance.now() + pauseMs > endMs;
          if (isOver || !(error instanceof ClusterError) || !isPassing(error.status)) throw error;
        }
        await pause(pauseMs, undefined, signal === undefined ? {} : { signal });
      }
    },
  };
}

/** Whether a status (null: no node answers) is one that another try may not meet. */
export function isPassing(status: number | null): boolean {
  return status === null || status === 429 || status >= 500;
}
