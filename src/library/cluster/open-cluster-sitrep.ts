import { ClusterError } from '../../cluster/cluster-error.ts';
import { openConfiguredCluster, type ClusterSettings } from '../../cluster/cluster-settings.ts';
import { ProblemError } from '../../errors/problem.ts';
import { serveLibrary, type ServeOptions } from '../open-sitrep.ts';
import type { Sitrep } from '../sitrep.ts';
import { keepClusterLibrary, type ClusterKeepOptions } from './keep-cluster-library.ts';

/**
 * Opens the use cases over a corpus that an indexer keeps in a search cluster.
 *
 * @throws ProblemError where the cluster cannot be reached, or nothing has been indexed
 */
export async function openClusterSitrep(
  settings: ClusterSettings,
  options: ServeOptions & Pick<ClusterKeepOptions, 'onFailure'>,
): Promise<Sitrep> {
  const cluster = openConfiguredCluster(settings);
  try {
    const keeper = await keepClusterLibrary(cluster, { alias: settings.index, ...options });
    return serveLibrary(keeper, options);
  } catch (error) {
    await cluster.close();
    throw error instanceof ClusterError ? unreachable(settings, error) : error;
  }
}

/** What to say where a cluster does not do what it is asked at the start. */
export function unreachable({ nodes }: ClusterSettings, error: ClusterError): ProblemError {
  return new ProblemError(
    {
      input: nodes.join(', '),
      what: `the search cluster cannot be used: ${error.message}`,
      advice: 'Look whether it runs, and at SITREP_SEARCH_URL and what is set beside it',
    },
    { cause: error },
  );
}
