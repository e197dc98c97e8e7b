import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openCluster } from '../../src/cluster/cluster.ts';
import { openClusterStore } from '../../src/storage/cluster-store.ts';
import type { Damage, RecordKind } from '../../src/storage/store.ts';
import { openCardKey } from '../../src/surfaces/discord/card-key.ts';
import { DEFAULT_SETTINGS, openSettings } from '../../src/surfaces/discord/guild-settings.ts';
import { describeCluster, setCluster } from '../cluster/describe-cluster.ts';
import { testStore } from './contract.ts';

const NUMBERS: RecordKind<{ n: number }> = {
  name: 'numbers',
  schema: z.strictObject({ n: z.number() }),
};

describeCluster('records in a cluster', () => {
  const place = setCluster();
  let count = 0;

  const nameOne = () => `sitrep-${(count += 1)}.records`;
  const open = async (index = nameOne(), onDamage: (damage: Damage) => void = () => {}) =>
    openClusterStore(place.cluster, index, onDamage);

  testStore('an index', async () => open());

  it('are shared by several processes, each change made once', async () => {
    const index = nameOne();
    const stores = [await open(index), await open(index), await open(index)];
    const add = async (at: number) =>
      stores[at % 3]?.update(NUMBERS, 'one', (value) => ({ n: (value?.n ?? 0) + 1 }));
    await Promise.all(Array.from({ length: 30 }, async (_, at) => add(at)));
    expect(await stores[0]?.read(NUMBERS, 'one')).toEqual({ n: 30 });
  });

  it('give processes that start together one key', async () => {
    const index = nameOne();
    const stores = [await open(index), await open(index), await open(index)];
    const keys = await Promise.all(stores.map(async (store) => openCardKey(store)));
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
  });

  it('reach other processes within seconds, removals too', async () => {
    const index = nameOne();
    const controller = new AbortController();
    const one = await openSettings(await open(index), controller.signal);
    const other = await openSettings(await open(index), controller.signal);
    const settings = { ...DEFAULT_SETTINGS, visibility: 'public' as const };
    await one.change('123', settings);
    const waiting = { timeout: 15_000, interval: 50 };
    await vi.waitFor(() => expect(other.of('123')).toEqual(settings), waiting);
    await one.change('123', null);
    await vi.waitFor(() => expect(other.of('123')).toEqual(DEFAULT_SETTINGS), waiting);
    controller.abort();
  });

  it('that are damaged are set aside, reported, and replaced', async () => {
    const index = nameOne();
    const found: Damage[] = [];
    const store = await open(index, (damage) => found.push(damage));
    const kind = { ...NUMBERS, whenDamaged: { n: 0 } };
    await store.write(kind, 'one', { n: 1 });
    const path = `/${index}/_doc/numbers:one`;
    const text = '{"sha256":"x","value":{"n":2}}';
    const body = { kind: 'numbers', key: 'one', isThere: true, write: 'x', text };
    await place.cluster.call({ method: 'PUT', path, body });
    expect(await store.read(kind, 'one')).toEqual({ n: 0 });
    expect(await store.read(kind, 'one')).toEqual({ n: 0 });
    expect(found).toMatchObject([{ file: `${index}/numbers:one`, reason: 'it has another form' }]);
    const kept = `/${index}/_doc/${found[0]?.keptAs ?? ''}`;
    expect((await place.cluster.call({ method: 'GET', path: kept })).body).toMatchObject({
      _source: { text },
    });
  });

  it('are not kept in an index of somebody else’s', async () => {
    await place.cluster.call({ method: 'PUT', path: '/foreign.records', body: {} });
    await expect(open('foreign.records')).rejects.toThrow('holds no records of Sitrep’s');
  });

  it('say what to do where no node answers', async () => {
    const dead = openCluster({
      nodes: [new URL('http://127.0.0.1:1')],
      authorization: null,
      certificates: null,
    });
    await expect(openClusterStore(dead, 'x.records', () => {})).rejects.toThrow(
      /the search cluster cannot keep records.*SITREP_SEARCH_URL/,
    );
    await dead.close();
  });
});
