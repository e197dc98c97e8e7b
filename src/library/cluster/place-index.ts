import { z } from 'zod';
import type { Cluster } from '../../cluster/cluster.ts';
import { ProblemError } from '../../errors/problem.ts';
import { FORMAT, indexSettings } from '../../index/opensearch/index-settings.ts';
import { digestOf } from '../../index/opensearch/records.ts';
import type { Analysis } from '../analysis.ts';

/** By which names workers find an index, and what it is made of. */
export interface IndexPlace {
  /** By what workers find the index. */
  readonly alias: string;
  /** Of a new index: how many parts it is searched in at once. */
  readonly shards: number;
  /** How many indexes from before are kept. */
  readonly keep: number;
}

/** Creating an index and moving an alias wait for all nodes. */
const ADMIN_DEADLINE_MS = 60_000;

/** Indexes whose documents are analysed alike have one name. */
export function nameIndex(alias: string, { key }: Pick<Analysis, 'key'>): string {
  return `${alias}-${FORMAT}-${digestOf(key).slice(0, 8)}`;
}

const MAPPINGS = z.record(
  z.string(),
  z.object({ mappings: z.object({ _meta: z.object({ format: z.number() }) }) }),
);

/**
 * Makes an index where there is none.
 *
 * @throws ProblemError where the name, or that of the alias, is taken by what is not Sitrep's
 */
export async function createIndex(
  cluster: Cluster,
  index: string,
  { alias, shards }: IndexPlace,
): Promise<void> {
  const isThere = await isOwn(cluster, index);
  await isOwn(cluster, alias);
  if (isThere) return;
  const body = indexSettings(shards);
  await cluster.call({ method: 'PUT', path: `/${index}`, body, deadlineMs: ADMIN_DEADLINE_MS });
}

/** Whether there is an index of this name, or an alias of one. */
async function isOwn(cluster: Cluster, name: string): Promise<boolean> {
  const path = `/${name}/_mapping`;
  const { status, body } = await cluster.call({ method: 'GET', path, accepts: [404] });
  if (status === 404) return false;
  if (MAPPINGS.safeParse(body).success) return true;
  throw new ProblemError({
    input: name,
    what: 'the search cluster has an index of this name that is not Sitrep’s; nothing was changed',
    advice: 'Choose another name with SITREP_SEARCH_INDEX',
  });
}

const ALIASES = z.record(z.string(), z.object({ aliases: z.record(z.string(), z.unknown()) }));

/** Lets the alias name this index, in one step, so that no question finds none or two. @returns whether it moved */
export async function moveAlias(
  cluster: Cluster,
  index: string,
  { alias, keep }: IndexPlace,
): Promise<boolean> {
  const { body } = await cluster.call({ method: 'GET', path: `/${alias}-*/_alias` });
  const own = new RegExp(`^${alias}-\\d+-[0-9a-f]{8}$`, 'v');
  const indexes = Object.entries(ALIASES.parse(body)).filter(([name]) => own.test(name));
  const before = indexes.filter(([, { aliases }]) => alias in aliases).map(([name]) => name);
  if (before.length === 1 && before[0] === index) return false;
  const actions = [
    ...before.map((name) => ({ remove: { index: name, alias } })),
    { add: { index, alias } },
  ];
  await cluster.call({
    method: 'POST',
    path: '/_aliases',
    body: { actions },
    deadlineMs: ADMIN_DEADLINE_MS,
  });
  const others = indexes
    .map(([name]) => name)
    .filter((name) => name !== index && !before.includes(name));
  for (const name of [...before, ...others].slice(keep)) {
    await cluster.call({ method: 'DELETE', path: `/${name}`, deadlineMs: ADMIN_DEADLINE_MS });
  }
  return true;
}
