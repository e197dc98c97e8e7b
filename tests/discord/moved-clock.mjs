/** Loaded before the program: every SIGUSR2 sets its clock by an hour, back first, then on by two, and so on. */
const HOUR_MS = 3_600_000;
let offsetMs = 0;
const Real = Date;

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + offsetMs);
    else super(...given);
  }

  static now() {
    return Real.now() + offsetMs;
  }
};

process.on('SIGUSR2', () => {
  offsetMs = offsetMs < 0 ? HOUR_MS : -HOUR_MS;
  process.stdout.write(`${JSON.stringify({ msg: `the clock is set by ${offsetMs} ms` })}\n`);
});
