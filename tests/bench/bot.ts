import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../src/documents/document.ts';
import type { Discord } from '../discord/double/discord.ts';
import type { Member } from '../discord/double/people/member.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How long a bot may take to index and connect, in milliseconds. */
const START_MS = 120_000;

/** A bot that runs, and the folder in which it keeps what it keeps. */
export interface RunningBot {
  readonly startedInMs: number;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
}

/** How a bot is started. */
export interface BotStart {
  /** Of node. */
  readonly args: readonly string[];
  /** What it prints when it answers. */
  readonly ready: string;
  readonly corpus: string;
  readonly data: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A folder for the time of a measurement. */
export async function withFolder<Result>(
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sitrep-bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes made-up documents into a folder; `more` stands at the end of their text. */
export async function writeDocuments(
  folder: string,
  documents: readonly Document[],
  more = '',
): Promise<void> {
  for (const { id, text, title, date } of documents)
    await writeFile(
      path.join(folder, `${id}.md`),
      `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n---\n${text}${more}\n`,
    );
}

/** Starts a bot against a double, and waits until it is ready. */
export async function startBot(discord: Discord, start: BotStart): Promise<RunningBot> {
  const beganMs = performance.now();
  const child = spawn(process.execPath, start.args, {
    cwd: ROOT,
    env: {
      ...process.env,
      ...discord.environment,
      SITREP_CORPUS_DIR: start.corpus,
      SITREP_DATA_DIR: start.data,
      ...start.environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await untilSaid(child.stdout, start.ready);
  const startedInMs = performance.now() - beganMs;
  return { startedInMs, ended, kill: (signal) => child.kill(signal) };
}

/** People, neighbours in the list in different guilds. */
export function makeMembers(discord: Discord, count: number): readonly Member[] {
  const channels = [...discord.world.channels.values()].filter(({ guildId }) => guildId);
  return Array.from({ length: count }, (_, index) => {
    const channel = channels[index % channels.length];
    return discord.member(`person ${index}`, channel === undefined ? {} : { in: channel });
  });
}

async function untilSaid(stream: NodeJS.ReadableStream, words: string): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready:\n${said}`)), START_MS);
    stream.on('data', (chunk: Buffer) => {
      if (said.length < 1e6) said += chunk.toString();
      if (!said.includes(words)) return;
      clearTimeout(timer);
      resolve();
    });
  });
}
