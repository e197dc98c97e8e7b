/**
 * `npm run bench:cluster [-- --passages N --nodes N --shards N]`: what an indexer and a
 * worker take beside the nodes of a real cluster on this machine, on made-up passages.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openConfiguredCluster } from '../../src/cluster/cluster-settings.ts';
import { openClusterSitrep } from '../../src/library/cluster/open-cluster-sitrep.ts';
import { readManifest, readStatistics } from '../../src/library/cluster/manifest.ts';
import { restoreKnowledge } from '../../src/library/cluster/statistics.ts';
import { startCluster } from '../cluster/real-cluster.ts';
import { quantile } from './statistics.ts';
import { writeCorpus } from './write-corpus.ts';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '100000' },
    nodes: { type: 'string', default: '3' },
    shards: { type: 'string', default: '3' },
    questions: { type: 'string', default: '300' },
  },
});

/** As npm run index has them: memory matters more than the last tenth of speed. */
const FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

/** How often the memory of the indexer is looked at. Milliseconds. */
const LOOK_MS = 200;

const passages = Number(values.passages);
const folder = mkdtempSync(path.join(os.tmpdir(), 'sitrep-bench-cluster-'));
const questions = writeCorpus(folder, passages, Number(values.questions));
const real = await startCluster(Number(values.nodes), '512m');
const nodes = real.urls.map(({ origin }) => origin);
try {
  await measureIndexing();
  await measureLexicon();
  await measureQuestions();
} finally {
  real.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measureIndexing(): Promise<void> {
  const startMs = performance.now();
  const child = spawn(
    process.execPath,
    [...FLAGS, 'dist/main.js', 'index', '--shards', values.shards],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, SITREP_SEARCH_URL: nodes.join(','), SITREP_CORPUS_DIR: folder },
    },
  );
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, residentOf(child.pid ?? 0))), LOOK_MS);
  const status = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(timer);
  const seconds = (performance.now() - startMs) / 1_000;
  report('indexing, exit status', String(status));
  report('indexing, passages a second', (passages / seconds).toFixed(0));
  report('indexing, seconds', seconds.toFixed(1));
  report('indexing, resident MB at most', peak.toFixed(0));
}

async function measureLexicon(): Promise<void> {
  const cluster = openConfiguredCluster({ nodes, authorization: null, certificates: null });
  const manifest = await readManifest(cluster, 'sitrep');
  if (manifest === null) throw new Error('nothing is indexed');
  const before = collected();
  const startMs = performance.now();
  const statistics = await readStatistics(cluster, manifest);
  const readMs = performance.now();
  const { lexicon, knowledge } = await restoreKnowledge(statistics);
  const restoredMs = performance.now();
  for (const prepare of knowledge.vocabulary.preparations) prepare();
  const endMs = performance.now();
  report('lexicon, terms', String(lexicon.terms.size));
  report('lexicon, forms', String(statistics.written.length));
  report('lexicon, seconds to fetch', ((readMs - startMs) / 1_000).toFixed(2));
  report('lexicon, seconds to restore', ((restoredMs - readMs) / 1_000).toFixed(2));
  report('lexicon, seconds to prepare', ((endMs - restoredMs) / 1_000).toFixed(2));
  report('lexicon, MB', (collected() - before).toFixed(0));
  // Both are held until they were measured.
  report('lexicon, passages', String(lexicon.passages));
  report(
    'lexicon, times of its first word',
    String(knowledge.vocabulary.countOf(lexicon.terms.termAt(0))),
  );
  await cluster.close();
}

async function measureQuestions(): Promise<void> {
  const settings = { nodes, authorization: null, certificates: null, index: 'sitrep' };
  const sitrep = await openClusterSitrep(settings, {});
  for (const text of questions.slice(0, 50)) await sitrep.ask({ text });
  const times: number[] = [];
  for (const text of questions) {
    const startMs = performance.now();
    await sitrep.ask({ text });
    times.push(performance.now() - startMs);
  }
  report('question, p50 ms', quantile(times, 0.5).toFixed(1));
  report('question, p99 ms', quantile(times, 0.99).toFixed(1));
  await sitrep.close();
}

function report(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(36)}${value.padStart(12)}\n`);
}

/** Megabytes resident now. */
function residentOf(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

/** Megabytes in use after all that can be thrown away is gone; needs `--expose-gc`. */
function collected(): number {
  const collect: unknown = Reflect.get(globalThis, 'gc');
  if (typeof collect === 'function') collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_048_576;
}
