import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import type { Job, Outcome } from './child.ts';
import type { NumberedMutant } from './instrument.ts';
import type { TestRun } from './test-double.ts';

/** Tests over a mistake may take so many times as long as over the sources as they are, and so many milliseconds more. */
const SLOWER = 10;
const SLACK_MS = 20_000;

/** Longer than one file of tests takes. */
const LONGEST_MS = 900_000;

/** What was imported is never given back: after so many imports the process begins anew. */
const MAX_IMPORTS = 100;

/** The quickest tests, up to so many milliseconds together, are asked before the others. */
const FIRST_MS = 2_000;

/** A mistake that tests of so many milliseconds let pass is not noticed, whatever further ones would say. */
const PATIENCE_MS = 20_000;

/** A test with what it reached over the sources as they are; its number is among those of all files. */
interface KnownTest extends TestRun {
  readonly file: string;
}

/** One process, and another where that hangs. */
export class Bench {
  #child: ChildProcess | null = null;
  #imports = 0;
  #bundle = '';
  readonly #program: string;
  readonly #files: string[] = [];
  readonly #tests: KnownTest[] = [];

  /** @param program made by {@link buildChild} */
  constructor(program: string) {
    this.#program = program;
  }

  /**
   * Runs a file of tests over the sources as they are, to know which test reaches which mutant.
   *
   * @returns why the file cannot be asked, where a test fails although there is no mistake; null where it can
   */
  async learn(file: string, mutants: readonly NumberedMutant[]): Promise<string | null> {
    const { bundle, failure } = await this.#bundleOf([file], mutants);
    if (bundle === undefined) return failure;
    const job = { kind: 'run', bundle, mutant: null, tests: null } as const;
    const { runs, failure: failed } = await this.#ask(job, LONGEST_MS);
    if (runs === undefined) return failed;
    const before = this.#tests.length;
    this.#tests.push(...runs.map((run) => ({ ...run, test: before + run.test, file })));
    this.#files.push(file);
    return null;
  }

  /** Makes one bundle of all files that were learned: it is loaded once for each mistake, instead of each file. */
  async join(mutants: readonly NumberedMutant[]): Promise<void> {
    const { bundle, failure } = await this.#bundleOf(this.#files, mutants);
    if (bundle === undefined) throw new Error(failure ?? 'no test can be asked');
    this.#bundle = bundle;
  }

  /** Whether a test fails over the mistake: those of its file and the quick ones are asked first. */
  async notices({ id, file }: NumberedMutant): Promise<boolean> {
    const name = file.slice(file.lastIndexOf('/') + 1, -'.ts'.length);
    const costOf = (test: KnownTest): number => (test.file.includes(`/${name}.`) ? 0 : test.tookMs);
    const lists: [KnownTest[], KnownTest[]] = [[], []];
    let spentMs = 0;
    for (const test of this.#tests
      .filter(({ reached }) => reached.includes(id))
      .sort((a, b) => costOf(a) - costOf(b))) {
      spentMs += costOf(test);
      if (spentMs <= PATIENCE_MS) lists[spentMs <= FIRST_MS ? 0 : 1].push(test);
    }
    for (const list of lists) if (await this.#fails(list, id)) return true;
    return false;
  }

  async #fails(list: readonly KnownTest[], mutant: number): Promise<boolean> {
    if (list.length === 0) return false;
    if (!existsSync(this.#bundle)) throw new Error(`${this.#bundle} was taken away`);
    const tests = list.map(({ test }) => test);
    const tookMs = list.reduce((sum, test) => sum + test.tookMs, 0);
    const job = { kind: 'run', bundle: this.#bundle, mutant, tests } as const;
    return (await this.#ask(job, SLOWER * tookMs + SLACK_MS)).failure !== null;
  }

  close(): void {
    this.#child?.kill();
    this.#child = null;
  }

  async #bundleOf(tests: readonly string[], mutants: readonly NumberedMutant[]): Promise<Outcome> {
    return this.#ask({ kind: 'bundle', tests, mutants }, LONGEST_MS);
  }

  async #ask(job: Job, limitMs: number): Promise<Outcome> {
    if (this.#imports >= MAX_IMPORTS) this.close();
    if (this.#child === null) this.#imports = 0;
    this.#imports += 1;
    const child = (this.#child ??= fork(this.#program));
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

/** Builds the program of the process: run as it is, a loader would translate every bundle once more. */
export async function buildChild(): Promise<string> {
  const made = await rolldown({
    input: 'tests/mutation/child.ts',
    platform: 'node',
    external: /^(?![./])/,
  });
  const file = path.resolve('node_modules/.cache/mutation/child.mjs');
  await made.write({ file, format: 'esm', codeSplitting: false });
  await made.close();
  return file;
}
