import process from 'node:process';
import { askLibrary } from '../../src/library/ask-library.ts';
import { buildLibrary } from '../../src/library/renew-library.ts';
import { emptyCorpus } from '../../src/documents/read-corpus.ts';
import { splitDocument } from '../../src/passages/split-document.ts';
import { createAnalyzer } from '../../src/text/analyze.ts';
import { indexBare, passagesOf } from './bare-minisearch.ts';
import { generateBench, type Bench } from './generate.ts';
import { measureReading } from './reading.ts';
import type { Indexing, Latencies, Latency } from './results.ts';
import { measureRenewal } from './renewal.ts';
import { median, quantile } from './statistics.ts';

/** Questions asked before any is timed, so that the compiler has seen the code. */
const WARM_UP = 100;

const BYTES_PER_MEGABYTE = 1e6;
const BYTES_PER_KIBIBYTE = 1024;

const [job, passages, questions] = process.argv.slice(2);
const bench = generateBench(Number(passages), Number(questions) + WARM_UP);
const result = await runJob(job);
if (process.send === undefined) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
else process.send(result);

async function runJob(name: string | undefined): Promise<unknown> {
  if (name === 'questions') return measureQuestions();
  if (name === 'bare') return measureBareIndexing();
  if (name === 'renewal') return measureRenewal(bench);
  if (name === 'reading') return measureReading(Number(passages));
  return measureIndexing(() => buildLibrary(corpusOf(bench)).then(passagesOf));
}

/** The passages are there before the clock starts: MiniSearch cuts no documents. */
async function measureBareIndexing(): Promise<Indexing> {
  const cut = bench.documents.flatMap(splitDocument).map(({ id, text }) => ({ id, text }));
  const analyze = await createAnalyzer(['en']);
  return measureIndexing(() => {
    indexBare(cut, analyze);
    return cut;
  });
}

async function measureIndexing(
  index: () => Promise<readonly unknown[]> | readonly unknown[],
): Promise<Indexing> {
  const began = performance.now();
  const indexed = await index();
  const seconds = (performance.now() - began) / 1000;
  const { maxRSS } = process.resourceUsage();
  return {
    passages: indexed.length,
    passagesPerSecond: indexed.length / seconds,
    peakMegabytes: (maxRSS * BYTES_PER_KIBIBYTE) / BYTES_PER_MEGABYTE,
  };
}

/**
 * Each question goes to both in turn, in one process, so that what else the machine does falls on both alike. Bare
 * MiniSearch is asked for the question's own terms, analysed as here; the variants that the program searches besides are
 * part of what it has to pay for.
 */
async function measureQuestions(): Promise<Latencies> {
  const library = await buildLibrary(corpusOf(bench));
  const bare = indexBare(passagesOf(library), await createAnalyzer(['en']));
  const times = { sitrep: [] as number[], bare: [] as number[] };
  for (const [index, text] of bench.questions.entries()) {
    const began = performance.now();
    await askLibrary(library, { text });
    const between = performance.now();
    bare.search(text);
    const ended = performance.now();
    if (index < WARM_UP) continue;
    times.sitrep.push(between - began);
    times.bare.push(ended - between);
  }
  return { sitrep: summarise(times.sitrep), bare: summarise(times.bare) };
}

function summarise(times: readonly number[]): Latency {
  const total = times.reduce((sum, time) => sum + time, 0);
  return {
    median: median(times),
    p99: quantile(times, 0.99),
    questionsPerSecond: (1000 * times.length) / total,
  };
}

function corpusOf({ documents }: Bench): Parameters<typeof buildLibrary>[0] {
  return { ...emptyCorpus(''), documents };
}
