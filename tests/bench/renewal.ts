import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Document } from '../../src/documents/document.ts';
import { askLibrary } from '../../src/library/ask-library.ts';
import { keepLibrary, type LibraryKeeper } from '../../src/library/keep-library.ts';
import type { Bench } from './generate.ts';
import type { Renewal } from './results.ts';
import { quantile } from './statistics.ts';

/** Questions a second, and how many are asked in each part. */
const RATE = 5;
const QUESTIONS = 150;

/** So many times one file is changed while nobody asks. */
const CHANGES = 10;

const MS = 1_000;

/**
 * Measures what a changed file costs: the processor time beside a full build's, and the times of questions while a file is
 * changed every second beside those while nothing changes.
 */
export async function measureRenewal(bench: Bench): Promise<Renewal> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-bench-'));
  try {
    for (const document of bench.documents) writeDocument(folder, document, '');
    const failures: unknown[] = [];
    const startMs = cpuMs();
    const keeper = await keepLibrary(folder, { onFailure: (error) => failures.push(error) });
    const buildMs = cpuMs() - startMs;
    await askAll(keeper, bench.questions.slice(0, QUESTIONS), () => {});
    const quiet = await askAll(keeper, bench.questions.slice(0, QUESTIONS), () => {});
    const changing = await askAll(keeper, bench.questions.slice(0, QUESTIONS), (at) => {
      if (at % RATE === 0) change(folder, bench, at);
    });
    const changeMs = await timeChanges(keeper, folder, bench);
    await keeper.close();
    if (failures.length > 0) throw failures[0];
    return {
      quietP99: quantile(quiet, 0.99),
      changingP99: quantile(changing, 0.99),
      buildMs,
      changeMs,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeDocument(folder: string, { id, title, date, text }: Document, more: string): void {
  const head = `---\ntitle: ${JSON.stringify(title)}\ndate: ${date ?? ''}\nlanguage: en\n---\n\n`;
  writeFileSync(path.join(folder, `${id}.md`), `${head}${text}${more}`);
}

function change(folder: string, { documents }: Bench, at: number): void {
  const document = documents[(at * 7) % documents.length];
  if (document !== undefined) writeDocument(folder, document, `\n\nA change of number ${at}.`);
}

/** Milliseconds from when each question was due to its answer. */
async function askAll(
  keeper: LibraryKeeper,
  questions: readonly string[],
  before: (at: number) => void,
): Promise<readonly number[]> {
  const startMs = performance.now();
  const asked = questions.map(async (text, at) => {
    const dueMs = startMs + (at * MS) / RATE;
    await delay(dueMs - performance.now());
    before(at);
    await askLibrary(await keeper.current(), { text });
    return performance.now() - dueMs;
  });
  return Promise.all(asked);
}

/** Milliseconds of the processor for one changed file, the mean of some. */
async function timeChanges(keeper: LibraryKeeper, folder: string, bench: Bench): Promise<number> {
  let spentMs = 0;
  for (let at = 1; at <= CHANGES; at += 1) {
    await delay(MS);
    change(folder, bench, 1_000 + at);
    const { index } = await keeper.current();
    const startMs = cpuMs();
    while ((await keeper.current()).index.lexicon === index.lexicon) await delay(1);
    spentMs += cpuMs() - startMs;
  }
  return spentMs / CHANGES;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / MS;
}
