import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { childCoverage } from '../../measure-coverage/child-coverage.ts';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** The built program. */
export const PROGRAM = path.join(ROOT, 'dist/main.js');

/** What the tests may depend on of their own environment: nothing that changes what is printed. */
const { NO_COLOR: _, FORCE_COLOR: __, COLUMNS: ___, CI: ____, ...inherited } = process.env;
const environment = { ...inherited, ...childCoverage(), SITREP_CORPUS_DIR: '' };

/** Milliseconds; longer, and a test fails for hanging. */
const TIMEOUT_MS = 20_000;

/** Starts the built program as an operator does, in the project's folder. */
export function runProgram(
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    env: { ...environment, ...env },
  });
  return { status, stdout, stderr };
}

/** Starts the built program on a terminal of its own, and types lines into it. */
export async function runOnTerminal(
  args: readonly string[],
  lines: readonly string[],
  { env = {} }: { env?: Record<string, string> } = {},
): Promise<{ readonly status: number | null; readonly shown: string }> {
  const words = [process.execPath, PROGRAM, ...args];
  const command = words.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: ROOT,
    timeout: TIMEOUT_MS,
    env: { ...environment, TERM: 'xterm-256color', ...env },
  });
  let shown = '';
  let answered = 0;
  const left = [...lines];
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString('utf8');
    const next = shown.includes('ask> ', answered) ? left.shift() : undefined;
    if (next === undefined) return;
    answered = shown.length;
    child.stdin.write(next);
  });
  const status = await new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  return { status, shown };
}

/** Writes a corpus of the given files into a new temporary folder, and returns its path. */
export function writeCorpus(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-terminal-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
