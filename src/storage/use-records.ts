import type { ClusterSettings } from '../cluster/cluster-settings.ts';
import { openFileStore } from './file-store.ts';
import type { Damage, Store } from './store.ts';

/** Where records are kept: in the search cluster where there is one, so that all processes share them, else in a folder. */
export interface RecordsPlace {
  readonly cluster: ClusterSettings | null;
  readonly dataDir: string;
}

/**
 * Opens the records for as long as they are used.
 *
 * @throws ProblemError where the folder cannot be written, or the cluster cannot be used
 */
export async function useRecords<Result>(
  { cluster: settings, dataDir }: RecordsPlace,
  onDamage: (damage: Damage) => void,
  use: (store: Store) => Promise<Result>,
): Promise<Result> {
  if (settings === null) return use(await openFileStore(dataDir, onDamage));
  const { openConfiguredCluster } = await import('../cluster/cluster-settings.ts');
  const { openClusterStore } = await import('./cluster-store.ts');
  const cluster = openConfiguredCluster(settings);
  try {
    return await use(await openClusterStore(cluster, recordsIndex(settings), onDamage));
  } finally {
    await cluster.close();
  }
}

/** No index of a corpus has a dot in its name. */
function recordsIndex({ index }: ClusterSettings): string {
  return `${index}.records`;
}
