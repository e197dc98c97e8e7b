import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/rendering/excerpt.ts';
import { samplePassage, spanOf } from './sample-answer.ts';

describe('excerptOf', () => {
  it.each([
    ['the first sentence', [spanOf('Israel’s stance', 'foothold.')], 'Israel’s … foothold. […]'],
    ['the last sentence', [spanOf('Among', 'Herkin.')], '[…] Among … Herkin.'],
    [
      'neighbours as one',
      [spanOf('One key', 'Hamas.'), spanOf('Among', 'Herkin.')],
      '[…] One … Herkin.',
    ],
    [
      'what is apart with a cut',
      [spanOf('Israel’s stance', 'foothold.'), spanOf('Among', 'Herkin.')],
      'Israel’s … foothold. […] Among … Herkin.',
    ],
    ['the whole passage where no sentence is chosen', [], 'Israel’s … Herkin.'],
  ])('quotes %s', (_, answering, expected) => {
    expect(outline(excerptOf(samplePassage({ answering, highlights: [] })))).toBe(expected);
  });

  it('marks matches and nothing else', () => {
    const matches = excerptOf(samplePassage()).filter((part) => part.kind === 'match');
    expect(matches.map((part) => part.text)).toEqual(['Israel', 'Turkey']);
  });

  it.each([
    ['beside them', 'expanding', 'foothold', ['Israel', '*expanding foothold*', 'Turkey']],
    ['over one of them', 'Turkey’s', 'expanding', ['Israel', '*Turkey’s expanding*']],
    ['inside one of them', 'urkey', 'urkey', ['Israel', 'T', '*urkey*']],
  ])('marks what answers %s', (_, from, to, expected) => {
    const parts = excerptOf(samplePassage({ answer: spanOf(from, to) }));
    const marked = parts.flatMap(({ kind, text }) => {
      if (kind === 'answer') return [`*${text}*`];
      return kind === 'match' ? [text] : [];
    });
    expect(marked.toSorted()).toEqual(expected.toSorted());
    expect(
      parts
        .filter(({ kind }) => kind !== 'cut')
        .map(({ text }) => text)
        .join(''),
    ).toBe(
      'Israel’s stance on Syria is becoming increasingly clear: it prefers Russian influence over Turkey’s expanding foothold.',
    );
  });

  it('is verbatim for any text and any spans', () => {
    const offsets = fc.uniqueArray(fc.nat(40), { minLength: 0, maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 40 }), offsets, offsets, (text, a, b) => {
        const passage = samplePassage({ text, answering: pairs(a), highlights: pairs(b) });
        let at = 0;
        for (const part of excerptOf(passage)) {
          const found = text.indexOf(part.text, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + part.text.length;
        }
      }),
    );
  });
});

/** Ordered spans without overlap, in the document's offsets. */
function pairs(offsets: readonly number[]) {
  const sorted = offsets.toSorted((a, b) => a - b).map((offset) => offset + 100);
  return sorted.flatMap((start, index) => {
    const end = sorted[index + 1];
    return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
}

function outline(parts: ReturnType<typeof excerptOf>): string {
  return parts.map((part) => (part.kind === 'cut' ? '[…]' : shorten(part.text))).join(' ');
}

function shorten(text: string): string {
  return text.replace(
    /^(\S+) .* (\S+)$/s,
    (_, first: string, last: string) => `${first} … ${last}`,
  );
}
