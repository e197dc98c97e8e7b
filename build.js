/**
 * Builds the program: `src/` into a few files under `dist/`, since Node takes longer to find and read two hundred small
 * modules than to answer a question. What a command does not need stays in files that it does not load. Types are checked
 * by `npm run check:static`, not here.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const OUTPUT = 'dist';

/** Small packages of pure functions; the others are found in `node_modules` when they are needed. */
const BUILT_IN = new Set([
  '@orama/stemmers',
  'fastest-levenshtein',
  'get-east-asian-width',
  'minisearch',
  'wink-porter2-stemmer',
]);

process.chdir(import.meta.dirname);
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const { outputFiles } = await build({
  entryPoints: ['src/main.ts', 'src/app/worker.ts'],
  outdir: OUTPUT,
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: Object.keys(dependencies).filter((name) => !BUILT_IN.has(name)),
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  write: false,
});
mkdirSync(OUTPUT, { recursive: true });
for (const file of outputFiles) writeChanged(file);
removeStale(new Set(outputFiles.map((file) => path.basename(file.path))));

/** Leaves a file alone that is as it should be: a running program may be reading it. */
function writeChanged(file) {
  if (readIfThere(file.path)?.equals(file.contents) !== true) {
    writeFileSync(file.path, file.contents);
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function removeStale(names) {
  for (const name of readdirSync(OUTPUT)) {
    if (!names.has(name)) rmSync(path.join(OUTPUT, name), { recursive: true });
  }
}
