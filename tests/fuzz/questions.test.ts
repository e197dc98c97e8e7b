import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log/log.ts';
import type { Sitrep } from '../../src/library/sitrep.ts';
import { openWorkerSitrep } from '../../src/worker/worker-sitrep.ts';
import { writeDocuments } from '../bench/bot.ts';
import { generateBench } from '../bench/generate.ts';
import { between, createRandom, pick } from '../bench/random.ts';

/** The longest that Discord lets anybody type as an option of a command. */
const CHARS = 6_000;

/** Of the processor, for one question asked for the first time, by all threads. */
const MAX_CPU_MS = 250;
const MAX_BYTES = 64e6;

/** Whether every shape is tried, over as many passages as a large corpus has. */
const isWhole = process.env['MODE'] === 'fuzz';
const PASSAGES = isWhole ? 5_000 : 1_000;

const random = createRandom(11);
const { documents, questions } = generateBench(PASSAGES, 100);
const words = documents.flatMap(({ text }) => text.split(/\s+/));
const word = (): string => pick(random, words);
const letters = (count: number): string =>
  Array.from({ length: count }, () => String.fromCodePoint(between(random, 97, 122))).join('');
const misspelt = (): string => word().replace(/^(.{0,3})./su, '$1x');

/** What is written again and again, up to the limit. */
const SHAPES: readonly (readonly [string, () => string])[] = [
  ['misspelt words', () => `${misspelt()} `],
  ['words joined by hyphens', () => `${word()}-`],
  ['one common word', () => 'the '],
  ['words', () => `${word()} `],
  ['single letters', () => `${letters(1)} `],
  ['beginnings', () => `${letters(3)} `],
  ['overlong words', () => `${letters(60)} `],
  ['one word', () => 'a'],
  ['phrases', () => `"${word()} ${word()}" `],
  ['quotation marks', () => '"'],
  ['alternatives', () => `${word()} OR `],
  ['exclusions', () => `-${word()} `],
  ['filters', () => `source:${word()} since:2025-0${between(random, 1, 9)} `],
  ['flags', () => '🇹🇷'],
  ['halves of flags', () => '🇹'],
  ['families', () => '👩‍👩‍👧‍👦'],
  ['marks upon marks', () => 'e\u0301\u0301\u0301'],
  ['Chinese', () => '中国以色列'],
  ['Hebrew', () => 'וישראל '],
  ['Arabic', () => 'وإسرائيل '],
  ['misspelt Russian', () => `Изрраиль Турцыя ${letters(2)} `],
  ['Turkish', () => 'İsrail’in Türkiye konusundaki '],
  ['German compounds', () => 'Donaudampfschifffahrtsgesellschaft'],
  ['references', () => `report-${between(random, 1, 99)}.4 `],
  ['dates', () => '1 March 2025, last week, '],
  ['mentions and times', () => '<@123456789012345678> <t:1740800000:D> '],
  ['positions', () => `${word()}'s position on ${word()} and `],
  ['comparisons', () => `compare ${word()} and ${word()} on `],
  ['who said what', () => 'who said what did they say '],
  ['hidden characters', () => '\u202e\u200b\ud800\0 '],
  ['all at once', () => `${misspelt()} "${misspelt()}" -${misspelt()} 🇹🇷 ${letters(2)} `],
];

describe('a question of 6,000 characters', () => {
  let folder = '';
  let sitrep: Sitrep | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sitrep-questions-'));
    await writeDocuments(folder, documents);
    const file = new URL('../../dist/worker.js', import.meta.url);
    sitrep = await openWorkerSitrep({
      log: createLog('silent'),
      data: { corpusDir: folder },
      file,
    });
    for (const text of questions) await sitrep.ask({ text });
  }, 120_000);
  afterAll(async () => {
    await sitrep?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(isWhole ? SHAPES : SHAPES.slice(0, 4))('of %s is cheap', async (_name, piece) => {
    let text = '';
    while (text.length < CHARS) text += piece();
    const before = { cpuMs: cpuMs(), bytes: process.memoryUsage().rss };
    await sitrep?.ask({ text: text.slice(0, CHARS) });
    expect(cpuMs() - before.cpuMs).toBeLessThanOrEqual(MAX_CPU_MS);
    expect(process.memoryUsage().rss - before.bytes).toBeLessThanOrEqual(MAX_BYTES);
  });
});

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
