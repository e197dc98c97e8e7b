import { stat } from 'node:fs/promises';
import type { Configuration } from '../../../configuration.ts';
import { openSitrep } from '../../../library/open-sitrep.ts';
import { ProblemError } from '../../../errors/problem.ts';
import { openFileStore } from '../../../storage/file-store.ts';
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
export async function checkCorpus({ corpusDir }: Configuration): Promise<readonly Finding[]> {
  try {
    const sitrep = await openSitrep({ corpusDir });
    const { documents, passages, newest, problems } = await sitrep.holdings();
    await sitrep.close();
    const what = `corpus ${corpusDir}: ${documents} documents, ${passages} passages, newest ${newest ?? 'undated'}`;
    const advice = `Put documents (.md, .txt) into ${corpusDir}`;
    const found: Finding =
      documents > 0 ? { status: 'ok', what } : { status: 'wrong', what, advice };
    return [found, ...problems.map((problem): Finding => ({ status: 'note', what: problem }))];
  } catch (error) {
    return [wrong('the corpus', error)];
  }
}

/** Whether the data folder can be written. */
export async function checkData({ dataDir }: Configuration): Promise<readonly Finding[]> {
  try {
    await openFileStore(dataDir, () => {});
    return [{ status: 'ok', what: `data folder ${dataDir} can be written` }];
  } catch (error) {
    return [wrong('the data folder', error)];
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
