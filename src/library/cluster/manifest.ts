import { z } from 'zod';
import type { Cluster } from '../../cluster/cluster.ts';
import { FORMAT } from '../../index/opensearch/index-settings.ts';
import { digestOf, seal, type ClusterRecord } from '../../index/opensearch/records.ts';
import { IndexError } from '../../index/passage-index.ts';
import { packStatistics, unpackStatistics } from './pack-statistics.ts';
import type { CorpusStatistics } from './statistics.ts';

/** What an index says of itself. */
export interface Manifest {
  /** The index itself, where it was asked for by its alias. */
  readonly index: string;
  /** Of the statistics; other ones have another version. */
  readonly version: string;
  /** How many records the statistics take. */
  readonly parts: number;
}

const MANIFEST_ID = 'manifest';

const STORED = z
  .object({
    _index: z.string(),
    _source: z.object({
      data: z.object({ format: z.number(), version: z.string(), parts: z.number().int() }),
    }),
  })
  .transform(({ _index: index, _source: { data } }) => ({ index, ...data }));

/**
 * The manifest of an index or alias; null where there is none, or nothing is written yet.
 *
 * @throws IndexError where it was written by another version of the program
 * @throws ClusterError where the cluster fails
 */
export async function readManifest(cluster: Cluster, name: string): Promise<Manifest | null> {
  const path = `/${name}/_doc/${MANIFEST_ID}`;
  const { status, body } = await cluster.call({ method: 'GET', path, accepts: [404] });
  if (status === 404) return null;
  const { data, error } = STORED.safeParse(body);
  if (data?.format !== FORMAT) {
    throw new IndexError(
      `the index ${name} is not one of Sitrep’s, or of another version of it: npm run index makes it anew`,
      { cause: error },
    );
  }
  return { index: data.index, version: data.version, parts: data.parts };
}

/** The statistics that a manifest names. */
export async function readStatistics(
  cluster: Cluster,
  { index, version, parts }: Manifest,
): Promise<CorpusStatistics> {
  const read: string[] = [];
  for (let part = 0; part < parts; part += 1) {
    const path = `/${index}/_doc/${partId(version, part)}`;
    const { body } = await cluster.call({ method: 'GET', path, deadlineMs: PART_DEADLINE_MS });
    read.push(PART.parse(body));
  }
  return unpackStatistics(read);
}

/** Two megabytes take a moment on a slow line. */
const PART_DEADLINE_MS = 30_000;

const PART = z
  .object({ _source: z.object({ data: z.string() }) })
  .transform(({ _source: { data } }) => data);

/** The records of statistics; the manifest, to be written when all others are. */
export async function statisticsRecords(statistics: CorpusStatistics): Promise<{
  readonly version: string;
  readonly parts: readonly ClusterRecord[];
  readonly manifest: ClusterRecord;
}> {
  const packed = await packStatistics(statistics);
  const version = digestOf(packed);
  return {
    version,
    parts: packed.map((data, part) => seal(partId(version, part), 'statistics', null, { data })),
    manifest: seal(MANIFEST_ID, 'manifest', null, {
      data: { format: FORMAT, version, parts: packed.length },
    }),
  };
}

/** The id of a part of the statistics. */
export function partId(version: string, part: number): string {
  return `statistics:${version}.${part}`;
}
