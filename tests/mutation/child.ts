/** Runs the tests of a stage over a source with a mistake in it, again and again, until it is told no more. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { mutate, type Mutant } from './find-mutants.ts';

/** What the process is asked: to run these test files, each over the mutant, in order. Null: over the sources as they are. */
export interface Job {
  readonly tests: readonly string[];
  readonly mutant: Mutant | null;
}

/** What came of it: the first failure, null where no test failed. */
export interface Outcome {
  readonly failure: string | null;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Beside the packages, so that they are found. */
const FOLDER = path.join(ROOT, 'node_modules/.cache/mutation');
const DOUBLE = path.join(import.meta.dirname, 'test-double.ts');
const ENTRY = '\0tests';

let runs = 0;

process.on('message', (job: Job) => void run(job).then((done) => process.send?.(done)));

async function run({ tests, mutant }: Job): Promise<Outcome> {
  runs += 1;
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${process.pid}-${runs}.mjs`);
  try {
    writeFileSync(file, await bundle(tests, mutant));
    const bundled: { readonly run: () => Promise<string | null> } = await import(
      pathToFileURL(file).href
    );
    return { failure: await bundled.run() };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    rmSync(file, { force: true });
  }
}

async function bundle(tests: readonly string[], mutant: Mutant | null): Promise<string> {
  const made = await rolldown({
    input: ENTRY,
    platform: 'node',
    external: (id) =>
      !id.startsWith('.') && !path.isAbsolute(id) && id !== ENTRY && id !== 'vitest',
    plugins: [plugin(tests, mutant)],
    logLevel: 'silent',
  });
  const { output } = await made.generate({ format: 'esm', codeSplitting: false });
  await made.close();
  const [chunk] = output;
  return chunk.code;
}

/** Reads the sources with the mutant's mistake, and keeps to each file the place that it thinks it stands at. */
function plugin(tests: readonly string[], mutant: Mutant | null): Plugin {
  const mutated = mutant === null ? null : path.join(ROOT, mutant.file);
  return {
    name: 'mutation',
    resolveId(id) {
      if (id === ENTRY) return ENTRY;
      return id === 'vitest' ? DOUBLE : undefined;
    },
    load(id) {
      if (id === ENTRY) return entryOf(tests);
      if (!id.endsWith('.ts')) return null;
      const source = readFileSync(id, 'utf8');
      const code = mutant !== null && id === mutated ? mutate(source, mutant) : source;
      const { href } = pathToFileURL(id);
      return {
        code: code
          .replaceAll('import.meta.url', JSON.stringify(href))
          .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id))),
        moduleType: 'ts',
      };
    },
  };
}

function entryOf(tests: readonly string[]): string {
  const imports = tests.map((test) => `import ${JSON.stringify(path.join(ROOT, test))};`);
  return `${imports.join('\n')}\nexport { runGathered as run } from ${JSON.stringify(DOUBLE)};`;
}
