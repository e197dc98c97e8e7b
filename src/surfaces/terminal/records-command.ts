import { z } from 'zod';
import { countOf } from '../../rendering/wording.ts';
import { lockFolder } from '../../storage/folder-lock.ts';
import { useRecords } from '../../storage/use-records.ts';
import type { RecordKind, Store } from '../../storage/store.ts';
import { readCommand, textOf, wrongUse } from './arguments.ts';
import { EXIT, print, warn, type Surroundings } from './console.ts';

const USAGE = `npm run records -- --to cluster|folder

Copies what the bot keeps (settings of servers, the key of its buttons, gaps, where its answers stand) from the data
folder to the search cluster of SITREP_SEARCH_URL, or from there to the folder. What is there already is left as it is.
Stop the bot before, so that nothing is written meanwhile.

Exit status: 0 done, 2 wrong use, or a record cannot be read or written.
`;

/** All kinds of records; those of the connection (how often it was made) begin anew. */
const KINDS = ['settings', 'keys', 'gaps', 'answers'];

/**
 * `records`: copies records from the data folder to a search cluster, or back.
 *
 * @returns the exit status
 * @throws ProblemError for wrong use, and where folder or cluster cannot be used
 */
export async function runRecords(
  args: readonly string[],
  { cluster, dataDir }: Surroundings,
): Promise<number> {
  const given = readCommand('records', USAGE, args, {
    to: { type: 'string' },
  });
  if (given === null) return EXIT.answered;
  const to = textOf(given, 'to');
  if (to !== 'cluster' && to !== 'folder')
    throw wrongUse('records', '--to is neither cluster nor folder');
  if (cluster === null) throw wrongUse('records', 'SITREP_SEARCH_URL is not set');
  const lock = await lockFolder(dataDir);
  try {
    const copied = await useRecords({ cluster: null, dataDir }, warnOf, async (folder) =>
      useRecords({ cluster, dataDir }, warnOf, async (shared) =>
        to === 'cluster' ? copyRecords(folder, shared) : copyRecords(shared, folder),
      ),
    );
    print(`${countOf(copied, 'record')} copied to the ${to}.\n`);
    return EXIT.answered;
  } finally {
    lock.release();
  }
}

function warnOf({ file, reason, keptAs }: { file: string; reason: string; keptAs: string }): void {
  warn(`${file}: a record was damaged (${reason}) and is kept as ${keptAs}`);
}

async function copyRecords(source: Store, target: Store): Promise<number> {
  let copied = 0;
  for (const name of KINDS) {
    const kind: RecordKind<unknown> = { name, schema: z.unknown() };
    const there = new Set(await target.keys(kind));
    for (const key of await source.keys(kind)) {
      const value = there.has(key) ? null : await source.read(kind, key);
      if (value === null) continue;
      await target.write(kind, key, value);
      copied += 1;
    }
  }
  return copied;
}
