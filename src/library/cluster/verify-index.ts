import { z } from 'zod';
import type { Cluster } from '../../cluster/cluster.ts';
import { digestOf, documentRecordId, type ClusterRecord } from '../../index/opensearch/records.ts';
import { listHeld } from './held-documents.ts';

/** How many records are compared in one request. */
const COMPARED_TOGETHER = 500;

const DEADLINE_MS = 30_000;

const GOT = z.object({
  docs: z.array(
    z.object({
      _id: z.string(),
      _source: z
        .looseObject({ kind: z.string(), digest: z.string(), document: z.string().optional() })
        .optional(),
    }),
  ),
});

/** The ids of records that are missing, damaged, or not what they should be. */
export async function findDifferent(
  cluster: Cluster,
  index: string,
  records: readonly ClusterRecord[],
): Promise<readonly string[]> {
  const different: string[] = [];
  for (let from = 0; from < records.length; from += COMPARED_TOGETHER) {
    const some = new Map(
      records.slice(from, from + COMPARED_TOGETHER).map(({ id, digest }) => [id, digest]),
    );
    const { body } = await cluster.call({
      method: 'POST',
      path: `/${index}/_mget`,
      body: { ids: [...some.keys()] },
      deadlineMs: DEADLINE_MS,
    });
    for (const { _id, _source } of GOT.parse(body).docs) {
      if (digestOfStored(_source) !== some.get(_id)) different.push(_id);
    }
  }
  return different;
}

/** The ids of documents' records that are there and should not be. */
export async function findSurplus(
  cluster: Cluster,
  index: string,
  documents: ReadonlySet<string>,
): Promise<readonly string[]> {
  const held = await listHeld(cluster, index);
  return [...held.keys()].filter((id) => !documents.has(id)).map(documentRecordId);
}

/** The digest that a record's fields have now, not the one that it says it had. */
function digestOfStored(
  source: z.infer<typeof GOT>['docs'][number]['_source'],
): string | undefined {
  if (source === undefined) return undefined;
  const { kind: _kind, document: _document, digest: _digest, ...fields } = source;
  return digestOf(fields);
}
