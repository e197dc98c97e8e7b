/**
 * Small records in a search cluster, for any number of processes.
 *
 *     sitrep.records/_doc/settings:123   { kind, key, isThere, write, text }
 *
 * A record is read by its id, which sees the newest write without waiting for a refresh. A change is written only where
 * nobody has written since it was read (`if_seq_no`, `if_primary_term`: optimistic concurrency), else it is made again from
 * what stands there now. Each write carries an id of its own: a node that wrote, and died before it said so, makes the next
 * one refuse, and the id tells that it was this write that came first.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ClusterError } from '../cluster/cluster-error.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { ProblemError } from '../errors/problem.ts';
import { followRecords, listRecords, type RecordIndex } from './cluster-records.ts';
import { readRecordText, writeRecordText } from './record-text.ts';
import { checkKey, type Damage, type RecordKind, type Store } from './store.ts';

/** The form of the records' index. */
const FORMAT = 1;

/** Creating an index waits for all nodes. */
const ADMIN_DEADLINE_MS = 30_000;

/** So often a change is made again where others keep writing; each of them has written by then. */
const MAX_TRIES = 50;

const CREATED_BEFORE = 400;
const CONFLICT = 409;
const MISSING = 404;

/**
 * Keeps records in an index of a cluster, which is made where there is none.
 *
 * @param onDamage is told of each record that cannot be read as what it should be
 * @throws ProblemError where the cluster cannot be used, or the index is somebody else's
 */
export async function openClusterStore(
  cluster: Cluster,
  index: string,
  onDamage: (damage: Damage) => void,
): Promise<Store> {
  const place: Place = {
    index,
    call: async (call) => reaching(index, async () => cluster.call(call)),
    onDamage,
  };
  await createIndex(place);
  return {
    async read(kind, key) {
      checkKey(kind, key);
      const found = await find(place, kind, key);
      return readFound(place, kind, key, found);
    },
    async write(kind, key, value) {
      checkKey(kind, key);
      const text = value === null ? null : writeRecordText(kind.schema.parse(value));
      await put(place, kind, key, text, null);
    },
    async update(kind, key, change) {
      checkKey(kind, key);
      return update(place, kind, key, change);
    },
    async keys(kind) {
      const records = await listRecords(place, kind, null);
      return records.filter(({ isThere }) => isThere).map(({ key }) => key);
    },
    async follow(kind, onRecord, signal) {
      await followRecords(place, kind, signal, async (key, listed) => {
        const found = listed ?? (await find(place, kind, key));
        onRecord(key, await readFound(place, kind, key, found));
      });
    },
  };
}

/** Where records lie, and who is told of damage. */
interface Place extends RecordIndex {
  readonly onDamage: (damage: Damage) => void;
}

/** A record as it stands there; its text is null where it was removed. */
interface Found {
  readonly text: string | null;
  readonly write: string;
}

const MAPPINGS = z.record(
  z.string(),
  z.object({ mappings: z.object({ _meta: z.object({ records: z.literal(FORMAT) }) }) }),
);

async function createIndex({ index, call }: Place): Promise<void> {
  const exact = { type: 'keyword' };
  const body = {
    // In one shard, so that its sequence numbers tell what came first.
    settings: { number_of_shards: 1, auto_expand_replicas: '0-1', refresh_interval: '1s' },
    mappings: {
      dynamic: false,
      _meta: { records: FORMAT },
      properties: { kind: exact, key: exact, isThere: { type: 'boolean' } },
    },
  };
  const path = `/${index}`;
  const accepts = [CREATED_BEFORE];
  await call({ method: 'PUT', path, body, accepts, deadlineMs: ADMIN_DEADLINE_MS });
  const mappings = await call({ method: 'GET', path: `${path}/_mapping`, accepts: [MISSING] });
  if (MAPPINGS.safeParse(mappings.body).success) return;
  throw new ProblemError({
    input: index,
    what: 'the index of this name in the search cluster holds no records of Sitrep’s',
    advice: 'Choose another name with SITREP_SEARCH_INDEX',
  });
}

