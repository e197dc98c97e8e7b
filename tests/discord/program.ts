import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { childCoverage } from '../measure-coverage/child-coverage.ts';
import type { Discord } from './double/discord.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How long the program may take to start, to end, in milliseconds. */
const START_MS = 20_000;
const END_MS = 15_000;

/** How a program is started. */
export interface ProgramSetup {
  /** The folder of documents; the shipped one if not said. */
  readonly corpus?: string;
  /** Kept over a restart; a new one if not said. */
  readonly data?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** `node dist/main.js start` if not said. */
  readonly command?: readonly [string, ...string[]];
}

/** The program in a process of its own, as an operator runs it. */
export class Program {
  readonly data: string;
  stdout = '';
  stderr = '';
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;

  constructor(child: ChildProcess, data: string) {
    this.#child = child;
    this.data = data;
    child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.#ended = new Promise((resolve) => {
      child.once('close', (code) => resolve(code));
    });
  }

  /** Of the process; of npm where that starts it. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Every line of the log, parsed. */
  get log(): readonly Record<string, unknown>[] {
    return this.stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line): Record<string, unknown> => JSON.parse(line));
  }

  /** Waits until a line of the log holds these words. */
  async said(words: string, timeoutMs = START_MS): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!this.stdout.includes(words)) {
      if (Date.now() > deadline)
        throw new Error(`“${words}” was not said:\n${this.stdout}${this.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Sends a signal to the program, and to what it has started: npm passes none on. */
  kill(signal: NodeJS.Signals): void {
    const { pid, exitCode, signalCode } = this.#child;
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, signal);
  }

  /** Waits for the end; the exit status. */
  async ended(timeoutMs = END_MS): Promise<number | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(
        () => reject(new Error(`it did not end:\n${this.stdout}${this.stderr}`)),
        timeoutMs,
      );
    });
    try {
      return await Promise.race([this.#ended, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Asks the program to leave, and waits until it has. */
  async stop(): Promise<number | null> {
    this.kill('SIGTERM');
    return this.ended();
  }
}

/** A data folder of its own. */
export async function makeDataFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'sitrep-data-'));
}

/** Starts the program against a double, and does not wait. */
export async function launch(discord: Discord, setup: ProgramSetup = {}): Promise<Program> {
  const data = setup.data ?? (await makeDataFolder());
  const [file, ...args] = setup.command ?? [process.execPath, 'dist/main.js', 'start'];
  const child = spawn(file, args, {
    cwd: ROOT,
    detached: true,
    env: {
      PATH: process.env['PATH'],
      HOME: os.homedir(),
      ...childCoverage(),
      ...discord.environment,
      SITREP_DATA_DIR: data,
      SITREP_CORPUS_DIR: setup.corpus ?? 'corpus',
      ...setup.environment,
    },
  });
  return new Program(child, data);
}

/** Starts the program and waits until it answers. */
export async function startProgram(discord: Discord, setup: ProgramSetup = {}): Promise<Program> {
  const program = await launch(discord, setup);
  await program.said('"invite: ');
  return program;
}

/** Throws away a data folder. */
export async function discard(program: Program): Promise<void> {
  await rm(program.data, { recursive: true, force: true });
}
