import { fork } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import {
  indexingSchema,
  latenciesSchema,
  readingSchema,
  renewalSchema,
  type Latency,
} from './results.ts';
import { measureStartUp } from './start-up.ts';

const USAGE = `npm run bench [-- --quick]

Measures start-up, indexing, questions and memory beside bare MiniSearch, on made-up passages (the same in every run).
  --quick   1,000 and 10,000 passages, and fewer starts
`;

/** Passages. */
const SIZES = [1_000, 10_000, 100_000];
const RENEWED_PASSAGES = 20_000;

/** Markdown documents of 3 KB. */
const READ_DOCUMENTS = 1_000;

const QUICK_SIZES = SIZES.slice(0, 2);

/** Questions for each size; enough for a 99th percentile that is not one question. */
const QUESTIONS = 1_000;
const STARTS = 20;
const QUICK_STARTS = 5;

/** Megabytes; 100,000 passages twice over stay well below. */
const HEAP_MEGABYTES = 6_144;

/** What is reported of questions, with the digits after the point. */
const ROWS: readonly (readonly [name: string, key: keyof Latency, digits: number])[] = [
  ['questions a second', 'questionsPerSecond', 0],
  ['question, median ms', 'median', 3],
  ['question, p99 ms', 'p99', 3],
];

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (values.help === true) process.stdout.write(USAGE);
else await runAll(values.quick === true);

async function runAll(isQuick: boolean): Promise<void> {
  reportStartUp(isQuick ? QUICK_STARTS : STARTS);
  await reportReading();
  for (const size of isQuick ? QUICK_SIZES : SIZES) {
    const sitrep = await runChild('sitrep', size, indexingSchema);
    const bare = await runChild('bare', size, indexingSchema);
    const latency = await runChild('questions', size, latenciesSchema);
    report(`\n${sitrep.passages.toLocaleString('en')} passages`, 'Sitrep', 'MiniSearch', 'ratio');
    reportRatio('passages a second', sitrep.passagesPerSecond, bare.passagesPerSecond, 0);
    reportRatio('peak memory, MB', sitrep.peakMegabytes, bare.peakMegabytes, 0);
    for (const [name, key, digits] of ROWS) {
      reportRatio(name, latency.sitrep[key], latency.bare[key], digits);
    }
  }
  if (!isQuick) await reportRenewal();
}

async function reportReading(): Promise<void> {
  const { readMs, parseMs } = await runChild('reading', READ_DOCUMENTS, readingSchema);
  const documents = READ_DOCUMENTS.toLocaleString('en');
  report(`\n${documents} Markdown documents`, 'Sitrep', 'bare mdast', 'ratio');
  reportRatio('processor, ms', readMs, parseMs, 0);
}

async function reportRenewal(): Promise<void> {
  const { quietP99, changingP99, buildMs, changeMs } = await runChild(
    'renewal',
    RENEWED_PASSAGES,
    renewalSchema,
  );
  const passages = RENEWED_PASSAGES.toLocaleString('en');
  report(`\n${passages} passages, 5 questions a second`, 'changing', 'quiet', 'ratio');
  reportRatio('question, p99 ms', changingP99, quietP99, 1);
  report('', 'one file', 'all', 'ratio');
  reportRatio('processor, ms', changeMs, buildMs, 0);
}

function reportStartUp(starts: number): void {
  const { bare, ask, npm } = measureStartUp(starts);
  report(`Start to exit, median of ${starts}`, 'ms', 'ratio');
  report('  node, import minisearch', bare.toFixed(0), '1.00');
  report('  node dist/main.js ask', ask.toFixed(0), (ask / bare).toFixed(2));
  report('  npm run -s ask', npm.toFixed(0), (npm / bare).toFixed(2));
}

function reportRatio(name: string, ours: number, theirs: number, digits: number): void {
  const ratio = (ours / theirs).toFixed(2);
  report(`  ${name}`, ours.toFixed(digits), theirs.toFixed(digits), ratio);
}

function report(name: string, ...columns: readonly string[]): void {
  console.log(name.padEnd(30) + columns.map((column) => column.padStart(12)).join(''));
}

/**
 * Measures in a process of its own, so that neither memory nor garbage of one weighs on another.
 *
 * @throws Error when the child ends without a result
 */
async function runChild<Schema extends z.ZodType>(
  job: 'sitrep' | 'bare' | 'questions' | 'renewal' | 'reading',
  passages: number,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const child = fork(
    fileURLToPath(new URL('child.ts', import.meta.url)),
    [job, String(passages), String(QUESTIONS)],
    { execArgv: [...process.execArgv, `--max-old-space-size=${HEAP_MEGABYTES}`] },
  );
  return new Promise((resolve, reject) => {
    child.once('message', (result) => {
      resolve(schema.parse(result));
    });
    child.once('exit', (code) => {
      reject(new Error(`${job} of ${passages} passages: exit ${code} without a result`));
    });
  });
}
