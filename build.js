/**
 * Builds the program: `src/` into a few files under `dist/`, since Node takes longer to find and read two hundred small
 * modules than to answer a question. What a command does not need stays in files that it does not load. Types are checked
 * by `npm run check:static`, not here.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

const OUTPUT = 'dist';

/** Small packages of pure functions; the others are found in `node_modules` when they are needed. */
const BUILT_IN = new Set([
  '@orama/stemmers',
  'decode-named-character-reference',
  'fastest-levenshtein',
  'get-east-asian-width',
  'htmlparser2',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'micromark-extension-gfm',
  'minisearch',
  'wink-porter2-stemmer',
]);

/** What answers a question in the terminal, with all that it imports, is one file: each further one costs a millisecond. */
const ANSWERING = /src\/surfaces\/terminal\/ask-command\.ts$|\/wink-porter2-stemmer\//;

process.chdir(import.meta.dirname);
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const outside = Object.keys(dependencies).filter((name) => !BUILT_IN.has(name));
const bundle = await rolldown({
  input: {
    main: 'src/main.ts',
    worker: 'src/worker/worker.ts',
    'printed-worker': 'src/documents/printed-worker.ts',
  },
  platform: 'node',
  external: [/^node:/, ...outside.map((name) => new RegExp(`^${name}(?:/|$)`))],
});
const { output } = await bundle.generate({
  sourcemap: true,
  comments: false,
  // A file with one other character is kept at two bytes each, and read a third slower.
  charset: 'ascii',
  codeSplitting: { groups: [{ name: 'answering', test: ANSWERING }] },
});
await bundle.close();
mkdirSync(OUTPUT, { recursive: true });
const hasChanged = output.map(writeChanged).includes(true);
if (hasChanged) removeStale(new Set(output.map(({ fileName }) => fileName)));

/** Leaves a file alone that is as it should be, since a program may be running. */
function writeChanged(file) {
  const content = file.type === 'chunk' ? file.code : file.source;
  const target = path.join(OUTPUT, file.fileName);
  if (readIfThere(target) === content) return false;
  writeFileSync(target, content);
  return true;
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Compiled code is stale too. What is gone already was removed by a build at the same time. */
function removeStale(names) {
  for (const name of readdirSync(OUTPUT)) {
    if (!names.has(name)) rmSync(path.join(OUTPUT, name), { recursive: true, force: true });
  }
}
