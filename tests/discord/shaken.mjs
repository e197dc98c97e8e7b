/** Loaded before the program: SIGUSR2 holds its event loop up for five seconds. */
process.on('SIGUSR2', () => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5_000);
});
