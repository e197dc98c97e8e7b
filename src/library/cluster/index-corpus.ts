/**
 * The one writer of a corpus in a cluster. It reads the corpus by the program's own stages, a few documents at a time, and
 * sends what differs:
 *
 *     survey: ids, languages ─┐
 *     what the index holds ───┴─▶ removed at once ─▶ documents → records ─▶ put what differs ─▶ statistics ─▶ manifest ─▶ alias
 *
 * Every record has an id of its own and a document's record is written behind all others of the document, so whatever is
 * broken off goes on where it was. The name of an index tells how its documents are analysed: what is analysed otherwise goes
 * into an index beside it, and the alias moves in one step when that is whole.
 */
import type { Cluster } from '../../cluster/cluster.ts';
import { readOwnNames } from '../../documents/read-names-file.ts';
import type { Survey } from '../../documents/survey-corpus.ts';
import { recordsOf, type ClusterRecord } from '../../index/opensearch/records.ts';
import { putRecords, refreshIndex, removeRecords } from '../../index/opensearch/write-records.ts';
import type { Analysis } from '../analysis.ts';
import { countLanguages } from '../renew-library.ts';
import { analysisOf, analyzeSurvey, type AnalyzedDocument } from './analyze-survey.ts';
import { listHeld, readRecords, type HeldDocument } from './held-documents.ts';
import { partId, readManifest, statisticsRecords } from './manifest.ts';
import { createIndex, moveAlias, nameIndex, type IndexPlace } from './place-index.ts';
import { collectStatistics, type CorpusStatistics } from './statistics.ts';
import { findDifferent, findSurplus } from './verify-index.ts';

/** How far an indexer has come. */
export interface IndexProgress {
  readonly passages: number;
  readonly documents: number;
  readonly allDocuments: number;
}

