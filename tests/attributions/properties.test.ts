import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../src/attributions/attribution.ts';
import type { Span } from '../../src/text/span.ts';
import type { Document } from '../../src/documents/document.ts';
import { attributionsOf, documentOf } from './read-text.ts';

/** Pieces of which any text of quotations, cues, names and marks can come. */
const piece = constantFrom(
  '“',
  '”',
  '"',
  "''",
  '«',
  '»',
  '„',
  '‘',
  '’',
  '(',
  ')',
  ',',
  '.',
  '!',
  '?',
  '…',
  ':',
  ';',
  '—',
  '\n',
  '\n\n',
  '> ',
  '# ',
  ' said',
  ' he',
  ' she said',
  ' told',
  ' that',
  ' and',
  ' who',
  ' Netanyahu',
  ' Prime Minister Benjamin Netanyahu',
  ' Israel’s',
  ' refusal to',
  ' according to',
  ' the minister',
  ' wants',
  ' accused',
  ' of',
  ' the',
  ' peace',
  ' Turkey',
  ' will',
  ' not',
  ' in',
  ' on Friday',
  ' 14',
  '\u{1F600}',
  ' saying',
);
const text = array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));

/** The spans of an attribution that are no words of the document. */
function inexact(document: Document, { content, cue, source }: Attribution): readonly Span[] {
  return [content, cue, source].filter((span): span is Span => {
    if (span === null) return false;
    const words = document.text.slice(span.start, span.end);
    return span.end - span.start !== words.length || words === '' || words !== words.trim();
  });
}

function countOf(written: string): number {
  return attributionsOf(documentOf(written)).length;
}

describe('what a text attributes', () => {
  it('has exact spans, whatever the text', () => {
    assert(
      property(oneof(text, string({ unit: 'grapheme', maxLength: 300 })), (written) => {
        const document = documentOf(`x${written}`);
        for (const one of attributionsOf(document)) expect(inexact(document, one)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is the same every time', () => {
    assert(
      property(text, (written) => {
        const document = documentOf(`x${written}`);
        expect(attributionsOf(document)).toEqual(attributionsOf(document));
      }),
    );
  });

  it('never quotes the same words in two quotations', () => {
    assert(
      property(text, (written) => {
        const direct = attributionsOf(documentOf(`x${written}`)).filter(
          ({ kind }) => kind === 'direct',
        );
        for (const [at, one] of direct.entries()) {
          for (const other of direct.slice(at + 1)) {
            expect(
              one.content.end <= other.content.start || other.content.end <= one.content.start,
            ).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is twice as much in a text twice as long', () => {
    const once =
      'Ana Ruiz said that it rained. “It will rain again tomorrow,” she said.\n\n'.repeat(50);
    expect(countOf(once + once)).toBe(2 * countOf(once));
  });
});
