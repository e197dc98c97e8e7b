/**
 * `npm run coverage`: what the tests run of the sources, in their own process and in the programs that they start. Vitest
 * sees only the former, which leaves out nearly all that serves Discord.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readChildren } from './children.ts';
import { Tally } from './tally.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const REPORT = path.join(ROOT, 'coverage');
const CHILDREN = path.join(REPORT, 'children');

rmSync(REPORT, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [
    path.join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--coverage',
    '--coverage.reporter=json',
    '--coverage.reportOnFailure',
    ...process.argv.slice(2),
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, CHILD_COVERAGE: CHILDREN } },
);
const tally = new Tally(ROOT);
tally.add(JSON.parse(readFileSync(path.join(REPORT, 'coverage-final.json'), 'utf8')));
for (const of of await readChildren(CHILDREN)) tally.add(of);
process.stdout.write(`\n${tally.table()}\n`);
process.exitCode = status ?? 1;
