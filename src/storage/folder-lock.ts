import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { link, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { ProblemError } from '../errors/problem.ts';
import { makeFolder } from './make-folder.ts';
import { errorCode, storageProblem } from './storage-problem.ts';
import { removeLeftOvers } from './write-atomically.ts';

const NAME = 'lock';
const PRIVATE_FILE_MODE = 0o600;

/** The holder touches its lock this often, and a lock that nobody touches for so long is nobody's. Milliseconds. */
const TOUCH_MS = 5_000;
const UNTOUCHED_MS = 16_000;

/** Two that take a lock over at the same moment see within this time, in milliseconds, which of them has it. */
const SETTLE_MS = 100;

const holder = z.looseObject({
  pid: z.int(),
  host: z.string(),
  /** When the process began, as its system counts: another process may have the number by now. */
  began: z.string(),
  id: z.string(),
});

type Holder = z.infer<typeof holder>;

/** A data folder that is this process's own. */
export interface FolderLock {
  /** Synchronous, for the very end of a program. */
  release(): void;
}

/**
 * Makes a folder this process's own, until it is released or the process ends in any way, and removes what an earlier one
 * has left half written.
 *
 * @throws ProblemError where another process holds it, or nothing can be written there
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = path.join(folder, NAME);
  const own: Holder = {
    pid: process.pid,
    host: os.hostname(),
    began: beganAt(process.pid),
    id: randomBytes(8).toString('hex'),
  };
  try {
    await makeFolder(folder);
    while (!(await take(file, own))) await dislodge(file, folder);
    await removeLeftOvers(folder);
  } catch (error) {
    throw error instanceof ProblemError ? error : storageProblem(folder, error);
  }
  const timer = setInterval(() => void touch(file), TOUCH_MS).unref();
  return {
    release() {
      clearInterval(timer);
      if (readHolder(file)?.id === own.id) rmSync(file, { force: true });
    },
  };
}

/** A file that is whole when it appears: it is linked, not written, under its name. */
async function take(file: string, own: Holder): Promise<boolean> {
  const draft = `${file}.${own.id}.tmp`;
  const text = `${JSON.stringify(own)}\n`;
  try {
    await writeFile(draft, text, { mode: PRIVATE_FILE_MODE });
    // Some file systems know no links.
    await link(draft, file).catch(async (error: unknown) => {
      if (errorCode(error) === 'EEXIST') throw error;
      await writeFile(file, text, { mode: PRIVATE_FILE_MODE, flag: 'wx' });
    });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  await sleep(SETTLE_MS);
  return readHolder(file)?.id === own.id;
}

/** Takes a lock away whose holder is no more. @throws ProblemError where it lives */
async function dislodge(file: string, folder: string): Promise<void> {
  const found = readHolder(file);
  if (found !== null && (await isAlive(found, file))) throw inUse(folder, found);
  if (readHolder(file)?.id !== found?.id) return;
  const old = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  await rename(file, old).catch(() => {});
  await rm(old, { force: true });
}

async function isAlive(found: Holder, file: string): Promise<boolean> {
  if (found.host === os.hostname())
    return found.pid !== process.pid && isRunning(found.pid) && beganAt(found.pid) === found.began;
  // A process of another machine or container cannot be looked at, but it touches its lock.
  const before = await touchedMs(file);
  const deadline = performance.now() + UNTOUCHED_MS;
  while (performance.now() < deadline) {
    await sleep(TOUCH_MS / 10);
    const now = await touchedMs(file);
    if (now !== before) return now !== null;
  }
  return false;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Linux says when a process began, in ticks since the system did; elsewhere its number has to do. */
function beganAt(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[19] ?? '';
  } catch {
    return '';
  }
}

function readHolder(file: string): Holder | null {
  try {
    return holder.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

async function touchedMs(file: string): Promise<number | null> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
}

async function touch(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => {});
}

function inUse(folder: string, { pid, host }: Holder): ProblemError {
  return new ProblemError({
    input: folder,
    what: `another Sitrep is running with this data folder (process ${pid} on ${host})`,
    advice:
      'Stop that one first, or set SITREP_DATA_DIR to another folder; two with the same token answer everything twice',
  });
}
