import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { splitDocument } from '../../src/passages/split-document.ts';
import type { Span } from '../../src/text/span.ts';
import { documentOf } from './document.ts';

/** Pieces that texts are made of: words, marks, joiners, white space of every kind, Markdown, other scripts. */
const PIECES = [
  'a B 7 . ! ? … , ; : \' " “ ” « » ( ) [ ] # * _ > ` ~ | - = —'.split(' '),
  [' ', ' ', ' ', '\n', '\n', '\r\n', '\r', '\t', '\f', '\u00A0', '\u2028', '\u2029', '\u0085'],
  ['\u0301', '\u200D', '\uFE0F', '\u0600', '\u200B', '\uFEFF', 'क्', 'षि', '한', '\u1100'],
  ['👨‍👩‍👧', '🇮🇱', '🇹', '👍🏽', 'é', 'e\u0301', '中', '。', '؟', 'א', 'The ', 'U.S. ', 'said '],
  [
    '\n\n',
    '\n\n',
    '. ',
    '? ',
    '# ',
    '\n## ',
    '\n- ',
    '\n> ',
    '\n```\n',
    '\n===\n',
    'word '.repeat(60),
  ],
  [
    '\n\n \u0301',
    '\n## \u0600 \n',
    '\u0600 \n\n',
    '\n\n\u200D',
    'A word. \u0301'.repeat(100),
    '中。\u0301'.repeat(500),
  ],
  ['word \u0301'.repeat(250), '\u0600 word'.repeat(250), 'word.\u0600 A'.repeat(200)],
  ['x'.repeat(700), '\u0301'.repeat(50), '🇮🇱'.repeat(40), 'Sentence of a text. '.repeat(20)],
].flat();

const anyText = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

const anyDocument = fc
  .record({ text: anyText, name: fc.constantFrom('report.md', 'report.txt') })
  .map(({ text, name }) => documentOf(text.trimStart(), name))
  .filter(({ text }) => text !== '');

const check = (predicate: (document: Document) => void): void => {
  fc.assert(fc.property(anyDocument, predicate), { numRuns: 300 });
};

describe('the passages of any document', () => {
  it('cover it in order without gap or overlap but white space', () => {
    check((document) => {
      const whole = { start: 0, end: document.text.length };
      expect(uncovered(document.text, whole, splitDocument(document))).toBe('');
    });
  });

  it('have exactly the text at their offsets, and something to read in it', () => {
    check((document) => {
      for (const { text, start, end } of splitDocument(document)) {
        expect(text).toBe(document.text.slice(start, end));
        expect(text.trim()).not.toBe('');
      }
    });
  });

  it('are never cut inside a character as people see it', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
    check((document) => {
      const boundaries = new Set([...graphemes.segment(document.text)].map(({ index }) => index));
      boundaries.add(document.text.length);
      const cuts = splitDocument(document).flatMap(({ start, end }) => [start, end]);
      expect(cuts.filter((cut) => !boundaries.has(cut))).toEqual([]);
    });
  });

  it('have ids that count from 1 and are the same for the same file', () => {
    check((document) => {
      const passages = splitDocument(document);
      expect(passages.map(({ id }) => id)).toEqual(passages.map((_, at) => `report.${at + 1}`));
      expect(splitDocument({ ...document })).toEqual(passages);
    });
  });

  it('are covered by their sentences', () => {
    check((document) => {
      for (const passage of splitDocument(document)) {
        expect(uncovered(document.text, passage, passage.sentences)).toBe('');
      }
    });
  });

  it('count paragraphs upwards', () => {
    check((document) => {
      const counts = splitDocument(document).map(({ paragraph }) => paragraph);
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
      expect(counts.every((count) => count >= 1)).toBe(true);
    });
  });

  it('are short, unless a single character is long', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
    check((document) => {
      const long = splitDocument(document).filter(({ text }) => text.length > 1600);
      expect(long.filter(({ text }) => [...graphemes.segment(text)].length > 1)).toEqual([]);
    });
  });
});

/** What of a whole its parts leave out or cover twice, white space aside. */
function uncovered(text: string, whole: Span, parts: readonly Span[]): string {
  let at = whole.start;
  let left = '';
  for (const { start, end } of parts) {
    left += start < at || end <= start ? `[overlap at ${start}]` : text.slice(at, start).trim();
    at = end;
  }
  return left + text.slice(at, whole.end).trim();
}
