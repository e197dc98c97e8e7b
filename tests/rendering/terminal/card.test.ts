import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../src/rendering/terminal/render-card.ts';
import { displayWidth } from '../../../src/rendering/terminal/grapheme-width.ts';
import { renderCitation, renderContext } from '../../../src/rendering/terminal/render-context.ts';
import { renderHelp } from '../../../src/rendering/terminal/help.ts';
import { sampleAnswer, samplePassage } from '../sample-answer.ts';

const WIDE = { width: 100, hasColour: false };

describe('renderCard', () => {
  it('is the card of the design', () => {
    const alsoSearched = ['Ankara', 'Turkish'].map((term) => ({ term, for: 'Turkey' }));
    expect(renderCard(sampleAnswer({ alsoSearched, pages: 2 }), WIDE).split('\n')).toEqual([
      "Israel's position on Turkey",
      '',
      '> Israel’s stance on Syria is becoming increasingly clear: it prefers Russian influence over',
      '> Turkey’s expanding foothold. […]',
      '[1] [Israel reassesses its partnerships] · Ynet · 1 March 2025 · ¶ 4 · ynet-2025-03-01.4',
      '',
      'strong match · also searched: Ankara, Turkish · 1 document, newest 1 March 2025',
      'Page 1 of 2; for the next, add: --page 2',
      '',
    ]);
  });

  it('cites nothing where there is no answer, and says what was searched', () => {
    const none = sampleAnswer({
      verdict: 'none',
      passages: [],
      page: 0,
      pages: 0,
      searched: { documents: 12, passages: 80, newest: '2025-03-01' },
      didYouMean: ['Hermon'],
    });
    expect(renderCard(none, WIDE).split('\n').slice(2)).toEqual([
      'No answer found. Searched: 12 documents, the newest of 1 March 2025.',
      'Did you mean: Hermon?',
      'To see the nearest passages, which do not answer it, add: --nearest',
      '',
    ]);
  });

  it.each([
    [
      { corrected: [{ from: 'Netanyhu', to: 'Netanyahu' }] },
      'searched for Netanyahu instead of Netanyhu',
    ],
    [{ isCut: true }, 'only the beginning of the question was searched'],
    [{ verdict: 'partial' as const }, 'none is sure to answer it'],
    [{ verdict: 'none' as const, nearest: [samplePassage()] }, '[1] [Israel reassesses'],
    [
      { passages: [samplePassage({ title: null, publisher: null, date: null })] },
      '[1] ¶ 4 · ynet-2025-03-01.4',
    ],
    [
      { passages: [samplePassage({ title: null, publisher: 'Radio', date: null, speaker: 'Q' })] },
      '[1] Radio · Q · ¶ 4 · ynet-2025-03-01.4',
    ],
    [
      {
        position: {
          form: 'compare' as const,
          actors: ['Russia', 'Turkey'],
          topic: 'Syria',
          unknown: [],
          silent: ['Russia'],
        },
      },
      'nothing was found of Russia',
    ],
  ])('of %j says so', (changes, expected) => {
    expect(renderCard(sampleAnswer(changes), WIDE)).toContain(expected);
  });

  it('marks matched words in bold where there are colours, and nothing else changes', () => {
    const coloured = renderCard(sampleAnswer(), { width: 40, hasColour: true });
    expect(coloured).toContain('\u001B[1mTurkey\u001B[22m’s');
    expect(stripVTControlCharacters(coloured)).toBe(
      renderCard(sampleAnswer(), { width: 40, hasColour: false }),
    );
  });

  it('is no wider than the screen and sends nothing to the terminal, whatever it is given', () => {
    const hostile = fc.oneof(
      fc.lorem(),
      fc.string({ unit: 'binary' }),
      fc.constant('\u001B]0;x\u0007'),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.integer({ min: 20, max: 90 }), (a, b, c, width) => {
        const passage = samplePassage({
          text: a,
          title: b,
          publisher: c,
          id: c,
          url: b,
          headings: [a],
        });
        const answer = sampleAnswer({ question: c, passages: [passage], didYouMean: [b] });
        const screen = { width, hasColour: false };
        const context = { passage, before: [passage], after: [], documentPassages: 9 };
        const shown = [
          renderCard(answer, screen),
          renderContext(context, screen),
          renderCitation(context, screen),
          renderHelp(screen),
        ].join('');
        expect(shown.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
        for (const line of shown.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('renderContext', () => {
  it('shows the neighbours, and how much is left out', () => {
    const shown = renderContext(
      {
        passage: samplePassage({
          url: 'https://example.org/report',
          headings: ['Security', 'Syria'],
        }),
        before: [samplePassage({ number: 3, text: 'Before.' })],
        after: [samplePassage({ number: 5, text: 'After.' })],
        documentPassages: 14,
      },
      WIDE,
    );
    const lines = shown.split('\n').filter((line) => line !== '' && !line.startsWith('> '));
    expect(lines).toEqual([
      'Security › Syria',
      '[… 2 passages before]',
      '  Before.',
      '  After.',
      '[… 9 passages after]',
      '[Israel reassesses its partnerships] · Ynet · 1 March 2025 · ¶ 4 · ynet-2025-03-01.4',
      'https://example.org/report',
      'revision 0123456789ab',
    ]);
  });
});
