import { describe, expect, it } from 'vitest';
import { readSpeech } from '../../src/attributions/read-speech.ts';
import { parseFile } from '../../src/documents/parse-file.ts';
import { redact } from '../../src/log/redact.ts';
import { shorten } from '../../src/log/shorten.ts';
import { splitDocument } from '../../src/passages/split-document.ts';
import { neutralise, oneLine } from '../../src/rendering/discord/neutralise.ts';
import { makeVisible } from '../../src/rendering/terminal/visible.ts';
import { ownWords, withoutMarkup } from '../../src/surfaces/discord/events/message-text.ts';
import { createAnalyzer } from '../../src/text/analyze.ts';
import { detectLanguage } from '../../src/text/language.ts';
import { splitSteadily } from '../../src/text/sentences.ts';

/** What is repeated: each has once been, or could be, what a pattern or a loop goes over again and again. */
const SHAPES = [
  '🇹🇷',
  '🇹',
  'a',
  'A',
  '1',
  '1,',
  '1.',
  '.',
  '...',
  '-',
  "'",
  '"',
  '“',
  '”',
  '‘',
  '’',
  '«',
  '(',
  '[',
  '](',
  '![',
  '<',
  '<!--',
  '<b>',
  '&',
  '&amp;',
  '\\',
  '`',
  '``` ',
  '*',
  '**a',
  '_',
  '~~',
  '|',
  '|a',
  ' ',
  '\t',
  ' #',
  '# ',
  '\n',
  '\n\n',
  '\r',
  '> ',
  '- ',
  '  - ',
  '1. ',
  '[^1]: ',
  '---\n',
  'a: ',
  'a:\n',
  '\u0301',
  'e\u0301',
  '\u200d',
  '\u{e0041}',
  '\ud800',
  'U.S. ',
  'A. ',
  'a.b-',
  'word. ',
  'Mr. ',
  ' said ',
  'He said that ',
  '"No," he said. ',
  'Q: ',
  'Abc ',
  'ABC ',
  'of the ',
  'and ',
  'ﷺ',
  '中',
  'א״',
  'http://a',
  'a@',
  '/',
  '=',
  '\u00a0',
] as const;

const CHARS = 16_000;

/** Twice the input twice: a time that is four times as long is linear, one of sixteen is not. */
const MAX_GROWTH = 9;

/** Whether every shape is tried. */
const isWhole = process.env['MODE'] === 'fuzz';

/** Times too short to be compared on a busy machine, in milliseconds. */
const QUICK_MS = 250;

const analyze = await createAnalyzer(['en', 'ru', 'tr', 'he', 'zh']);

const TARGETS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['reading Markdown', async (text) => parse(text, 'a.md')],
  ['reading plain text', async (text) => parse(text, 'a.txt')],
  ['sentences', splitSteadily],
  ['the tokenizer', (text) => analyze(text, 'en')],
  ['the language', (text) => detectLanguage(text, null)],
  ['attributions', (text) => readSpeech({ text, blocks: [] }, 'en', splitSteadily(text))],
  ['foreign quotations', (text) => readSpeech({ text, blocks: [] }, 'ru', splitSteadily(text))],
  ['text for Discord', (text) => [neutralise(text), oneLine(text)]],
  ['text for the terminal', makeVisible],
  ['messages', (text) => withoutMarkup(ownWords(text))],
  ['the log', (text) => shorten(redact(JSON.stringify({ text })))],
];

describe.each(TARGETS)('%s takes time in proportion to', (_name, run) => {
  it.each(isWhole ? SHAPES : SHAPES.slice(0, 2))('%j', async (shape) => {
    const once = await timeOf(run, shape.repeat(CHARS / shape.length));
    const fourTimes = await timeOf(run, shape.repeat((4 * CHARS) / shape.length));
    expect(fourTimes).toBeLessThan(Math.max(QUICK_MS, MAX_GROWTH * once));
  });
});

/** Milliseconds; the best of three, since others use the machine too. */
async function timeOf(run: (text: string) => unknown, text: string): Promise<number> {
  let best = Infinity;
  for (let count = 0; count < 3 && best > QUICK_MS / 4; count += 1) {
    const began = performance.now();
    await run(text);
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

async function parse(text: string, file: string): Promise<void> {
  const parsed = await parseFile(Buffer.from(`First line.\n\n${text}`), file, file).catch(
    () => null,
  );
  for (const { document } of parsed?.drafts ?? []) splitDocument({ ...document, id: 'a' });
}
