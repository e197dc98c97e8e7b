import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shuffle } from '../laboratory/shuffle.ts';
import { Bench, buildChild } from './bench.ts';
import { findMutants, type Mutant } from './find-mutants.ts';

const USAGE = `npm run mutation [-- --sample 600 --seed 1 --stage NAME]

Makes small mistakes in the sources, one at a time, and counts how many of them a test notices. The same seed makes the
same mistakes. Each is tried with the tests that reach its place, and with no other. A mistake that makes the tests run
for ever is noticed.
  --stage    one folder of src alone: text, queries, …
`;

/** The stages whose mistakes must be noticed. */
const STAGES = ['text', 'passages', 'queries', 'index', 'ranking', 'answers'];

/** The folders of the tests that are asked. */
const TESTS = [...STAGES, 'names', 'library', 'rendering/terminal', 'relevance'];

/** A search cluster is a program of its own: it takes too long to start for each mistake. */
const ELSEWHERE = /opensearch/;

/** Lists of words, which no test goes through one by one. */
const LISTS =
  /(?:stop-words|abbreviations|months|synonyms|cue-words|answer-words|irregular-forms|number-words|chat-words|asking-words)/;

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    stage: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help === true) process.stdout.write(USAGE);
else process.exitCode = await measure();

async function measure(): Promise<number> {
  const stages = STAGES.filter((stage) => values.stage === undefined || stage === values.stage);
  const all = stages.flatMap((stage) =>
    sourcesOf(stage).flatMap((file) => findMutants(file, readFileSync(file, 'utf8'))),
  );
  const sample = shuffle(all, Number(values.seed))
    .slice(0, Number(values.sample))
    .map((mutant, id) => ({ ...mutant, id }));
  process.stdout.write(`${sample.length} of ${all.length} mistakes\n`);
  const bench = new Bench(await buildChild());
  for (const test of TESTS.flatMap(testsOf)) {
    const failure = await bench.learn(test, sample);
    if (failure !== null)
      process.stdout.write(`not asked: ${test}: ${failure.split('\n', 1)[0]}\n`);
  }
  await bench.join(sample);
  const survivors: Mutant[] = [];
  for (const [tried, mutant] of sample.entries()) {
    if (await bench.notices(mutant)) continue;
    survivors.push(mutant);
    process.stdout.write(`${describe(mutant)}  (${survivors.length} of ${tried + 1})\n`);
  }
  bench.close();
  process.stdout.write(`\n${table(sample, survivors)}\n`);
  return 0;
}

function sourcesOf(stage: string): readonly string[] {
  return readdirSync(`src/${stage}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !LISTS.test(file))
    .filter((file) => !ELSEWHERE.test(file))
    .map((file) => path.posix.join('src', stage, file))
    .sort();
}

function testsOf(folder: string): readonly string[] {
  return readdirSync(`tests/${folder}`)
    .filter((file) => file.endsWith('.test.ts') && !ELSEWHERE.test(file))
    .map((file) => path.posix.join('tests', folder, file))
    .sort();
}

/** The stage whose source has the mistake. */
function stageOf({ file }: Mutant): string {
  return file.split('/')[1] ?? '';
}

function describe({ file, line, change }: Mutant): string {
  return `not noticed: ${file}:${line}  ${change.replaceAll(/\s+/g, ' ')}`;
}

function table(sample: readonly Mutant[], survivors: readonly Mutant[]): string {
  const rows = [...STAGES, ''].map((stage) => {
    const of = (some: readonly Mutant[]): number =>
      some.filter((one) => stage === '' || stageOf(one) === stage).length;
    const share = of(sample) === 0 ? '–' : (1 - of(survivors) / of(sample)).toFixed(3);
    return `${(stage || 'all').padEnd(10)}${String(of(sample)).padStart(6)}${share.padStart(8)}`;
  });
  return ['stage     mistakes  noticed', ...rows].join('\n');
}
