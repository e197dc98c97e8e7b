import { afterAll, beforeAll, describe } from 'vitest';
import { type Cluster, openCluster } from '../../src/cluster/cluster.ts';
import { missingForCluster, startCluster, type RealCluster } from './real-cluster.ts';

/** Starting a node takes some twenty seconds, fetching it the first time some minutes. Milliseconds. */
export const START_MS = 300_000;

/** Tests over a real cluster; skipped, with the reason in the name, where this machine cannot run one. */
export function describeCluster(name: string, tests: () => void): void {
  const missing = missingForCluster();
  const why = missing === null ? '' : ` (${missing})`;
  describe.skipIf(missing !== null)(`${name}${why}`, () => {
    tests();
  });
}

/** A node of their own for the tests of a block. */
export function setCluster(): { readonly cluster: Cluster } {
  let real: RealCluster | undefined;
  let cluster: Cluster | undefined;
  beforeAll(async () => {
    real = await startCluster();
    cluster = openCluster({ nodes: real.urls, authorization: null, certificates: null });
  }, START_MS);
  afterAll(async () => {
    await cluster?.close();
    real?.stop();
  });
  return {
    get cluster() {
      if (cluster === undefined) throw new Error('the cluster has not started');
      return cluster;
    },
  };
}
