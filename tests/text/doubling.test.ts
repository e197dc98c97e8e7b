import { describe, expect, it } from 'vitest';
import { readNames } from '../../src/names/learn-names.ts';
import { createAnalyzer } from '../../src/text/analyze.ts';
import { findLineBreaks } from '../../src/text/line-breaks.ts';
import { splitSentences } from '../../src/text/sentences.ts';

const analyze = await createAnalyzer(['en', 'he', 'zh']);

const READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['analyze', (text) => analyze(text, 'en')],
  ['splitSentences', splitSentences],
  ['findLineBreaks', findLineBreaks],
  ['readNames', readNames],
];

/** What a text is a row of. */
const UNITS = [
  '🇩🇪',
  '.-_w',
  '1,',
  '1 ',
  '`',
  ' ',
  '\n',
  'A. ',
  'A&',
  'a’',
  '”',
  '(AB) ',
  'U.S. ',
  '1/',
  '\u0301',
  'co-',
];

/** In UTF-16 code units. */
const SHORT = 10_000;
const TIMES = 8;
/** Growth like n log n is at most so many times over; growth like n² is sixty-four times. */
const MOST = 24;
/** Milliseconds of the processor, below which the clock tells nothing. */
const LEAST_MS = 2;

describe.each(READERS)('%s', (_name, read) => {
  it.each(UNITS)('takes no more than in proportion to a row of %j before a sentence', (unit) => {
    const short = costOf(read, unit, SHORT);
    const long = costOf(read, unit, SHORT * TIMES);
    expect(long).toBeLessThan(MOST * Math.max(short, LEAST_MS));
  });
});

/** The least of three times in milliseconds of the processor. */
function costOf(read: (text: string) => unknown, unit: string, length: number): number {
  const text = `Abc ${unit.repeat(length / unit.length)} End.`;
  const costs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / MICROSECONDS;
  });
  return Math.min(...costs);
}

const MICROSECONDS = 1_000;
