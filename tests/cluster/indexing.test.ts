import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { openConfiguredCluster, type ClusterSettings } from '../../src/cluster/cluster-settings.ts';
import type { Cluster } from '../../src/cluster/cluster.ts';
import { surveyCorpus } from '../../src/documents/survey-corpus.ts';
import { indexCorpus, verifyCorpus } from '../../src/library/cluster/index-corpus.ts';
import { openClusterSitrep } from '../../src/library/cluster/open-cluster-sitrep.ts';
import { openSitrep } from '../../src/library/open-sitrep.ts';
import type { Sitrep } from '../../src/library/sitrep.ts';
import { describeCluster, START_MS } from './describe-cluster.ts';
import { startCluster, type RealCluster } from './real-cluster.ts';

const RELEVANCE = fileURLToPath(new URL('../relevance/', import.meta.url));

describeCluster('a corpus in a cluster', () => {
  let real: RealCluster;
  let cluster: Cluster;
  let settings: ClusterSettings;

  beforeAll(async () => {
    real = await startCluster();
    const nodes = real.urls.map(({ origin }) => origin);
    settings = { nodes, authorization: null, certificates: null, index: 'reports' };
    cluster = openConfiguredCluster(settings);
  }, START_MS);

  afterAll(async () => {
    await cluster?.close();
    real?.stop();
  });

  const index = async (folder: string, alias: string) =>
    indexCorpus(cluster, await surveyCorpus(folder), {
      alias,
      shards: 2,
      keep: 1,
      onProgress: () => {},
    });

  it('answers as the embedded program does, in passages, verdicts and marks', async () => {
    const folder = path.join(RELEVANCE, 'reports');
    await index(folder, 'reports');
    const [remote, local] = [
      await openClusterSitrep(settings, {}),
      await openSitrep({ corpusDir: folder }),
    ];
    const differing: string[] = [];
    const questions = (await readQuestions('reports.jsonl')).filter((_, at) => at % 4 === 0);
    for (const text of questions) {
      const [theirs, ours] = [await remote.ask({ text }), await local.ask({ text, isPlain: true })];
      if (JSON.stringify(theirs) !== JSON.stringify(ours)) differing.push(text);
    }
    expect(questions.length).toBeGreaterThan(100);
    expect(differing).toEqual([]);
    await Promise.all([remote.close(), local.close()]);
  });

  it('sends what differs, removes what is gone, and goes on where it was broken off', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'sitrep-indexing-'));
    const write = async (name: string, text: string) => writeFile(path.join(folder, name), text);
    await write('harbour.md', 'The harbour of Velm is closed.\n\nNobody may enter.\n');
    await write('bridge.md', 'The bridge at Oster was destroyed.\n');
    expect(await index(folder, 'changing')).toMatchObject({ sent: 2, removed: 0, isNew: true });
    expect(await index(folder, 'changing')).toMatchObject({ sent: 0, removed: 0, isNew: false });

    const sitrep = await openClusterSitrep({ ...settings, index: 'changing' }, {});
    expect(await textsOf(sitrep, 'harbour of Velm')).toEqual(['The harbour of Velm is closed.']);
    await write('harbour.md', 'The harbour of Velm is open.\n');
    await rm(path.join(folder, 'bridge.md'));
    expect(await index(folder, 'changing')).toMatchObject({ sent: 1, removed: 1, isNew: false });
    expect(await textsOf(sitrep, 'harbour of Velm')).toEqual(['The harbour of Velm is open.']);
    expect(await textsOf(sitrep, 'bridge at Oster')).toEqual([]);
    expect(await sitrep.cite('bridge.1')).toBeNull();
    expect(await sitrep.cite('harbour.2')).toBeNull();
    expect(await sitrep.holdings()).toMatchObject({ documents: 1, passages: 1 });
    await sitrep.close();

    const survey = await surveyCorpus(folder);
    expect((await verifyCorpus(cluster, survey, 'changing')).different).toEqual([]);
    await cluster.call({
      method: 'PUT',
      path: '/changing/_doc/passage:harbour.1?refresh=true',
      body: { kind: 'passage', document: 'harbour', digest: 'x', text: 'harbour' },
    });
    expect((await verifyCorpus(cluster, survey, 'changing')).different).toEqual([
      'passage:harbour.1',
    ]);
  });

  it('leaves alone what is not its own', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'sitrep-indexing-'));
    await writeFile(path.join(folder, 'one.md'), 'The harbour of Velm is closed.\n');
    const put = async (name: string) => cluster.call({ method: 'PUT', path: `/${name}`, body: {} });
    await put('taken');
    await expect(index(folder, 'taken')).rejects.toThrow('is not Sitrep’s');
    const { index: made } = await index(folder, 'own');
    await cluster.call({ method: 'DELETE', path: `/${made}` });
    await put(made);
    await expect(index(folder, 'own')).rejects.toThrow('is not Sitrep’s');
    await cluster.call({ method: 'DELETE', path: `/${made}` });
    // Another corpus, whose name begins alike, is none of the indexes from before.
    await index(folder, 'own-b');
    await indexCorpus(cluster, await surveyCorpus(folder), {
      alias: 'own',
      shards: 1,
      keep: 0,
      onProgress: () => {},
    });
    expect((await cluster.call({ method: 'HEAD', path: '/own-b' })).status).toBe(200);
  });

  it('says that the search is unavailable where no node answers', async () => {
    const dead = { ...settings, nodes: ['http://127.0.0.1:1'] };
    await expect(openClusterSitrep(dead, {})).rejects.toThrow('the search cluster cannot be used');
    const nothing = { ...settings, index: 'nothing' };
    await expect(openClusterSitrep(nothing, {})).rejects.toThrow('holds no corpus of this name');
  });
});

async function textsOf(sitrep: Sitrep, text: string): Promise<readonly string[]> {
  return (await sitrep.ask({ text, wantsNearest: true })).passages.map((passage) => passage.text);
}

async function readQuestions(file: string): Promise<readonly string[]> {
  const text = await readFile(path.join(RELEVANCE, file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ASKED.parse(JSON.parse(line)).question);
}

const ASKED = z.object({ question: z.string() });