const GOT = z.object({
  _seq_no: z.number(),
  _primary_term: z.number(),
  _source: z.object({ text: z.string().nullable(), write: z.string() }),
});

/** @returns the newest write, and the query that makes a write fail where another one came after it */
async function find(
  { index, call }: Place,
  kind: RecordKind<unknown>,
  key: string,
): Promise<(Found & { readonly condition: string }) | null> {
  const path = `/${index}/_doc/${idOf(kind, key)}`;
  const { status, body } = await call({ method: 'GET', path, accepts: [MISSING] });
  if (status === MISSING) return null;
  const { _source, _seq_no, _primary_term } = GOT.parse(body);
  return { ..._source, condition: `if_seq_no=${_seq_no}&if_primary_term=${_primary_term}` };
}

async function readFound<Value>(
  place: Place,
  kind: RecordKind<Value>,
  key: string,
  found: Found | null,
): Promise<Value | null> {
  if (found === null || found.text === null) return null;
  const record = readRecordText(kind, found.text);
  if (record.kind === 'read') return record.value;
  const { whenDamaged = null } = kind;
  const keptAs = `${idOf(kind, key)}.damaged-${randomUUID()}`;
  await putText(place, keptAs, { kind: 'damaged', key, isThere: true, text: found.text });
  const text = whenDamaged === null ? null : writeRecordText(whenDamaged);
  await put(place, kind, key, text, null);
  place.onDamage({ file: `${place.index}/${idOf(kind, key)}`, reason: record.reason, keptAs });
  return whenDamaged;
}

async function update<Value>(
  place: Place,
  kind: RecordKind<Value>,
  key: string,
  change: (value: Value | null) => Value,
): Promise<Value> {
  for (let count = 0; count < MAX_TRIES; count += 1) {
    const found = await find(place, kind, key);
    const value = kind.schema.parse(change(await readFound(place, kind, key, found)));
    const condition = found === null ? 'op_type=create' : found.condition;
    if (await put(place, kind, key, writeRecordText(value), condition)) return value;
  }
  throw new ProblemError({
    input: `${place.index}/${idOf(kind, key)}`,
    what: `others wrote it ${MAX_TRIES} times while it was being changed`,
    advice: 'Try again',
  });
}

/** @param condition under which it is written; null for none. @returns whether it is written */
async function put(
  place: Place,
  kind: RecordKind<unknown>,
  key: string,
  text: string | null,
  condition: string | null,
): Promise<boolean> {
  const id = idOf(kind, key);
  if (text === null && kind.isFollowed !== true) {
    const path = `/${place.index}/_doc/${id}`;
    await place.call({ method: 'DELETE', path, accepts: [MISSING] });
    return true;
  }
  const write = randomUUID();
  const record = { kind: kind.name, key, isThere: text !== null, text, write };
  const status = await putText(place, id, record, condition);
  return status !== CONFLICT || (await find(place, kind, key))?.write === write;
}

async function putText(
  { index, call }: Place,
  id: string,
  body: object,
  condition: string | null = null,
): Promise<number> {
  const path = `/${index}/_doc/${id}${condition === null ? '' : `?${condition}`}`;
  const { status } = await call({ method: 'PUT', path, body, accepts: [CONFLICT] });
  return status;
}

/** Names of kinds and keys hold nothing that must be encoded. */
function idOf(kind: RecordKind<unknown>, key: string): string {
  return `${kind.name}:${key}`;
}

async function reaching<Result>(index: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error;
    throw new ProblemError(
      {
        input: index,
        what: `the search cluster cannot keep records: ${error.message}`,
        advice: 'Look whether it runs, and at SITREP_SEARCH_URL and what is set beside it',
      },
      { cause: error },
    );
  }
}
