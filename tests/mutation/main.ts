import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Bench, stageOf, STAGES } from './bench.ts';
import { shuffle } from '../laboratory/shuffle.ts';
import { findMutants, type Mutant } from './find-mutants.ts';

const USAGE = `npm run mutation [-- --sample 600 --seed 1 --stage NAME --processes 1]

Makes small mistakes in the sources, one at a time, and counts how many of them a test notices. The same seed makes the
same mistakes. A mistake that makes the tests run for ever is noticed.
  --stage    one folder of src alone: text, queries, …
`;

/** Lists of words, which no test goes through one by one. */
const LISTS =
  /(?:stop-words|abbreviations|months|synonyms|cue-words|answer-words|irregular-forms|number-words|chat-words|asking-words)/;

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    stage: { type: 'string' },
    processes: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help === true) process.stdout.write(USAGE);
else process.exitCode = await measure();

async function measure(): Promise<number> {
  const all = Object.keys(STAGES)
    .filter((stage) => values.stage === undefined || stage === values.stage)
    .flatMap((stage) =>
      sourcesOf(stage).flatMap((file) => findMutants(file, readFileSync(file, 'utf8'))),
    );
  const sample = shuffle(all, Number(values.seed)).slice(0, Number(values.sample));
  process.stdout.write(`${sample.length} of ${all.length} mistakes\n`);
  const queue = [...sample];
  const tried: Mutant[] = [];
  const survivors: Mutant[] = [];
  const processes = Array.from({ length: Number(values.processes) }, async () => {
    const bench = new Bench();
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const isNoticed = await bench.notices(next);
      tried.push(next);
      if (isNoticed) continue;
      survivors.push(next);
      process.stdout.write(`${describe(next)}  (${survivors.length} of ${tried.length})\n`);
    }
    bench.close();
  });
  await Promise.all(processes);
  process.stdout.write(`\n${table(sample, survivors)}\n`);
  return 0;
}

function sourcesOf(stage: string): readonly string[] {
  return readdirSync(`src/${stage}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !LISTS.test(file))
    .map((file) => path.posix.join('src', stage, file))
    .sort();
}

function describe({ file, line, original, replacement }: Mutant): string {
  return `not noticed: ${file}:${line}  ${original} → ${replacement || '(nothing)'}`;
}

function table(sample: readonly Mutant[], survivors: readonly Mutant[]): string {
  const rows = [...Object.keys(STAGES), ''].map((stage) => {
    const of = (some: readonly Mutant[]): number =>
      some.filter((one) => stage === '' || stageOf(one) === stage).length;
    const share = of(sample) === 0 ? '–' : (1 - of(survivors) / of(sample)).toFixed(3);
    return `${(stage || 'all').padEnd(10)}${String(of(sample)).padStart(6)}${share.padStart(8)}`;
  });
  return ['stage     mistakes  noticed', ...rows].join('\n');
}
