import { readdirSync, readFileSync } from 'node:fs';
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './find-mutants.ts';
import type { Job, Outcome } from './child.ts';

/** The stages whose mistakes must be noticed, each with the tests that are asked in turn after its own. */
export const STAGES: Readonly<Record<string, readonly string[]>> = {
  text: ['passages', 'queries', 'ranking'],
  passages: ['documents', 'answers'],
  queries: ['names'],
  index: ['ranking', 'library'],
  ranking: ['answers'],
  answers: ['rendering/terminal'],
};

/** Tests over a mistake may take so many times as long as over the sources as they are, and so many milliseconds more. */
const SLOWER = 5;
const SLACK_MS = 20_000;

/** Longer than the tests of any list take. */
const LONGEST_MS = 600_000;

/** One process, and another where that hangs. */
export class Bench {
  #child: ChildProcess | null = null;
  /** How long the tests of a list take, in milliseconds, by the list. */
  readonly #times = new Map<string, number>();

  /** Whether a test fails over the mistake: first those that are of its file, then those of its stage, then others. */
  async notices(mutant: Mutant): Promise<boolean> {
    const stage = stageOf(mutant);
    const own = testsOf(stage);
    const near = own.filter((test) =>
      readFileSync(test, 'utf8').includes(`src/${stage}/${baseOf(mutant)}'`),
    );
    const lists = [near, own.filter((test) => !near.includes(test))];
    for (const tests of [...lists, ...(STAGES[stage] ?? []).map(testsOf)]) {
      if (tests.length === 0) continue;
      const limitMs = SLOWER * (await this.#timeOf(tests)) + SLACK_MS;
      if ((await this.#run({ tests, mutant }, limitMs)).failure !== null) return true;
    }
    return false;
  }

  close(): void {
    this.#child?.kill();
  }

  /** @throws Error where a test fails over the sources as they are */
  async #timeOf(tests: readonly string[]): Promise<number> {
    const list = tests.join(' ');
    const known = this.#times.get(list);
    if (known !== undefined) return known;
    const beganMs = performance.now();
    const { failure } = await this.#run({ tests, mutant: null }, LONGEST_MS);
    if (failure !== null) throw new Error(`without a mistake one of ${list} fails: ${failure}`);
    const tookMs = performance.now() - beganMs;
    this.#times.set(list, tookMs);
    return tookMs;
  }

  async #run(job: Job, limitMs: number): Promise<Outcome> {
    const child = (this.#child ??= fork(CHILD, { execArgv: ['--import=tsx'] }));
    return new Promise((resolve) => {
      const done = (outcome: Outcome): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(outcome);
      };
      const end = (failure: string): void => {
        this.#child = null;
        child.kill('SIGKILL');
        done({ failure });
      };
      const timer = setTimeout(end, limitMs, 'it runs for ever');
      child.once('message', done);
      child.once('exit', () => end('the process ended'));
      child.send(job);
    });
  }
}

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

/** The stage whose source has the mistake. */
export function stageOf({ file }: Mutant): string {
  return file.split('/')[1] ?? '';
}

/** `read-date.ts` */
function baseOf({ file }: Mutant): string {
  return file.split('/').slice(2).join('/');
}

function testsOf(folder: string): readonly string[] {
  return readdirSync(`tests/${folder}`)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.posix.join('tests', folder, file))
    .sort();
}
