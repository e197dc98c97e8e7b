import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { ClusterError } from '../../cluster/cluster-error.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { isPassing } from '../../cluster/patient-cluster.ts';
import { IndexError } from '../passage-index.ts';
import type { ClusterRecord } from './records.ts';

/** What becomes of one record: it is put in the place of what has its id, or goes. */
type Write =
  | { readonly kind: 'put'; readonly record: ClusterRecord }
  | { readonly kind: 'remove'; readonly id: string };

/** A request this long is written while the cluster still answers questions; OpenSearch advises 5 to 15 MB. */
const MAX_BULK_CHARS = 4_000_000;

/** A bulk is given so long: a node that dies stalls one for 8 s. */
const BULK_DEADLINE_MS = 60_000;

/** A cluster that is asked to slow down is left alone so long, then twice as long, up to the last; then it has failed. */
const FIRST_PAUSE_MS = 250;
const LAST_PAUSE_MS = 16_000;

/**
 * Writes records. Each is written under its own id, so writing one again changes nothing; what the cluster refuses for now
 * (429, or a node that is gone) is tried again with growing pauses.
 *
 * @throws IndexError where it refuses for good
 */
async function writeRecords(
  cluster: Cluster,
  index: string,
  writes: readonly Write[],
): Promise<void> {
  for (const part of cutInParts(writes)) await writePart(cluster, index, part);
}

/** Puts records in the place of those that have their ids, see {@link writeRecords}. */
export async function putRecords(
  cluster: Cluster,
  index: string,
  records: readonly ClusterRecord[],
): Promise<void> {
  const writes = records.map((record): Write => ({ kind: 'put', record }));
  await writeRecords(cluster, index, writes);
}

/** Removes what has these ids, in their order, see {@link writeRecords}. */
export async function removeRecords(
  cluster: Cluster,
  index: string,
  ids: readonly string[],
): Promise<void> {
  const writes = ids.map((id): Write => ({ kind: 'remove', id }));
  await writeRecords(cluster, index, writes);
}

const REFRESHED = z.object({ _shards: z.object({ failed: z.number() }) });

/**
 * Makes all that was written findable, and all that was removed not, on every copy of every part of the index.
 *
 * @throws IndexError where a copy cannot be reached
 */
export async function refreshIndex(cluster: Cluster, index: string): Promise<void> {
  for (let pauseMs = FIRST_PAUSE_MS; pauseMs <= LAST_PAUSE_MS; pauseMs *= 2) {
    const { body } = await cluster.call({
      method: 'POST',
      path: `/${index}/_refresh`,
      deadlineMs: BULK_DEADLINE_MS,
    });
    const { _shards: copies } = REFRESHED.parse(body);
    if (copies.failed === 0) return;
    await pause(pauseMs);
  }
  throw new IndexError('a part of the index does not take over what was written');
}

function* cutInParts(writes: readonly Write[]): Generator<readonly Write[]> {
  let part: Write[] = [];
  let chars = 0;
  for (const write of writes) {
    const long = write.kind === 'put' ? write.record.source.length : 0;
    if (part.length > 0 && chars + long > MAX_BULK_CHARS) {
      yield part;
      [part, chars] = [[], 0];
    }
    part.push(write);
    chars += long;
  }
  if (part.length > 0) yield part;
}

async function writePart(cluster: Cluster, index: string, part: readonly Write[]): Promise<void> {
  let left = part;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
    const outcome = await sendPart(cluster, index, left);
    left = outcome.refusedForNow;
    if (left.length === 0) return;
    if (pauseMs > LAST_PAUSE_MS) {
      throw new IndexError(`the search cluster takes no records: ${outcome.reason}`);
    }
    await pause(pauseMs);
  }
}

interface Outcome {
  readonly refusedForNow: readonly Write[];
  readonly reason: string;
}

const BULK = z.object({
  items: z.array(
    z.record(
      z.enum(['index', 'delete']),
      z
        .object({ status: z.number(), error: z.object({ reason: z.string() }).optional() })
        .optional(),
    ),
  ),
});

async function sendPart(cluster: Cluster, index: string, part: readonly Write[]): Promise<Outcome> {
  const path = `/${index}/_bulk?require_alias=false`;
  const lines = part.map(linesOf).join('');
  try {
    const answer = await cluster.call({
      method: 'POST',
      path,
      lines,
      deadlineMs: BULK_DEADLINE_MS,
    });
    return readOutcome(part, answer.body);
  } catch (error) {
    if (!(error instanceof ClusterError) || !isPassing(error.status)) throw error;
    return { refusedForNow: part, reason: error.message };
  }
}

function readOutcome(part: readonly Write[], body: unknown): Outcome {
  const { items } = BULK.parse(body);
  const refusedForNow: Write[] = [];
  let reason = '';
  for (const [at, write] of part.entries()) {
    const { status = 0, error } = items[at]?.index ?? items[at]?.delete ?? {};
    if (status < 300 || (write.kind === 'remove' && status === 404)) continue;
    reason = error?.reason ?? `status ${status}`;
    if (!isPassing(status)) throw new IndexError(`the search cluster refuses a record: ${reason}`);
    refusedForNow.push(write);
  }
  return { refusedForNow, reason };
}

function linesOf(write: Write): string {
  return write.kind === 'put'
    ? `${JSON.stringify({ index: { _id: write.record.id } })}\n${write.record.source}\n`
    : `${JSON.stringify({ delete: { _id: write.id } })}\n`;
}
