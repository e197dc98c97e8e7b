import * as fc from 'fast-check';

/** Runs of each property in `npm run test:fuzz`; elsewhere fast-check's own hundred. */
const FUZZ_RUNS = 10_000;

if (process.env['MODE'] === 'fuzz')
  fc.configureGlobal({ numRuns: FUZZ_RUNS, interruptAfterTimeLimit: 900_000 });
