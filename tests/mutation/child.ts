/** Bundles a test file with the mutants in its sources, and runs it again and again, each time over one of them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'rolldown';
import { instrument, type NumberedMutant } from './instrument.ts';
import type { TestRun } from './test-double.ts';

/** What the process is asked: to bundle test files, or to run tests of a bundle over one mutant. */
export type Job =
  | {
      readonly kind: 'bundle';
      readonly tests: readonly string[];
      readonly mutants: readonly NumberedMutant[];
    }
  | {
      readonly kind: 'run';
      readonly bundle: string;
      /** Null over the sources as they are. */
      readonly mutant: number | null;
      /** The numbers of the tests that are run; null for all. */
      readonly tests: readonly number[] | null;
    };

/** What came of it: the first failure, null where no test failed; and of each test what it reached. */
export interface Outcome {
  readonly failure: string | null;
  readonly bundle?: string;
  readonly runs?: readonly TestRun[];
}

const ROOT = process.cwd();
/** Beside the packages, so that they are found. */
const FOLDER = path.join(ROOT, 'node_modules/.cache/mutation');
const DOUBLE = path.join(ROOT, 'tests/mutation/test-double.ts');
const ENTRY = '\0tests';

let imports = 0;
let active: number | null = null;
let reached = new Set<number>();

Reflect.set(globalThis, '__isMistaken', (id: number): boolean => {
  reached.add(id);
  return id === active;
});

process.on('disconnect', () => process.exit());
process.on('message', (job: Job) => void perform(job).then((done) => process.send?.(done)));

async function perform(job: Job): Promise<Outcome> {
  try {
    return job.kind === 'bundle' ? await bundle(job.tests, job.mutants) : await run(job);
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

interface Bundle {
  readonly run: (
    tests: readonly number[] | null,
    takeReached: () => readonly number[],
  ) => Promise<Outcome>;
}

async function run({ bundle: file, mutant, tests }: Job & { kind: 'run' }): Promise<Outcome> {
  imports += 1;
  active = mutant;
  reached = new Set();
  // Another address, so that all of it is evaluated anew.
  const bundled: Bundle = await import(`${pathToFileURL(file).href}?${imports}`);
  return bundled.run(tests, () => {
    const taken = [...reached];
    reached = new Set();
    return taken;
  });
}

async function bundle(
  tests: readonly string[],
  mutants: readonly NumberedMutant[],
): Promise<Outcome> {
  const { rolldown } = await import('rolldown');
  const made = await rolldown({
    input: ENTRY,
    platform: 'node',
    external: (id) =>
      !id.startsWith('.') && !path.isAbsolute(id) && id !== ENTRY && id !== 'vitest',
    plugins: [plugin(tests, mutants)],
    logLevel: 'silent',
  });
  const { output } = await made.generate({ format: 'esm', codeSplitting: false });
  await made.close();
  mkdirSync(FOLDER, { recursive: true });
  const name = tests.length === 1 ? tests.join('') : 'all';
  const file = path.join(FOLDER, `${name.replaceAll('/', '-')}.mjs`);
  writeFileSync(file, output[0].code);
  return { failure: null, bundle: file };
}

/** Puts the mutants into the sources, and keeps to each file the place that it thinks it stands at. */
function plugin(tests: readonly string[], mutants: readonly NumberedMutant[]): Plugin {
  return {
    name: 'mutation',
    resolveId(id) {
      if (id === ENTRY) return ENTRY;
      return id === 'vitest' ? DOUBLE : undefined;
    },
    load(id) {
      if (id === ENTRY) return entryOf(tests);
      if (!id.endsWith('.ts')) return null;
      const own = mutants.filter(({ file }) => path.join(ROOT, file) === id);
      const { href } = pathToFileURL(id);
      return {
        code: instrument(readFileSync(id, 'utf8'), own)
          .replaceAll('import.meta.url', JSON.stringify(href))
          .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id))),
        moduleType: 'ts',
      };
    },
  };
}

function entryOf(tests: readonly string[]): string {
  const lines = tests.map((test) => `import ${JSON.stringify(path.join(ROOT, test))};`);
  return `${lines.join('\n')}\nexport { runGathered as run } from ${JSON.stringify(DOUBLE)};`;
}
