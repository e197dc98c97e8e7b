import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../../src/rendering/discord/card.ts';
import { markHidden, HIDDEN } from '../../../src/rendering/discord/hidden-characters.ts';
import { neutralise, oneLine } from '../../../src/rendering/discord/neutralise.ts';
import { mergeNeighbours, renderQuote } from '../../../src/rendering/discord/quote.ts';
import { anyAnswer, anySpans, anyText } from './arbitraries.ts';
import { textsIn } from './check-message.ts';
import { readMarkdown } from './discord-markdown.ts';
import { answerOf, VIEW } from './samples.ts';

describe('the model of Discord’s markdown', () => {
  it.each([
    ['[click](https://evil.example)', 'masked link'],
    ['https://evil.example/a', 'address'],
    ['<https://evil.example>', 'address'],
    ['discord.gg/abcdef', 'invite'],
    ['# heading', 'heading'],
    ['-# small', 'subtext'],
    ['> quote', 'quote'],
    ['>>> quote', 'long quote'],
    ['- item', 'list'],
    ['1. item', 'list'],
    ['**bold**', 'bold'],
    ['__under__', 'underline'],
    ['*it*', 'italics'],
    ['_it_', 'italics'],
    ['~~gone~~', 'strikethrough'],
    ['||spoiler||', 'spoiler'],
    ['`code`', 'inline code'],
    ['```\ncode\n```', 'code block'],
    ['<@123>', 'mention'],
    ['<@&123>', 'mention'],
    ['<#123>', 'mention'],
    ['@everyone', 'mention'],
    ['</ask:1>', 'command'],
    ['<id:browse>', 'navigation'],
    ['<t:1:R>', 'time'],
    ['<:e:1>', 'emoji'],
    [':smile:', 'emoji'],
    ['¯\\_(ツ)_/¯', 'shrug'],
  ])('finds in %j: %s', (text, kind) => {
    expect([...readMarkdown(text).kinds]).toContain(kind);
    expect(readMarkdown(neutralise(text))).toEqual({ kinds: new Set(), shown: text });
  });
});

describe('what we send, as Discord reads it', () => {
  it('is the text and nothing else, once neutralised', () => {
    fc.assert(
      fc.property(anyText(30), (text) => {
        expect(readMarkdown(neutralise(text))).toEqual({ kinds: new Set(), shown: visible(text) });
      }),
    );
  });

  it('is the question as a heading, letter for letter', () => {
    fc.assert(
      fc.property(anyText(10), (text) => {
        const question = oneLine(text).slice(0, 300);
        fc.pre(question !== '' && oneLine(question) === question);
        const [heading = ''] = textsIn(renderAnswer(answerOf([], { question }), VIEW));
        expect(readMarkdown(heading).shown).toBe(visible(question));
      }),
    );
  });

  it('is a quotation with bold words, letter for letter', () => {
    const quotable = anyText(20).chain((text) =>
      fc.record({
        text: fc.constant(text),
        bold: anySpans(text, 4).map((spans) => mergeNeighbours(text, spans)),
      }),
    );
    fc.assert(
      fc.property(quotable, ({ text, bold }) => {
        const { kinds, shown } = readMarkdown(
          renderQuote({ text, bold }, [{ start: 0, end: text.length }]),
        );
        expect([...kinds].filter((kind) => kind !== 'quote' && kind !== 'bold')).toEqual([]);
        expect(shown).toBe(visible(text));
      }),
    );
  });

  it('is a card of headings, quotations, small print, bold words and ids alone', () => {
    const ours = new Set(['heading', 'quote', 'subtext', 'bold', 'inline code']);
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const kinds = textsIn(renderAnswer(answer, VIEW)).flatMap((text) => [
          ...readMarkdown(text).kinds,
        ]);
        expect(kinds.filter((kind) => !ours.has(kind))).toEqual([]);
      }),
    );
  });
});

/** Hidden characters as their code points, line ends as line feeds. */
function visible(text: string): string {
  return text
    .replaceAll(HIDDEN, (character: string, index: number) =>
      character === '\r' ? character : markHidden(text, index, character),
    )
    .replaceAll(/\r\n?/g, '\n');
}
