import { stat } from 'node:fs/promises';
import type { Configuration } from '../../../configuration.ts';
import { openClusterSitrep } from '../../../library/cluster/open-cluster-sitrep.ts';
import { openSitrep } from '../../../library/open-sitrep.ts';
import { ProblemError } from '../../../errors/problem.ts';
import { useRecords } from '../../../storage/use-records.ts';
import type { Finding } from './check.ts';

/** The oldest Node that the program runs on, from package.json's `engines`. */
const MIN_NODE = [20, 19] as const;

/** Bits of a file's mode for everybody but its owner. */
const OTHERS = 0o077;

/** Whether this Node is new enough. */
export async function checkNode(): Promise<readonly Finding[]> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNew = major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]);
  const what = `Node ${process.versions.node}`;
  return isNew
    ? [{ status: 'ok', what }]
    : [{ status: 'wrong', what, advice: `Install Node ${MIN_NODE.join('.')} or newer` }];
}

/** Whether the file with the token is for its owner alone. */
export async function checkEnvFile(): Promise<readonly Finding[]> {
  const mode = await stat('.env').then(
    (stats) => stats.mode,
    () => null,
  );
  if (mode === null || (mode & OTHERS) === 0 || process.platform === 'win32') return [];
  const what = '.env can be read by other accounts of this machine';
  return [{ status: 'note', what, advice: 'Run: chmod 600 .env' }];
}

/** Whether documents can be read, and which cannot. */
export async function checkCorpus({
  corpusDir,
  cluster,
}: Configuration): Promise<readonly Finding[]> {
  const place = cluster === null ? `corpus ${corpusDir}` : `search cluster ${cluster.index}`;
  try {
    const sitrep =
      cluster === null ? await openSitrep({ corpusDir }) : await openClusterSitrep(cluster, {});
    const { documents, passages, newest, problems } = await sitrep.holdings();
    await sitrep.close();
    const what = `${place}: ${documents} documents, ${passages} passages, newest ${newest ?? 'undated'}`;
    const advice = `Put documents (.md, .txt) into ${corpusDir}`;
    const found: Finding =
      documents > 0 ? { status: 'ok', what } : { status: 'wrong', what, advice };
    return [found, ...problems.map((problem): Finding => ({ status: 'note', what: problem }))];
  } catch (error) {
    return [wrong('the corpus', error)];
  }
}

/** Whether records can be kept. */
export async function checkData(configuration: Configuration): Promise<readonly Finding[]> {
  const { cluster, dataDir } = configuration;
  const place = cluster === null ? `data folder ${dataDir}` : `records in the search cluster`;
  try {
    await useRecords(
      configuration,
      () => {},
      async () => {},
    );
    return [{ status: 'ok', what: `${place} can be written` }];
  } catch (error) {
    return [wrong(place, error)];
  }
}

function wrong(name: string, error: unknown): Finding {
  const isForPeople = error instanceof ProblemError;
  const reason = error instanceof Error ? error.message : String(error);
  return isForPeople
    ? {
        status: 'wrong',
        what: `${error.problem.input}: ${error.problem.what}`,
        advice: error.problem.advice,
      }
    : { status: 'wrong', what: `${name}: ${reason}` };
}
