declare module '@bcoe/v8-coverage' {
  import type { Profiler } from 'node:inspector';

  /** What one process ran, as `NODE_V8_COVERAGE` writes it. */
  export interface ProcessCov {
    readonly result: readonly Profiler.ScriptCoverage[];
  }

  export function mergeProcessCovs(processes: readonly ProcessCov[]): ProcessCov;
}
