import type { Cluster } from '../../cluster/cluster.ts';
import { ProblemError } from '../../errors/problem.ts';
import { createOpenSearchIndex } from '../../index/opensearch/opensearch-index.ts';
import type { LibraryKeeper } from '../keep-library.ts';
import type { Library } from '../library.ts';
import { readManifest, readStatistics, type Manifest } from './manifest.ts';
import { restoreKnowledge } from './statistics.ts';

export interface ClusterKeepOptions {
  /** By what the index is found. */
  readonly alias: string;
  /** Told where the manifest cannot be read; it is tried again. */
  readonly onFailure?: (error: unknown) => void;
}

/** How often a worker looks whether the indexer has written others. */
const LOOK_MS = 2_000;

/**
 * The library of a corpus that an indexer keeps in a cluster. New statistics are taken over while questions are answered by
 * those from before.
 *
 * @throws ProblemError where nothing has been indexed
 * @throws IndexError, ClusterError where the cluster fails
 */
export async function keepClusterLibrary(
  cluster: Cluster,
  { alias, onFailure = () => {} }: ClusterKeepOptions,
): Promise<LibraryKeeper> {
  const first = await readManifest(cluster, alias);
  if (first === null) throw noCorpus(alias);
  let manifest = first;
  let library = await openLibrary(cluster, manifest);
  let isLooking = false;

  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      const next = await readManifest(cluster, alias);
      if (next === null || isSame(next, manifest)) return;
      library = await openLibrary(cluster, next);
      manifest = next;
    } catch (error) {
      onFailure(error);
    } finally {
      isLooking = false;
    }
  }

  const timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();
  return {
    current: async () => library,
    async close() {
      clearInterval(timer);
      await cluster.close();
    },
  };
}

function noCorpus(alias: string): ProblemError {
  return new ProblemError({
    input: alias,
    what: 'the search cluster holds no corpus of this name',
    advice: 'Run npm run index, or name another with SITREP_SEARCH_INDEX',
  });
}

function isSame(a: Manifest, b: Manifest): boolean {
  return a.index === b.index && a.version === b.version;
}

async function openLibrary(cluster: Cluster, manifest: Manifest): Promise<Library> {
  const statistics = await readStatistics(cluster, manifest);
  const { lexicon, knowledge } = await restoreKnowledge(statistics);
  const index = createOpenSearchIndex(cluster, manifest.index, lexicon);
  return { index, documents: null, speeches: null, knowledge, problems: [] };
}
