/** Counts of texts in shards, which a change copies alone; all above 0. */
export type ShardedCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** More texts are not kept in one shard: names that begin alike are looked through one by one. */
const MAX_IN_SHARD = 10_000;

/** The counts after some were added to; the given ones stay as they are. */
export function addToShards(counts: ShardedCounts, changes: ShardedCounts): ShardedCounts {
  const changed = new Map(counts);
  for (const [shard, added] of changes) {
    const own = new Map(counts.get(shard));
    for (const [key, count] of added) {
      const sum = (own.get(key) ?? 0) + count;
      if (sum <= 0) own.delete(key);
      else if (own.has(key) || own.size < MAX_IN_SHARD) own.set(key, sum);
    }
    if (own.size > 0) changed.set(shard, own);
    else changed.delete(shard);
  }
  return changed;
}
