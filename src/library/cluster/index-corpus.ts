/**
 * The one writer of a corpus in a cluster. It reads the corpus by the program's own stages, and sends what differs:
 *
 *     what the index holds ─┐
 *     documents → records ──┴─ difference ─▶ removed at once ─▶ put ─▶ statistics ─▶ manifest ─▶ alias
 *
 * Every record has an id of its own and a document's record is written behind all others of the document, so whatever is
 * broken off goes on where it was. The name of an index tells how its documents are analysed: what is analysed otherwise goes
 * into an index beside it, and the alias moves in one step when that is whole.
 */
import { z } from 'zod';
import type { Cluster } from '../../cluster/cluster.ts';
import { ProblemError } from '../../errors/problem.ts';
import { readOwnNames } from '../../documents/read-names-file.ts';
import type { Corpus } from '../../documents/read-corpus.ts';
import { packDocument, type PassageRun } from '../../index/forward-document.ts';
import type { IndexedDocument } from '../../index/indexed-document.ts';
import { FORMAT, indexSettings } from '../../index/opensearch/index-settings.ts';
import { digestOf, documentRecordId, recordsOf } from '../../index/opensearch/records.ts';
import type { ClusterRecord } from '../../index/opensearch/records.ts';
import { refreshIndex, writeRecords } from '../../index/opensearch/write-records.ts';
import { readNames } from '../../names/learn-names.ts';
import { splitDocument } from '../../passages/split-document.ts';
import { detectLanguage } from '../../text/language.ts';
import { createAnalysis, type Analysis } from '../analysis.ts';
import { countLanguages } from '../renew-library.ts';
import { listHeld, readRecords, type HeldDocument } from './held-documents.ts';
import { partId, readManifest, statisticsRecords } from './manifest.ts';
import { findDifferences } from './verify-index.ts';
import { collectStatistics, type StatisticsCollector } from './statistics.ts';

export interface IndexOptions {
  /** By what workers find the index. */
  readonly alias: string;
  /** Of a new index: how many parts it is searched in at once. */
  readonly shards: number;
  /** How many indexes from before are kept. */
  readonly keep: number;
  readonly onProgress: (done: number, total: number) => void;
}

/** What was done. */
export interface IndexReport {
  readonly index: string;
  readonly documents: number;
  readonly passages: number;
  /** Documents that were sent because they are new or others. */
  readonly sent: number;
  readonly removed: number;
  /** Whether the alias moved to another index. */
  readonly isNew: boolean;
}

/** Creating an index and moving an alias wait for all nodes. */
const ADMIN_DEADLINE_MS = 60_000;

/** How many documents are counted together: sums of a corpus are long. */
const COUNTED_TOGETHER = 500;

/**
 * Brings what a cluster holds of a corpus in step with it. What is removed is gone for every worker when this resolves.
 *
 * @throws IndexError, ClusterError where the cluster fails; the next call goes on
 */
export async function indexCorpus(
  cluster: Cluster,
  corpus: Corpus,
  options: IndexOptions,
): Promise<IndexReport> {
  const { parts, languages, analysis } = await readParts(corpus);
  const index = nameIndex(options.alias, analysis);
  await createIndex(cluster, index, options);
  const held = await listHeld(cluster, index);
  const removed = await removeAbsent(cluster, index, held, corpus);
  const statistics = collectStatistics(analysis);
  const work: Work = { cluster, index, held, analysis, statistics };
  const { sent, passages } = await sendAll(work, parts, options.onProgress);
  await refreshIndex(cluster, index);
  const { actors } = await readOwnNames(corpus.folder);
  await writeStatistics(cluster, index, statistics.finish(languages, actors));
  const isNew = await moveAlias(cluster, index, options);
  return { index, documents: parts.length, passages, sent, removed, isNew };
}

/**
 * Compares every record that a cluster should hold of a corpus with what it holds.
 *
 * @returns how many there should be, and the ids of those that differ
 * @throws IndexError, ClusterError where the cluster fails
 */
export async function verifyCorpus(
  cluster: Cluster,
  corpus: Corpus,
  alias: string,
): Promise<{ readonly records: number; readonly different: readonly string[] }> {
  const { parts, analysis } = await readParts(corpus);
  const expected = new Map<string, string>();
  for (const part of parts) {
    for (const { id, source } of recordsOf(analyze(part, analysis), analysis.terms)) {
      expected.set(id, source.digest);
    }
  }
  const different = await findDifferences(cluster, nameIndex(alias, analysis), expected);
  return { records: expected.size, different };
}

async function readParts({ documents }: Corpus) {
  const parts = documents.map((document): Parts => {
    const language = detectLanguage(document.text, document.language);
    return { document, language, passages: splitDocument(document) };
  });
  const languages = countLanguages(parts);
  return { parts, languages, analysis: await createAnalysis(languages) };
}

/** Indexes whose documents are analysed alike have one name. */
function nameIndex(alias: string, { key }: Analysis): string {
  return `${alias}-${FORMAT}-${digestOf(key).slice(0, 8)}`;
}

interface Work {
  readonly cluster: Cluster;
  readonly index: string;
  readonly held: ReadonlyMap<string, HeldDocument>;
  readonly analysis: Analysis;
  readonly statistics: StatisticsCollector;
}

type Parts = Omit<IndexedDocument, 'forward'>;

