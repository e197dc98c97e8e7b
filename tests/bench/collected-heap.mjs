/** Loaded before the program, with --expose-gc: says every ten seconds what each thread holds after a collection. */
import { threadId } from 'node:worker_threads';

setInterval(() => {
  globalThis.gc();
  const { heapUsed } = process.memoryUsage();
  process.stdout.write(
    `${JSON.stringify({ soak: threadId === 0 ? 'main' : 'worker', heapUsed })}\n`,
  );
}, 10_000).unref();