export interface IndexOptions extends IndexPlace {
  readonly onProgress: (progress: IndexProgress) => void;
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

/**
 * Brings what a cluster holds of a corpus in step with it. What is removed is gone for every worker when this resolves.
 *
 * @throws IndexError, ClusterError where the cluster fails; the next call goes on
 * @throws ProblemError where the index is somebody else's
 */
export async function indexCorpus(
  cluster: Cluster,
  survey: Survey,
  options: IndexOptions,
): Promise<IndexReport> {
  const analysis = await analysisOf(survey);
  const index = nameIndex(options.alias, analysis);
  await createIndex(cluster, index, options);
  const held = await listHeld(cluster, index);
  const wanted = new Set(survey.documents.map(({ id }) => id));
  const absent = [...held.keys()].filter((id) => !wanted.has(id));
  await removeDocuments(cluster, index, absent);
  const work: Work = { cluster, index, held, analysis };
  const { sent, passages, statistics } = await sendAll(work, survey, options.onProgress);
  await refreshIndex(cluster, index);
  await writeStatistics(cluster, index, statistics);
  const isNew = await moveAlias(cluster, index, options);
  const documents = survey.documents.length;
  return { index, documents, passages, sent, removed: absent.length, isNew };
}

/**
 * Compares every record that a cluster should hold of a corpus with what it holds.
 *
 * @returns how many there should be, and the ids of those that differ
 * @throws IndexError, ClusterError where the cluster fails
 */
export async function verifyCorpus(
  cluster: Cluster,
  survey: Survey,
  alias: string,
): Promise<{ readonly records: number; readonly different: readonly string[] }> {
  const analysis = await analysisOf(survey);
  const index = nameIndex(alias, analysis);
  const different: string[] = [];
  let count = 0;
  for await (const batch of analyzeSurvey(survey, analysis)) {
    const records = batch.flatMap(({ indexed }) => recordsOf(indexed, analysis.terms));
    count += records.length;
    different.push(...(await findDifferent(cluster, index, records)));
  }
  const ids = new Set(survey.documents.map(({ id }) => id));
  return { records: count, different: [...different, ...(await findSurplus(cluster, index, ids))] };
}

interface Work {
  readonly cluster: Cluster;
  readonly index: string;
  readonly held: ReadonlyMap<string, HeldDocument>;
  readonly analysis: Analysis;
}

/** How many documents are removed together. */
const REMOVED_TOGETHER = 100;

/** Removes documents with all their records, their own last; then nobody finds them. */
async function removeDocuments(
  cluster: Cluster,
  index: string,
  documents: readonly string[],
): Promise<void> {
  for (let from = 0; from < documents.length; from += REMOVED_TOGETHER) {
    const some = documents.slice(from, from + REMOVED_TOGETHER);
    await removeRecords(cluster, index, await readRecords(cluster, index, some));
  }
  if (documents.length > 0) await refreshIndex(cluster, index);
}

/** Analyses all documents, and sends those that differ while the next are analysed. */
async function sendAll(
  work: Work,
  survey: Survey,
  onProgress: IndexOptions['onProgress'],
): Promise<{
  readonly sent: number;
  readonly passages: number;
  readonly statistics: CorpusStatistics;
}> {
  const statistics = collectStatistics(work.analysis, survey.documents);
  let [sent, passages, documents] = [0, 0, 0];
  let sending: Promise<unknown> = Promise.resolve();
  for await (const batch of analyzeSurvey(survey, work.analysis)) {
    statistics.add(batch);
    const different = differentOf(work, batch);
    await sending;
    sending = sendDocuments(work, different);
    // It is waited for in the next turn; an error before that is not unheard.
    sending.catch(() => {});
    sent += different.length;
    documents += batch.length;
    passages += batch.reduce((sum, { indexed }) => sum + indexed.passages.length, 0);
    onProgress({ passages, documents, allDocuments: survey.documents.length });
  }
  await sending;
  const { actors } = await readOwnNames(survey.folder);
  const languages = countLanguages(survey.documents);
  return { sent, passages, statistics: statistics.finish(languages, actors) };
}

/** All records of a document, its own last. */
interface DocumentRecords {
  readonly document: string;
  readonly records: readonly ClusterRecord[];
}

function differentOf(
  { held, analysis }: Work,
  batch: readonly AnalyzedDocument[],
): readonly DocumentRecords[] {
  return batch.flatMap(({ indexed }) => {
    const document = indexed.document.id;
    const records = recordsOf(indexed, analysis.terms);
    const isSame = held.get(document)?.digest === records.at(-1)?.digest;
    return isSame ? [] : [{ document, records }];
  });
}

async function sendDocuments(
  { cluster, index, held }: Work,
  documents: readonly DocumentRecords[],
): Promise<void> {
  const changed = documents.filter(({ document }) => held.has(document));
  const wanted = new Set(changed.flatMap(({ records }) => records.map(({ id }) => id)));
  const before = await readRecords(
    cluster,
    index,
    changed.map(({ document }) => document),
  );
  await removeRecords(
    cluster,
    index,
    before.filter((id) => !wanted.has(id)),
  );
  const records = documents.flatMap((one) => one.records.slice(0, -1));
  await putRecords(cluster, index, records);
  await putRecords(
    cluster,
    index,
    documents.flatMap((one) => one.records.slice(-1)),
  );
}

/** The statistics first, then the manifest that names them; then those from before last go. */
async function writeStatistics(
  cluster: Cluster,
  index: string,
  statistics: CorpusStatistics,
): Promise<void> {
  const before = await readManifest(cluster, index);
  const { version, parts, manifest } = await statisticsRecords(statistics);
  if (before?.version === version) return;
  await putRecords(cluster, index, parts);
  await putRecords(cluster, index, [manifest]);
  if (before === null) return;
  const gone = Array.from({ length: before.parts }, (_, part) => partId(before.version, part));
  await removeRecords(cluster, index, gone);
}
