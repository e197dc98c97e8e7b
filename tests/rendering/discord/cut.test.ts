import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCut } from '../../../src/rendering/discord/cut.ts';
import { costOf } from '../../../src/rendering/discord/fit.ts';
import { anySpans, anyText } from './arbitraries.ts';

const TEXT = 'One comes first. Two answers it. Three follows. Four is the last.';
const two = { start: 17, end: 32 };
const four = { start: 48, end: 65 };
const all = { text: TEXT, bold: [], answering: [two] };

describe('renderCut', () => {
  it.each([
    ['the whole where it fits', all, 100, 100, `> ${TEXT}`],
    ['what answers alone where more is not easy', all, 100, 30, '> […] Two answers it. […]'],
    [
      'neighbours while it is easy, what follows first',
      all,
      100,
      45,
      '> […] Two answers it. Three follows. […]',
    ],
    [
      'a cut between sentences that are apart',
      { ...all, answering: [two, four] },
      100,
      20,
      '> […] Two answers it. […] Four is the last.',
    ],
    [
      'the first of them that fit',
      { ...all, answering: [two, four] },
      40,
      20,
      '> […] Two answers it. […]',
    ],
    [
      'the beginning where nothing is marked',
      { ...all, answering: [] },
      30,
      30,
      '> One comes first. […]',
    ],
    ['words of a sentence that is too long', all, 20, 20, '> […] Two […]'],
    ['nothing where nothing fits', all, 3, 3, ''],
  ])('shows %s', (_, cuttable, most, easy, quote) => {
    expect(renderCut(cuttable, most, easy)).toBe(quote);
  });

  it.each([
    ['a word', 'Say yes.', [{ start: 4, end: 7 }], '> Say **yes**.'],
    [
      'neighbours',
      'Say yes now.',
      [
        { start: 4, end: 7 },
        { start: 8, end: 11 },
      ],
      '> Say **yes now**.',
    ],
    [
      'words that touch',
      '土耳其',
      [
        { start: 0, end: 1 },
        { start: 1, end: 3 },
      ],
      '> **土耳其**',
    ],
    ['a part of a word', '在土耳其人', [{ start: 1, end: 4 }], '> 在**土耳其**人'],
    ['beside asterisks', '*yes*', [{ start: 1, end: 4 }], String.raw`> \***yes**\*`],
    ['with asterisks', '*yes*', [{ start: 0, end: 5 }], String.raw`> **\*yes\***`],
    ['a backslash at its end', 'yes\\ no', [{ start: 0, end: 4 }], String.raw`> **yes\\** no`],
    ['beside punctuation', '“yes”, no', [{ start: 1, end: 4 }], '> “**yes**”, no'],
    ['across lines', 'yes\nno', [{ start: 0, end: 6 }], '> **yes**\n> **no**'],
  ])('sets in bold %s', (_, text, bold, quote) => {
    expect(renderCut({ text, bold, answering: [] }, 100)).toBe(quote);
  });

  it('takes no more than it may', () => {
    const cuttable = anyText(80).chain((text) =>
      fc.record({ text: fc.constant(text), bold: anySpans(text, 5), answering: anySpans(text, 3) }),
    );
    fc.assert(
      fc.property(cuttable, fc.nat(600), fc.nat(600), (what, most, easy) => {
        expect(costOf(renderCut(what, most, easy))).toBeLessThanOrEqual(most);
      }),
    );
  });
});
