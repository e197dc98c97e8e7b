import { z } from 'zod';
import type { Cluster } from '../../cluster/cluster.ts';
import { documentRecordId } from '../../index/opensearch/records.ts';

/** A document that an index holds whole. */
export interface HeldDocument {
  /** Of all its records. */
  readonly digest: string;
}

/** How many are listed in one request: what a cluster gives at most. */
const LISTED_TOGETHER = 10_000;

const LIST_DEADLINE_MS = 30_000;

const LISTED = z.object({
  hits: z.object({
    hits: z.array(
      z.object({
        _source: z.object({ document: z.string(), digest: z.string() }),
        sort: z.array(z.unknown()),
      }),
    ),
  }),
});

/** The documents of an index, by id. */
export async function listHeld(
  cluster: Cluster,
  index: string,
): Promise<ReadonlyMap<string, HeldDocument>> {
  const held = new Map<string, HeldDocument>();
  await cluster.call({ method: 'POST', path: `/${index}/_refresh`, deadlineMs: LIST_DEADLINE_MS });
  for (let after: readonly unknown[] | null = []; after !== null;) {
    const { body } = await cluster.call({
      method: 'POST',
      path: `/${index}/_search?allow_partial_search_results=false`,
      deadlineMs: LIST_DEADLINE_MS,
      body: {
        size: LISTED_TOGETHER,
        _source: ['document', 'digest'],
        query: { term: { kind: 'document' } },
        sort: ['document'],
        ...(after.length === 0 ? {} : { search_after: after }),
      },
    });
    const { hits } = LISTED.parse(body).hits;
    for (const { _source } of hits) held.set(_source.document, { digest: _source.digest });
    after = hits.length < LISTED_TOGETHER ? null : (hits.at(-1)?.sort ?? null);
  }
  return held;
}

/** Without a source where the document is not held. */
const RECORDS = z.object({
  docs: z.array(
    z.object({
      _id: z.string(),
      _source: z.object({ records: z.array(z.tuple([z.string(), z.string()])) }).optional(),
    }),
  ),
});

/** The ids of the records of some documents, each document's own behind its others. */
export async function readRecords(
  cluster: Cluster,
  index: string,
  documents: readonly string[],
): Promise<readonly string[]> {
  if (documents.length === 0) return [];
  const { body } = await cluster.call({
    method: 'POST',
    path: `/${index}/_mget`,
    body: { ids: documents.map(documentRecordId) },
    deadlineMs: LIST_DEADLINE_MS,
  });
  return RECORDS.parse(body).docs.flatMap(({ _id, _source }) => [
    ...(_source?.records ?? []).map(([id]) => id),
    _id,
  ]);
}
