import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Job, Outcome } from './child.ts';
import type { NumberedMutant } from './instrument.ts';
import type { TestRun } from './test-double.ts';

/** Tests over a mistake may take so many times as long as over the sources as they are, and so many milliseconds more. */
const SLOWER = 10;
const SLACK_MS = 10_000;

/** Longer than one file of tests takes. */
const LONGEST_MS = 900_000;

/** What was imported is never given back: after so many imports the process begins anew. */
const MAX_IMPORTS = 60;

/** A file of tests with what each of them reached over the sources as they are. */
interface TestFile {
  readonly test: string;
  readonly bundle: string;
  readonly runs: readonly TestRun[];
}

/** One process, and another where that hangs. */
export class Bench {
  #child: ChildProcess | null = null;
  #imports = 0;
  readonly #files: TestFile[] = [];

  /**
   * Runs a file of tests over the sources as they are, to know which test reaches which mutant.
   *
   * @returns why the file cannot be asked, where a test fails although there is no mistake; null where it can
   */
  async learn(test: string, mutants: readonly NumberedMutant[]): Promise<string | null> {
    const { bundle, failure } = await this.#ask({ kind: 'bundle', test, mutants }, LONGEST_MS);
    if (bundle === undefined) return failure;
    const job = { kind: 'run', bundle, mutant: null, tests: null } as const;
    const { runs, failure: failed } = await this.#ask(job, LONGEST_MS);
    if (runs !== undefined) this.#files.push({ test, bundle, runs });
    return failed;
  }

  /** The first test file that fails over the mistake: those of its file first, then the quickest; null where none does. */
  async noticedBy({ id, file }: NumberedMutant): Promise<string | null> {
    const name = file.slice(file.lastIndexOf('/') + 1, -'.ts'.length);
    const lists = this.#files
      .map(({ test, bundle, runs }) => {
        const reaching = runs.filter(({ reached }) => reached.includes(id));
        const tookMs = reaching.reduce((sum, run) => sum + run.tookMs, 0);
        const tests = reaching.map(({ test: number }) => number);
        return { test, bundle, tests, tookMs, isOwn: test.includes(`/${name}.`) };
      })
      .filter(({ tests }) => tests.length > 0)
      .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || a.tookMs - b.tookMs);
    for (const { test, bundle, tests, tookMs } of lists) {
      const job = { kind: 'run', bundle, mutant: id, tests } as const;
      const { failure } = await this.#ask(job, SLOWER * tookMs + SLACK_MS);
      if (failure !== null) return test;
    }
    return null;
  }

  close(): void {
    this.#child?.kill();
    this.#child = null;
  }

  async #ask(job: Job, limitMs: number): Promise<Outcome> {
    if (this.#imports >= MAX_IMPORTS) this.close();
    if (this.#child === null) this.#imports = 0;
    this.#imports += 1;
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
