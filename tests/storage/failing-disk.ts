import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What the n-th call that changes something does in the place of what it should; `kill` ends the process within it. */
export type DiskFault = 'ENOSPC' | 'EIO' | 'EMFILE' | 'kill';

const CHANGING = ['open', 'rename', 'rm', 'mkdir', 'copyFile', 'link', 'writeFile'] as const;
const CHANGING_ON_FILES = ['writeFile', 'sync', 'close'] as const;

let armed: { left: number; readonly fault: DiskFault } | null = null;
let calls = 0;

/** From now on the n-th call, counted from 1, fails. */
export function failAt(n: number, fault: DiskFault): void {
  armed = { left: n, fault };
  calls = 0;
}

/** Nothing fails any more; how many calls there were. */
export function heal(): number {
  armed = null;
  return calls;
}

/** Puts faults between the program and `node:fs/promises`; for a process of its own. */
export function breakDisk(): void {
  for (const name of CHANGING) wrap(fs.promises, name);
  syncBuiltinESMExports();
}

/** Replaces a method by one that may fail first, and wraps the file that `open` gives. */
function wrap(target: object, name: string): void {
  const real: unknown = Reflect.get(target, name);
  if (typeof real !== 'function') return;
  Reflect.set(target, name, async (...given: unknown[]) => {
    meetFault(target, name, given);
    const result: unknown = await Reflect.apply(real, target, given);
    if (name === 'open' && typeof result === 'object' && result !== null)
      for (const method of CHANGING_ON_FILES) wrap(result, method);
    return result;
  });
}

function meetFault(target: object, name: string, given: readonly unknown[]): void {
  calls += 1;
  if (armed === null) return;
  armed.left -= 1;
  if (armed.left !== 0) return;
  if (armed.fault === 'kill') die(target, name, given);
  throw Object.assign(new Error(`${armed.fault}: injected`), { code: armed.fault });
}

/** A write that is cut short by the end of the process leaves its first half. */
function die(target: object, name: string, [first, second]: readonly unknown[]): void {
  const file: unknown = name === 'writeFile' ? (Reflect.get(target, 'fd') ?? first) : null;
  const content = [second, first].find((one) => typeof one === 'string' || isBytes(one));
  const half = isBytes(content) ? content.subarray(0, content.length / 2) : null;
  if (typeof file === 'number' || typeof file === 'string')
    fs.writeFileSync(file, half ?? String(content).slice(0, String(content).length / 2));
  process.kill(process.pid, 'SIGKILL');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function isBytes(content: unknown): content is Uint8Array {
  return content instanceof Uint8Array;
}
