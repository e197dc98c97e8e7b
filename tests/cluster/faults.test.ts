/**
 * `npm run test:cluster`: what becomes of questions and of an indexer while nodes of a cluster are killed, stopped, slow or
 * full. In an ordinary run, a single node that dies and comes back.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openConfiguredCluster, type ClusterSettings } from '../../src/cluster/cluster-settings.ts';
import { patientCluster } from '../../src/cluster/patient-cluster.ts';
import { surveyCorpus } from '../../src/documents/survey-corpus.ts';
import { indexCorpus, verifyCorpus } from '../../src/library/cluster/index-corpus.ts';
import { openClusterSitrep } from '../../src/library/cluster/open-cluster-sitrep.ts';
import type { Sitrep } from '../../src/library/sitrep.ts';
import { describeCluster } from './describe-cluster.ts';
import { startCluster, type RealCluster } from './real-cluster.ts';

const isWhole = process.env['MODE'] === 'cluster';
const NODES = isWhole ? 3 : 1;
const DOCUMENTS = 60;

/** Longer than a cluster takes to be whole again. */
const WHOLE_AGAIN_MS = 60_000;

/** How long questions are asked with a fault, at so many a second. */
const FAULT_MS = isWhole ? 10_000 : 4_000;
const QUESTIONS_PER_SECOND = 20;

