import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/documents/document.ts';
import { findUnfaithful } from '../../src/documents/find-unfaithful.ts';
import { hasMarks } from '../../src/documents/markdown-marks.ts';
import { readMarkdown } from '../../src/documents/markdown-reading.ts';
import { readPlainText } from '../../src/documents/plain-reading.ts';
import { blocksCover, missingFrom, textOfHtml } from './reading.ts';

/** Pieces of Markdown: words, every mark, references, HTML, line ends, other scripts. */
const PIECES = [
  'word two A. B? 1. 2) - * + > # ## ` `` ``` ~~~ ~~ * ** _ __ [ ] ( ) ! [a](b) ![p](q) [x][y] <b> </b> <p> </p> <br> <!-- --> | |-|-| :--- \\* \\ &amp; &nbsp; &#65; &#x1F600; &copy &bogus; [^1] [^1]: [ ] === --- *** https://a.b/c <https://a.b>'.split(
    ' ',
  ),
  [
    ' ',
    ' ',
    ' ',
    '  ',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '  \n',
    '\\\n',
    '\r\n',
    '\t',
    '    ',
    '\u00A0',
    '\u2028',
  ],
  ['é', 'e\u0301', '中文', 'שלום', 'مرحبا', '👍🏽', '🇮🇱', '\u200D', '𐐨'],
  [
    '\n- ',
    '\n1. ',
    '\n> ',
    '\n# ',
    '\n| a | b |\n|---|---|\n| c | d |\n',
    '\n```\ncode\n```\n',
    '\n<div>\nx\n</div>\n',
  ],
].flat();

const anyMarkdown = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 50 })
  .map((pieces) => pieces.join('').trimStart())
  .filter((text) => text !== '');

const check = (predicate: (markdown: string, reading: Reading) => void): void => {
  fc.assert(
    fc.property(anyMarkdown, (markdown) => {
      predicate(markdown, readMarkdown(markdown, 0));
    }),
    { numRuns: 1_000 },
  );
};

describe('the reading text of any Markdown', () => {
  it('has only characters of the file', () => {
    check((markdown, reading) => {
      expect(findUnfaithful(reading, markdown)).toBe(-1);
    });
  });

  it('has a stroke between cells that is as long as what stands there', () => {
    const markdown = '| a | b |\n|---|---|\n| c | d |\n|-|-|\t word';
    expect(findUnfaithful(readMarkdown(markdown, 0), markdown)).toBe(-1);
  });

  it('is covered by its blocks', () => {
    check((_, reading) => {
      expect(blocksCover(reading)).toBe(true);
    });
  });

  it('holds the words, in their order, that a renderer shows', () => {
    check((markdown, reading) => {
      fc.pre(!markdown.includes('[^1]'));
      const options = { allowDangerousHtml: true, allowDangerousProtocol: true };
      const html = micromark(markdown, {
        ...options,
        extensions: [gfm({ singleTilde: false })],
        htmlExtensions: [gfmHtml()],
      });
      expect(missingFrom(reading.text, textOfHtml(html))).toBe('');
    });
  });

  it('is what a plain text is read as where nothing in it is Markdown', () => {
    const plain = fc
      .array(
        fc.constantFrom(
          'word',
          'A.',
          ' ',
          ' ',
          '\n',
          '\n\n',
          '中文',
          'é',
          '(x)',
          "it's",
          '—',
          ', ',
          '1990',
          '\n  ',
        ),
        { maxLength: 40 },
      )
      .map((pieces) => pieces.join('').trimStart())
      .filter((text) => text !== '' && !hasMarks(text));
    fc.assert(
      fc.property(plain, (text) => {
        expect(readPlainText(text, 0, true)).toEqual(readMarkdown(text, 0));
      }),
      { numRuns: 1_000 },
    );
  });
});
