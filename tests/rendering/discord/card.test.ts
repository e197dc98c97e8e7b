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
  near: 1,
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
  credit: fc.constantFrom('asked' as const, 'shared' as const, 'replied' as const),
  today: fc.constant('2026-11-27'),
  asked: fc.option(anyText(10)),
  filters: fc.record({
    source: fc.option(anyText(6)),
    since: fc.option(fc.constant('2025-01-01')),
    until: fc.option(fc.constant('2025-12-31')),
    isExact: fc.boolean(),
  }),
});

describe('renderAnswer', () => {
  it('marks the words that answer, where that is sure, and they alone', () => {
    const [passage] = ANSWER.passages;
    const sure = { ...passageOf(''), ...passage, answer: { start: 121, end: 128 } };
    const [, quote = ''] = textsIn(renderAnswer({ ...ANSWER, passages: [sure] }, VIEW));
    expect(quote.match(/\*\*[^*[]+\*\*/g)).toEqual(['**prefers**']);
  });

  it('says what else was searched only where the match rests on it', () => {
    const passages = [passageOf('Ankara objects.', { highlights: [{ start: 0, end: 6 }] })];
    expect(textsIn(renderAnswer({ ...ANSWER, passages }, VIEW)).at(-1)).toContain(
      'also searched: Ankara',
    );
  });

  it('cites the passages of one document once, and gives it one button', () => {
    const passages = (['four', 'five'] as const).map((name, index) =>
      passageOf(`Sentence ${name}.`, { id: `ynet-2025-03-01.${4 + index}`, paragraph: 4 + index }),
    );
    const body = renderAnswer({ ...ANSWER, passages, near: 2 }, VIEW);
    expect(textsIn(body)[1]).toBe(
      '> Sentence four.\n\n> Sentence five.\n' +
        '-# **[1]** Israel reassesses · Ynet · 1 March 2025 · ¶ 4, 5\n' +
        '-# `ynet-2025-03-01.4`\n-# `ynet-2025-03-01.5`',
    );
    expect(nodesOf(body).filter((node) => node.get('style') === 5)).toHaveLength(1);
  });

  it('shows what comes near the first, and leaves the rest to the menu', () => {
    const passages = ['a', 'b', 'c'].map((document) =>
      passageOf(`Of ${document}.`, { id: `${document}.1`, document }),
    );
    const body = renderAnswer({ ...ANSWER, passages, near: 1 }, VIEW);
    expect(textsIn(body).join('\n')).not.toContain('Of b');
    expect(JSON.stringify(body)).toContain('"value":"b.1"');
  });

  it('has one row of buttons and one menu at most, whatever it shows', () => {
    fc.assert(
      fc.property(anyAnswer, anyView, (answer, view) => {
        const rows = nodesOf(renderAnswer(answer, view)).filter((node) => node.get('type') === 1);
        const menus = nodesOf(rows.map((one) => Object.fromEntries(one))).filter(
          (node) => node.get('type') === 3,
        );
        expect(rows.length).toBeLessThanOrEqual(2);
        expect(menus.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not repeat the question under the message that asks it, and still knows it', () => {
    const view = { ...VIEW, isPrivate: false, credit: 'replied' as const };
    const body = renderAnswer(ANSWER, view);
    expect(textsIn(body).join('\n')).not.toContain(ANSWER.question);
    expect(readCard(body)).toEqual(readCard(renderAnswer(ANSWER, VIEW)));
  });

  it('shows question, quotation, citation and footer', () => {
    expect(textsIn(renderAnswer(ANSWER, { ...VIEW, today: '2026-11-27' }))).toEqual([
      "### Israel's position on Turkey",
      '> One sentence. **Israel** prefers influence over **Turkey**. Another one.\n' +
        '-# **[1]** Israel reassesses · Ynet · 1 March 2025 · ¶ 4\n-# `ynet-2025-03-01.4`',
      '-# strong match · from March 2025, 20 months ago · 1 document',
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
          expect(text).not.toMatch(
            /(?<!\\|<)@|(?<!\\)<(?!@123456789012345678>)|\]\(|:\/\/|discord\.gg\/|\n#|\|\||~~|__|```/,
          );
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
        const texts = answer.passages.map(({ text }) => text.replaceAll(/\r\n?/g, '\n'));
        const quotes = textsIn(renderAnswer(answer, view))
          .slice(1)
          .flatMap((block) => block.split('\n\n'));
        for (const part of quotes.flatMap(quotedParts))
          expect(texts.some((text) => text.includes(part))).toBe(true);
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
