/** Loaded before the program: SIGUSR2 holds its event loop up for five seconds, SIGHUP fills the memory of its worker. */
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

const channel = new BroadcastChannel('shaken');
channel.unref();

if (isMainThread) {
  process.on('SIGHUP', () => channel.postMessage('fill'));
  process.on('SIGUSR2', () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5_000);
  });
} else {
  const filling = [];
  channel.addEventListener('message', () => {
    for (;;) filling.push(Array.from({ length: 100_000 }, (_, index) => `${index}`));
  });
}