describeCluster(`a cluster of ${NODES} with faults`, () => {
  let real: RealCluster;
  let settings: ClusterSettings;
  let sitrep: Sitrep;
  let folder = '';

  beforeAll(async () => {
    real = await startCluster(NODES, '256m');
    const nodes = real.urls.map(({ origin }) => origin);
    settings = { nodes, authorization: null, certificates: null, index: 'faults' };
    folder = await mkdtemp(path.join(os.tmpdir(), 'sitrep-faults-'));
    for (let at = 0; at < DOCUMENTS; at += 1) await write(at);
    await index();
    await real.green();
    sitrep = await openClusterSitrep(settings, {});
  }, 400_000);

  afterAll(async () => {
    await sitrep?.close();
    real?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const write = async (at: number, version = 1) =>
    writeFile(
      path.join(folder, `harbour-${at}.md`),
      `The harbour of ${townOf(at)} counted ${version} ships.\n\nNobody in ${townOf(at)} waits.\n`,
    );

  async function index(): Promise<{ readonly removed: number }> {
    const cluster = patientCluster(openConfiguredCluster(settings));
    try {
      return await indexCorpus(cluster, await surveyCorpus(folder), {
        alias: settings.index,
        shards: 3,
        keep: 1,
        onProgress: () => {},
      });
    } finally {
      await cluster.close();
    }
  }

  /** What was asked for so long: wrong or partial answers, refusals, answers. */
  async function askFor(ms: number): Promise<Asked> {
    const asked: Asked = { answers: 0, refusals: 0, wrong: [] };
    const running: Promise<void>[] = [];
    const endMs = performance.now() + ms;
    for (let at = 0; performance.now() < endMs; at += 1) {
      running.push(askOne(sitrep, at % DOCUMENTS, asked));
      await sleep(1_000 / QUESTIONS_PER_SECOND);
    }
    await Promise.all(running);
    return asked;
  }

  /** Asks until all is answered again. */
  async function untilWhole(): Promise<void> {
    const endMs = performance.now() + 2 * WHOLE_AGAIN_MS;
    for (;;) {
      const asked = await askFor(1_000);
      expect(asked.wrong).toEqual([]);
      if (asked.refusals === 0 && asked.answers > 0) return;
      if (performance.now() > endMs) throw new Error('it is not whole again');
    }
  }

  const cases = Array.from({ length: NODES }, (_, at) => at);

  it.each(cases)(
    'answers rightly or not at all while node %d is killed, and indexes on',
    async (at) => {
      const node = real.nodes[at];
      const asking = askFor(FAULT_MS);
      await sleep(1_000);
      node?.signal('SIGKILL');
      await write(at, 2);
      const indexing = index().then(
        () => null,
        (error: unknown) => error,
      );
      await sleep(FAULT_MS / 2);
      node?.restart();
      const asked = await asking;
      expect(await indexing).toBeNull();
      await real.green();
      await untilWhole();
      expect(asked.wrong).toEqual([]);
      expect(await differences(settings, folder)).toEqual([]);
      // One node alone may be gone for all of the time.
      expect(asked.answers).toBeGreaterThan(NODES > 1 ? asked.refusals : -1);
    },
    300_000,
  );

  it.skipIf(!isWhole).each(cases)(
    'answers rightly or not at all while node %d stands still',
    async (at) => {
      const node = real.nodes[at];
      const asking = askFor(FAULT_MS);
      await sleep(1_000);
      node?.signal('SIGSTOP');
      await sleep(FAULT_MS / 2);
      node?.signal('SIGCONT');
      const asked = await asking;
      await real.green();
      await untilWhole();
      expect(asked.wrong).toEqual([]);
      expect(asked.answers).toBeGreaterThan(asked.refusals);
    },
    300_000,
  );

  it.skipIf(!isWhole)(
    'refuses rather than leave out where two of three are dead, and answers when they are back',
    async () => {
      for (const at of [0, 1]) real.nodes[at]?.signal('SIGKILL');
      const asked = await askFor(FAULT_MS);
      expect(asked.wrong).toEqual([]);
      for (const at of [0, 1]) real.nodes[at]?.restart();
      await real.green();
      await untilWhole();
    },
    300_000,
  );

  it.skipIf(!isWhole)(
    'refuses at once where all are dead, and answers when they are back',
    async () => {
      for (const node of real.nodes) node.signal('SIGKILL');
      const asked = await askFor(FAULT_MS);
      expect([asked.answers, asked.wrong]).toEqual([0, []]);
      for (const node of real.nodes) node.restart();
      await real.green();
      await untilWhole();
      expect(await differences(settings, folder)).toEqual([]);
    },
    300_000,
  );

  it.skipIf(!isWhole)(
    'keeps answering at the flood stage of the disk, and indexes when that is over',
    async () => {
      const cluster = openConfiguredCluster(settings);
      const block = async (isBlocked: boolean | null) =>
        cluster.call({
          method: 'PUT',
          path: `/${settings.index}/_settings`,
          body: { 'index.blocks.read_only_allow_delete': isBlocked },
          deadlineMs: 30_000,
        });
      try {
        await block(true);
        await write(3, 7);
        const indexing = index();
        expect(await askFor(2_000)).toMatchObject({ wrong: [] });
        await block(null);
        await indexing;
      } finally {
        await block(null);
      }
      expect(await differences(settings, folder)).toEqual([]);
      await cluster.close();
    },
    120_000,
  );

  it('goes on where an indexer was killed', async () => {
    for (let at = 0; at < DOCUMENTS; at += 1) await write(at, 9);
    const child = startIndexer(settings, folder);
    await sleep(isWhole ? 1_500 : 1_000);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect((await askFor(1_000)).wrong).toEqual([]);
    await index();
    expect(await differences(settings, folder)).toEqual([]);
  }, 120_000);

  it.skipIf(!isWhole)(
    'moves to another index under load without a wrong answer or none',
    async () => {
      const asking = askFor(FAULT_MS);
      // Another language changes how words are read.
      await writeFile(
        path.join(folder, 'hafen.md'),
        'Der Hafen von Velm ist geschlossen, und niemand darf hinein, sagt der Meister des Hafens.\n',
      );
      await index();
      expect(await asking).toMatchObject({ wrong: [] });
      await untilWhole();
    },
    120_000,
  );

  it('never quotes what the indexer said is gone', async () => {
    for (let at = 0; at < 5; at += 1) await rm(path.join(folder, `harbour-${at}.md`));
    expect((await index()).removed).toBe(5);
    const other = await openClusterSitrep(settings, {});
    const questions = isWhole ? 10_000 : 200;
    const quoted: string[] = [];
    for (let from = 0; from < questions; from += 20) {
      const some = Array.from({ length: 20 }, async (_, offset) => {
        const text = `harbour of ${townOf((from + offset) % 5)}`;
        const on = offset % 2 === 0 ? sitrep : other;
        const passages = await on.ask({ text, wantsNearest: true }).then(
          (answer) => answer.passages,
          // A busy machine may refuse; what is not answered quotes nothing.
          () => [],
        );
        quoted.push(...passages.map(({ id }) => id.slice(0, id.lastIndexOf('.'))));
      });
      await Promise.all(some);
    }
    const gone = new Set(['harbour-0', 'harbour-1', 'harbour-2', 'harbour-3', 'harbour-4']);
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.filter((id) => gone.has(id))).toEqual([]);
    await other.close();
  }, 600_000);
});

/** Wrong is an answer that lacks the passage asked for, or quotes what no version of the document says. */
interface Asked {
  answers: number;
  refusals: number;
  readonly wrong: string[];
}

async function askOne(sitrep: Sitrep, at: number, asked: Asked): Promise<void> {
  try {
    const { passages } = await sitrep.ask({ text: `harbour of ${townOf(at)}`, isPlain: true });
    const wanted = `The harbour of ${townOf(at)} counted `;
    const isRight = passages.some((passage) => passage.text.startsWith(wanted));
    if (!isRight) asked.wrong.push(`${townOf(at)}: ${passages[0]?.text ?? 'nothing'}`);
    asked.answers += 1;
  } catch {
    asked.refusals += 1;
  }
}

/** Invented, and one word each. */
function townOf(at: number): string {
  const syllables = ['vel', 'os', 'mar', 'din', 'tor', 'qua', 'zeb', 'lun'];
  const name = [at % 8, Math.floor(at / 8) % 8, (at * 3) % 8].map((n) => syllables[n]).join('');
  return `V${name}x`;
}

async function differences(settings: ClusterSettings, folder: string): Promise<readonly string[]> {
  const cluster = patientCluster(openConfiguredCluster(settings));
  const { different } = await verifyCorpus(cluster, await surveyCorpus(folder), settings.index);
  await cluster.close();
  return different;
}

function startIndexer({ nodes, index }: ClusterSettings, folder: string): ChildProcess {
  return spawn(process.execPath, ['dist/main.js', 'index'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      SITREP_SEARCH_URL: nodes.join(','),
      SITREP_SEARCH_INDEX: index,
      SITREP_CORPUS_DIR: folder,
    },
  });
}