const MAPPINGS = z.record(
  z.string(),
  z.object({ mappings: z.object({ _meta: z.object({ format: z.literal(FORMAT) }) }) }),
);

/** @throws ProblemError where the name, or that of the alias, is taken by what is not Sitrep's */
async function createIndex(cluster: Cluster, index: string, options: IndexOptions): Promise<void> {
  const { alias, shards } = options;
  const path = `/${index}`;
  const known = await cluster.call({ method: 'GET', path: `${path}/_mapping`, accepts: [404] });
  if (known.status !== 404 && !MAPPINGS.safeParse(known.body).success) throw foreign(index);
  const byAlias = await cluster.call({ method: 'GET', path: `/${alias}/_mapping`, accepts: [404] });
  const isAlias = byAlias.status === 404 || MAPPINGS.safeParse(byAlias.body).success;
  if (!isAlias) throw foreign(alias);
  if (known.status !== 404) return;
  const body = indexSettings(shards);
  await cluster.call({ method: 'PUT', path, body, deadlineMs: ADMIN_DEADLINE_MS });
}

function foreign(name: string): ProblemError {
  return new ProblemError({
    input: name,
    what: 'the search cluster has an index of this name that is not Sitrep’s; nothing was changed',
    advice: 'Choose another name with SITREP_SEARCH_INDEX',
  });
}

async function removeAbsent(
  cluster: Cluster,
  index: string,
  held: ReadonlyMap<string, HeldDocument>,
  { documents }: Corpus,
): Promise<number> {
  const wanted = new Set(documents.map(({ id }) => id));
  const absent = [...held.keys()].filter((id) => !wanted.has(id));
  for (const id of absent) await removeRecords(cluster, index, id, new Set());
  if (absent.length > 0) await refreshIndex(cluster, index);
  return absent.length;
}

/** Removes the records of a document that are not wanted any more; the document's own is last. */
async function removeRecords(
  cluster: Cluster,
  index: string,
  document: string,
  wanted: ReadonlySet<string>,
): Promise<void> {
  const own = documentRecordId(document);
  const ids = [...(await readRecords(cluster, index, document)), own];
  const unwanted = ids.filter((id) => !wanted.has(id));
  await writeRecords(
    cluster,
    index,
    unwanted.map((id) => ({ kind: 'remove', id })),
  );
}

async function sendAll(
  work: Work,
  parts: readonly Parts[],
  onProgress: IndexOptions['onProgress'],
): Promise<{ readonly sent: number; readonly passages: number }> {
  const total = parts.reduce((sum, { passages }) => sum + passages.length, 0);
  let [sent, done] = [0, 0];
  for (let from = 0; from < parts.length; from += COUNTED_TOGETHER) {
    const some = parts
      .slice(from, from + COUNTED_TOGETHER)
      .map((part) => analyze(part, work.analysis));
    const names = some.map(({ document }) => readNames(document.text));
    work.statistics.add(some, work.analysis.counter.take(), names);
    sent += await sendDifferent(work, some);
    done += some.reduce((sum, { passages }) => sum + passages.length, 0);
    onProgress(done, total);
  }
  return { sent, passages: total };
}

function analyze(part: Parts, { analyzeDocument }: Analysis): IndexedDocument {
  const analyzePassage = analyzeDocument(part.document, part.language);
  const runs: PassageRun[] = part.passages.map((passage) => analyzePassage(passage));
  return { ...part, forward: packDocument(runs) };
}

async function sendDifferent(
  { cluster, index, held, analysis }: Work,
  documents: readonly IndexedDocument[],
): Promise<number> {
  const puts: ClusterRecord[] = [];
  const heads: ClusterRecord[] = [];
  for (const indexed of documents) {
    const records = recordsOf(indexed, analysis.terms);
    const head = records.at(-1);
    const { id } = indexed.document;
    if (head === undefined || held.get(id)?.digest === head.source.digest) continue;
    if (held.has(id))
      await removeRecords(cluster, index, id, new Set(records.map((one) => one.id)));
    puts.push(...records.slice(0, -1));
    heads.push(head);
  }
  await writeRecords(cluster, index, puts.map(put));
  await writeRecords(cluster, index, heads.map(put));
  return heads.length;
}

function put(record: ClusterRecord) {
  return { kind: 'put', record } as const;
}

/** The statistics first, then the manifest that names them; then those from before last go. */
async function writeStatistics(
  cluster: Cluster,
  index: string,
  statistics: Parameters<typeof statisticsRecords>[0],
): Promise<void> {
  const before = await readManifest(cluster, index);
  const { version, parts, manifest } = await statisticsRecords(statistics);
  if (before?.version === version) return;
  await writeRecords(cluster, index, parts.map(put));
  await writeRecords(cluster, index, [put(manifest)]);
  if (before === null) return;
  const gone = Array.from({ length: before.parts }, (_, part) => partId(before.version, part));
  await writeRecords(
    cluster,
    index,
    gone.map((id) => ({ kind: 'remove', id })),
  );
}

const ALIASES = z.record(z.string(), z.object({ aliases: z.record(z.string(), z.unknown()) }));

/** In one step, so that no question finds none or two. */
async function moveAlias(
  cluster: Cluster,
  index: string,
  { alias, keep }: IndexOptions,
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
