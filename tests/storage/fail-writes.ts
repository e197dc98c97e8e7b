/**
 * `fail-writes.ts <folder> <act> [<n>]`: does an act on a store whose n-th call to the disk fails, for every n and every
 * error, and prints what is there afterwards; with n, it is killed at that call.
 */
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { ACTS, look, prepare } from './acts.ts';
import { breakDisk, type DiskFault, failAt, heal } from './failing-disk.ts';

const ERRORS: readonly DiskFault[] = ['ENOSPC', 'EIO', 'EMFILE'];

breakDisk();
const [root = '', name = '', killAt] = process.argv.slice(2);
const act = ACTS.get(name);
if (act === undefined) throw new Error(`there is no act ${name}`);
if (killAt === undefined) {
  const outcomes: string[] = [];
  for (const error of ERRORS) {
    for (let n = 1; ; n += 1) {
      const folder = await mkdtemp(path.join(root, 'store-'));
      await prepare(folder, name);
      failAt(n, error);
      const isDone = await act(folder).then(
        () => true,
        () => false,
      );
      const calls = heal();
      outcomes.push(`${isDone ? 'done' : 'failed'} ${await look(folder, name)}`);
      if (calls < n) break;
    }
  }
  process.stdout.write(JSON.stringify(outcomes));
} else {
  failAt(Number(killAt), 'kill');
  await act(root);
  process.stdout.write('survived');
}
