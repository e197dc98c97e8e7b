import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Problem } from '../errors/problem.ts';
import { readRecordText } from './record-text.ts';
import { errorCode, storageProblem } from './storage-problem.ts';

/** Any record: its checksum is looked at, not its form. */
const ANY = { name: 'any', schema: z.unknown() };

/** What was found among the records of a data folder. */
export interface CheckedRecords {
  readonly records: number;
  readonly problems: readonly Problem[];
}

/**
 * Compares the records of a data folder with their checksums, and changes nothing. None where there is no folder yet.
 *
 * @throws ProblemError where the folder cannot be read
 */
export async function checkRecords(folder: string): Promise<CheckedRecords> {
  const problems: Problem[] = [];
  let records = 0;
  for (const name of (await list(folder)).filter((one) => one.endsWith('.json'))) {
    const file = path.join(folder, name);
    records += 1;
    const record = await readFile(file, 'utf8').then(
      (text) => readRecordText(ANY, text),
      (error: unknown) => ({ kind: 'damaged' as const, reason: errorCode(error) }),
    );
    if (record.kind === 'read') continue;
    const advice = 'Leave it: the next start keeps it under another name, and says so';
    problems.push({ input: file, what: `is damaged: ${record.reason}`, advice });
  }
  return { records, problems };
}

/** Files one folder down: records lie there by kind. */
async function list(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const kinds = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const inside = await Promise.all(
      kinds.map(async (kind) =>
        (await readdir(path.join(folder, kind))).map((name) => path.join(kind, name)),
      ),
    );
    return inside.flat().sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw storageProblem(folder, error);
  }
}
