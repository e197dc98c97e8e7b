import { setTimeout as pause } from 'node:timers/promises';
import { ClusterError } from '../../cluster/cluster-error.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { openConfiguredCluster, type ClusterSettings } from '../../cluster/cluster-settings.ts';
import { stampCorpus } from '../../documents/read-corpus.ts';
import { surveyCorpus, type Survey } from '../../documents/survey-corpus.ts';
import { patientCluster } from '../../cluster/patient-cluster.ts';
import { ProblemError } from '../../errors/problem.ts';
import { IndexError } from '../../index/passage-index.ts';
import { indexCorpus, verifyCorpus, type IndexReport } from '../../library/cluster/index-corpus.ts';
import { unreachable } from '../../library/cluster/open-cluster-sitrep.ts';
import { countOf } from '../../rendering/wording.ts';
import { folderOf, readCommand, textOf, wrongUse, type Arguments } from './arguments.ts';
import { EXIT, print, warn, type Surroundings } from './console.ts';
import { createIndexProgress } from './index-progress.ts';

const USAGE = `npm run index [-- --corpus DIR]

Brings the search cluster of SITREP_SEARCH_URL in step with the documents: what is new or other is sent, what is
gone is removed. Broken off, it goes on where it was. One process at a time.

  --watch       go on looking for changes of the documents
  --verify      compare every record of the cluster with the documents, and change nothing
  --shards N    in how many parts a new index is searched at once (1)
  --keep N      how many indexes from before are kept when a new one is made (1)
  --corpus DIR  the folder of your documents (corpus)

Exit status: 0 done, 1 --verify found differences, 2 wrong use or the cluster cannot be used.
`;

/** How often the documents are looked at. */
const WATCH_MS = 2_000;

/**
 * `index`: keeps a corpus in a search cluster.
 *
 * @returns the exit status
 * @throws ProblemError for wrong use, and where folder or cluster cannot be used
 */
export async function runIndex(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const given = readCommand('index', USAGE, args, {
    watch: { type: 'boolean' },
    verify: { type: 'boolean' },
    shards: { type: 'string' },
    keep: { type: 'string' },
    corpus: { type: 'string' },
  });
  if (given === null) return EXIT.answered;
  const { cluster: settings } = surroundings;
  if (settings === null) throw wrongUse('index', 'SITREP_SEARCH_URL is not set');
  const cluster = patientCluster(openConfiguredCluster(settings));
  try {
    return await keepIndex(cluster, settings, given, surroundings);
  } catch (error) {
    throw describeFailure(settings, error);
  } finally {
    await cluster.close();
  }
}

async function keepIndex(
  cluster: Cluster,
  settings: ClusterSettings,
  given: Arguments,
  surroundings: Surroundings,
): Promise<number> {
  const folder = folderOf(given, 'index', surroundings.corpusDir);
  const options = {
    alias: settings.index,
    shards: readCount(given, 'shards', 1),
    keep: readCount(given, 'keep', 1),
  };
  let survey = await surveyCorpus(folder);
  if (given.values['verify'] === true) return verify(cluster, survey, settings);
  const run = async () => {
    const onProgress = createIndexProgress(process.stderr);
    print(describe(await indexCorpus(cluster, survey, { ...options, onProgress })));
  };
  await run();
  while (given.values['watch'] === true) {
    survey = await waitForChange(survey);
    try {
      await run();
    } catch (error) {
      // The next look tries again: the stamp of nothing differs from every other.
      warn(describeFailure(settings, error).message);
      survey = { ...survey, stamp: '' };
    }
  }
  return EXIT.answered;
}

async function verify(
  cluster: Cluster,
  survey: Survey,
  { index }: ClusterSettings,
): Promise<number> {
  const { records, different } = await verifyCorpus(cluster, survey, index);
  if (different.length === 0) {
    print(`All ${countOf(records, 'record')} are what the documents say.\n`);
    return EXIT.answered;
  }
  print(`${countOf(different.length, 'record')} of ${records} differ: npm run index mends them.\n`);
  print(
    different
      .slice(0, NAMED)
      .map((id) => `  ${id}\n`)
      .join(''),
  );
  return EXIT.noAnswer;
}

/** How many records that differ are named. */
const NAMED = 20;

async function waitForChange(survey: Survey): Promise<Survey> {
  while (stampCorpus(survey.folder).stamp === survey.stamp) await pause(WATCH_MS);
  return surveyCorpus(survey.folder, survey);
}

function describe({ index, documents, passages, sent, removed, isNew }: IndexReport): string {
  const held = `${countOf(documents, 'document')}, ${countOf(passages, 'passage')}`;
  const moved = isNew ? '; workers read it from now on' : '';
  return `${index}: ${held}; ${sent} sent, ${removed} removed${moved}.\n`;
}

function readCount(given: Arguments, name: string, fallback: number): number {
  const text = textOf(given, name) ?? String(fallback);
  if (/^\d{1,3}$/.test(text) && (Number(text) > 0 || name === 'keep')) return Number(text);
  throw wrongUse(
    'index',
    `--${name} ${text} is not a number from ${name === 'keep' ? 0 : 1} to 999`,
  );
}

function describeFailure(settings: ClusterSettings, error: unknown): Error {
  if (error instanceof ClusterError) return unreachable(settings, error);
  if (!(error instanceof IndexError))
    return error instanceof Error ? error : new Error(String(error));
  return new ProblemError(
    { input: settings.index, what: error.message, advice: 'Run it again: it goes on where it was' },
    { cause: error },
  );
}
