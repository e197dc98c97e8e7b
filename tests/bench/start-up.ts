import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './statistics.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const QUESTION = "Israel's position on Turkey";

/** What is started, and how. */
const PROGRAMS = {
  bare: [process.execPath, '--input-type=module', '--eval', "import 'minisearch'"],
  ask: [process.execPath, 'dist/main.js', 'ask', QUESTION],
  npm: ['npm', 'run', '-s', 'ask', '--', QUESTION],
} as const;

/** Milliseconds from command to exit, the median of the runs. */
export type StartUp = Record<keyof typeof PROGRAMS, number>;

/** Starts each program `runs` times, in turns, so that what else the machine does falls on all alike. */
export function measureStartUp(runs: number): StartUp {
  const times: Record<keyof typeof PROGRAMS, number[]> = { bare: [], ask: [], npm: [] };
  for (let run = 0; run <= runs; run++) {
    for (const name of ['bare', 'ask', 'npm'] as const) {
      const time = timeRun(PROGRAMS[name]);
      if (run > 0) times[name].push(time);
    }
  }
  return { bare: median(times.bare), ask: median(times.ask), npm: median(times.npm) };
}

function timeRun([command, ...args]: readonly [string, ...string[]]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: exit ${status}\n${stderr}`);
  return performance.now() - began;
}
