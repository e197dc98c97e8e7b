import { z } from 'zod';
import type { Cluster } from '../../cluster/cluster.ts';
import { digestOf, documentRecordId } from '../../index/opensearch/records.ts';
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

/**
 * The ids of records that are missing, damaged, or not what the digests of a corpus say.
 *
 * @param expected the digest of each record of the corpus, by id
 */
export async function findDifferences(
  cluster: Cluster,
  index: string,
  expected: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const different: string[] = [];
  const ids = [...expected.keys()];
  for (let from = 0; from < ids.length; from += COMPARED_TOGETHER) {
    const { body } = await cluster.call({
      method: 'POST',
      path: `/${index}/_mget`,
      body: { ids: ids.slice(from, from + COMPARED_TOGETHER) },
      deadlineMs: DEADLINE_MS,
    });
    for (const { _id, _source } of GOT.parse(body).docs) {
      if (digestOfStored(_source) !== expected.get(_id)) different.push(_id);
    }
  }
  const held = await listHeld(cluster, index);
  const surplus = [...held.keys()].map(documentRecordId).filter((id) => !expected.has(id));
  return [...different, ...surplus];
}

/** The digest that a record's fields have now, not the one that it says it had. */
function digestOfStored(
  source: z.infer<typeof GOT>['docs'][number]['_source'],
): string | undefined {
  if (source === undefined) return undefined;
  const { kind: _kind, document: _document, digest: _digest, ...fields } = source;
  return digestOf(fields);
}
