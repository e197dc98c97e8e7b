import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answers/answer.ts';
import { renderAnswer } from '../../../src/rendering/discord/card.ts';
import { verifyControl } from '../../../src/rendering/discord/custom-id.ts';
import { oneLine, plainText } from '../../../src/rendering/discord/neutralise.ts';
import { NO_FILTERS, readCard } from '../../../src/rendering/discord/read-card.ts';
import { anyAnswer, anyText, DANGEROUS } from './arbitraries.ts';
import { validateMessage } from '../../discord/double/validate/validate-message.ts';
import { faultsOf, nodesOf, textsIn } from './check-message.ts';
import { KEY, passageOf, VIEW } from './samples.ts';

const ANSWER: Answer = {
  question: "Israel's position on Turkey",
  isCut: false,
  verdict: 'strong',
  passages: [
    passageOf('One sentence. Israel prefers influence over Turkey. Another one.', {
      start: 100,
      end: 164,
      answering: [{ start: 114, end: 151 }],
      highlights: [
        { start: 114, end: 120 },
        { start: 144, end: 150 },
      ],
    }),
  ],
  page: 1,
  pages: 2,
  searched: { documents: 1, passages: 16, newest: '2025-03-01' },
  alsoSearched: [{ term: 'Ankara', for: 'Turkey' }],
  corrected: [],
  didYouMean: [],
  nearest: [],
};

const anyView = fc.record({
  locale: fc.constantFrom('en-US', 'ru', 'tr', 'uk', 'de', 'fr', 'ja'),
  asker: fc.constant('123456789012345678'),
  key: fc.constant(KEY),
  isPrivate: fc.boolean(),
  asked: fc.option(anyText(10)),
  filters: fc.record({
    source: fc.option(anyText(6)),
    since: fc.option(fc.constant('2025-01-01')),
    until: fc.option(fc.constant('2025-12-31')),
    isExact: fc.boolean(),
  }),
});

describe('renderAnswer', () => {
  it('shows question, quotation, citation and footer', () => {
    expect(textsIn(renderAnswer(ANSWER, VIEW))).toEqual([
      "### Israel's position on Turkey",
      '> One sentence. **Israel** prefers influence over **Turkey**. Another one.\n' +
        '-# **[1]** Israel reassesses · Ynet · 1 March 2025 · ¶ 4 · `ynet-2025-03-01.4`',
      '-# strong match · page 1 of 2 · also searched: Ankara · 1 document, newest 1 March 2025',
    ]);
  });

  it('is a message that Discord takes, whatever it shows', () => {
    fc.assert(
      fc.property(anyAnswer, anyView, (answer, view) => {
        const body = renderAnswer(answer, view);
        expect(faultsOf(body)).toEqual([]);
        expect(validateMessage(body)).toEqual([]);
      }),
    );
  });

  it('never holds a mention, a link or a heading of others', () => {
    fc.assert(
      fc.property(anyAnswer, anyView, (answer, view) => {
        for (const text of textsIn(renderAnswer(answer, view)))
          expect(text).not.toMatch(/(?<!\\)@|(?<!\\)<|\]\(|:\/\/|discord\.gg\/|\n#|\|\||~~|__|```/);
      }),
    );
  });

  it('is read back as it was asked', () => {
    fc.assert(
      fc.property(anyAnswer, anyView, (answer, view) => {
        const facts = readCard(renderAnswer(answer, view));
        expect(facts?.question).toBe(oneLine(answer.question) || '…');
        const { source } = view.filters;
        const shown = source === null ? null : oneLine(source);
        const expected = { ...view.filters, source: shown === '' ? null : shown };
        fc.pre(shown === null || shown.length <= 100);
        expect(facts?.filters).toEqual(expected);
      }),
    );
  });

  it.each(['*', '_', '#', '\\', '`', '⟨', '\u202e', '\u{e0041}', '<'])(
    'reads back 300 characters of %j',
    (character) => {
      const question = character.repeat(300 / character.length);
      const body = renderAnswer({ ...ANSWER, question }, VIEW);
      expect(faultsOf(body)).toEqual([]);
      expect(readCard(JSON.parse(JSON.stringify(body)))?.question).toBe(question);
    },
  );

  it('quotes nothing but the letters of the passage', () => {
    fc.assert(
      fc.property(anyAnswer, anyView, (answer, view) => {
        const blocks = textsIn(renderAnswer(answer, view)).slice(1, 1 + answer.passages.length);
        for (const [index, block] of blocks.entries()) {
          const source = (answer.passages[index]?.text ?? '').replaceAll(/\r\n?/g, '\n');
          for (const part of quotedParts(block)) expect(source).toContain(part);
        }
      }),
    );
  });

  it.each(DANGEROUS)('shows %j letter for letter', (danger) => {
    const text = `Before ${danger} after.`;
    const [passage] = ANSWER.passages;
    if (passage === undefined) throw new Error('the sample answer has a passage');
    const shown = {
      ...passage,
      text,
      start: 0,
      end: text.length,
      answering: [],
      answer: null,
      highlights: [],
    };
    const body = renderAnswer({ ...ANSWER, passages: [shown] }, VIEW);
    expect(faultsOf(body)).toEqual([]);
    expect(quotedParts(textsIn(body)[1] ?? '')).toEqual([text]);
  });

  it.each([
    ['offers the nearest passages', {}, [], ['Show nearest passages', 'Ask more']],
    ['says that there are none', { wantsNearest: true }, [], ['Ask more']],
    ['lists them', { wantsNearest: true }, ANSWER.passages, ['Ask more']],
  ])('without an answer %s', (_, changes, nearest, labels) => {
    const none = { ...ANSWER, verdict: 'none' as const, passages: [], nearest, page: 0, pages: 0 };
    const body = renderAnswer(none, { ...VIEW, ...changes });
    const nodes = nodesOf(body);
    expect(nodes.flatMap((node) => [node.get('label')].filter(isText))).toEqual(labels);
    expect(nodes.some((node) => node.get('placeholder') === 'Nearest passages')).toBe(
      nearest.length > 0,
    );
    expect(textsIn(body)[1]).toContain('Searched 1 document; the newest is of 1 March 2025.');
  });

  it('gives buttons that verify on the card, and on no other', () => {
    const body = renderAnswer(ANSWER, VIEW);
    const ids = nodesOf(body).flatMap((node) => [node.get('custom_id')].filter(isText));
    const facts = readCard(body);
    if (facts === null) throw new Error('the card can be read');
    expect(ids.map((id) => verifyControl(id, facts, KEY).kind)).toEqual(ids.map(() => 'valid'));
    for (const other of [
      { ...facts, question: 'another' },
      { ...facts, filters: { ...NO_FILTERS, isExact: true } },
    ])
      expect(ids.map((id) => verifyControl(id, other, KEY).kind)).toEqual(ids.map(() => 'forged'));
  });
});

/** The quoted parts of a block: quote marks, bold, escapes and cuts taken away. */
function quotedParts(block: string): readonly string[] {
  const lines = block.split('\n').filter((line) => line.startsWith('>'));
  const quote = lines.map((line) => line.slice(2)).join('\n');
  return quote
    .split(/(?:^| )\[…\](?: |$)/)
    .map(plainText)
    .filter((part) => part !== '');
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
