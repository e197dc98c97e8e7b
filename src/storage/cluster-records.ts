import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { ClusterAnswer, ClusterCall } from '../cluster/cluster.ts';
import type { RecordKind } from './store.ts';

/** Where records are looked for. */
export interface RecordIndex {
  readonly index: string;
  /** @throws ProblemError in the place of any error of the cluster */
  readonly call: (call: ClusterCall) => Promise<ClusterAnswer>;
}

/** A record of a kind; one that was removed has no text. */
export interface ListedRecord {
  readonly key: string;
  readonly isThere: boolean;
  readonly text: string | null;
  readonly write: string;
  /** What was written later has a greater one. */
  readonly sequence: number;
}

/** How many are listed in one request. */
const LISTED_TOGETHER = 1_000;

/** How often it is looked what others have written. */
const LOOK_MS = 2_000;

const LIST_DEADLINE_MS = 10_000;

const LISTED = z.object({
  timed_out: z.literal(false),
  hits: z.object({
    hits: z.array(
      z.object({
        _seq_no: z.number(),
        _source: z.object({
          key: z.string(),
          isThere: z.boolean(),
          text: z.string().nullable(),
          write: z.string(),
        }),
        sort: z.array(z.unknown()),
      }),
    ),
  }),
});

/**
 * The records of a kind, by key.
 *
 * @param after only what was written later than this sequence number; null for all, the newest writes too
 */
export async function listRecords(
  { index, call }: RecordIndex,
  kind: RecordKind<unknown>,
  after: number | null,
): Promise<readonly ListedRecord[]> {
  if (after === null) await call({ method: 'POST', path: `/${index}/_refresh` });
  const later = after === null ? [] : [{ range: { _seq_no: { gt: after } } }];
  const query = { bool: { filter: [{ term: { kind: kind.name } }, ...later] } };
  const records: ListedRecord[] = [];
  for (let last: readonly unknown[] | null = []; last !== null;) {
    const { body } = await call({
      method: 'POST',
      path: `/${index}/_search?allow_partial_search_results=false`,
      deadlineMs: LIST_DEADLINE_MS,
      body: {
        size: LISTED_TOGETHER,
        seq_no_primary_term: true,
        query,
        sort: ['key'],
        ...(last.length === 0 ? {} : { search_after: last }),
      },
    });
    const { hits } = LISTED.parse(body).hits;
    for (const { _source, _seq_no: sequence } of hits) records.push({ ..._source, sequence });
    last = hits.length < LISTED_TOGETHER ? null : (hits.at(-1)?.sort ?? null);
  }
  return records;
}

/**
 * Tells of all records of a kind, and until the signal of those that are written. A look begins where the one before the
 * last ended, since of two writes at once the later may be found first; so some are told of more than once.
 *
 * @param onRecord is given what was listed, or null where a newer write may stand there by now
 */
export async function followRecords(
  place: RecordIndex,
  kind: RecordKind<unknown>,
  signal: AbortSignal | undefined,
  onRecord: (key: string, listed: ListedRecord | null) => Promise<void>,
): Promise<void> {
  let [from, last] = [-1, -1];
  async function look(after: number | null): Promise<void> {
    const records = await listRecords(place, kind, after);
    for (const record of records) await onRecord(record.key, after === null ? record : null);
    from = last;
    last = Math.max(last, ...records.map(({ sequence }) => sequence));
  }
  async function goOn(until: AbortSignal): Promise<void> {
    while (!until.aborted) {
      await pause(LOOK_MS, undefined, { ref: false, signal: until });
      // What cannot be reached now is looked for again.
      await look(from).catch(() => {});
    }
  }
  await look(null);
  if (signal !== undefined && !signal.aborted) void goOn(signal).catch(() => {});
}
