import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { findHeadings } from '../../src/documents/headings.ts';

describe('the headings of a Markdown text', () => {
  it.each([
    ['# One\n\nText\n\n## Two ##\n', ['1 One', '2 Two']],
    ['Title\n=====\n\nText\n\nPart\n---\n', ['1 Title', '2 Part']],
    ['Two lines\nof text\n---\n\nText', []],
    ['#hashtag\n\n####### seven\n\n    # code', []],
    ['```\n# code\n```\n\n# Real', ['1 Real']],
    ['~~~\n# code\n```\n\n# code\n~~~\n# Real', ['1 Real']],
    ['```\n# never closed\n', ['1 never closed']],
    ['> # quoted\n\n- # listed\n\n- item\n---\n', []],
    ['#\n\n# \n\n###', ['1 ', '1 ', '3 ']],
    ['# One\r\n\r\nTwo\r\n---\r\n', ['1 One', '2 Two']],
  ])('%j', (text, expected) => {
    expect(findHeadings(text).map(({ level, title }) => `${level} ${title}`)).toEqual(expected);
  });

  it.each([
    ['# The **bold** and *thin* of it', 'The bold and thin of it'],
    ['# ***All*** __four__ _kinds_ **of *it***', 'All four kinds of it'],
    ['# snake_case and 2*3*4', 'snake_case and 234'],
    ['# [Israel](https://example.org) and ![a map](x.png)', 'Israel and a map'],
    ['# See <https://example.org/a_b_c>', 'See https://example.org/a_b_c'],
    ['# `a * b * c` and \\*stars\\*', 'a * b * c and *stars*'],
    ['# Q&amp;A &#8212; &hearts; <b>bold</b>', 'Q&A — &hearts; bold'],
    ['# 5 < 6 > 4', '5 < 6 > 4'],
    ['# C#', 'C#'],
    ['#  spaced   out  #', 'spaced out'],
  ])('%j without its marks', (text, title) => {
    expect(findHeadings(text).map((heading) => heading.title)).toEqual([title]);
  });

  it('stand at their offsets', () => {
    const text = 'Text\n\n  ## Two ##  \n\nTitle\n=====  \nText';
    const words = findHeadings(text).map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(['## Two ##', 'Title\n=====']);
  });

  it('are those that a whole parser finds', () => {
    const line = fc.constantFrom(
      '# One',
      '## Two ##',
      '   ### Three',
      '    # code',
      '#none',
      '',
      '',
      'Words.',
      'More',
      '===',
      '---',
      '> quote',
      '- item',
      '```',
      '~~~',
      '```js',
      '####### no',
      '#',
      '=== x',
    );
    const text = fc
      .array(line, { maxLength: 12 })
      .map((lines) => lines.join('\n'))
      .filter((lines) => isComparable(lines));
    fc.assert(
      fc.property(text, (markdown) => {
        const found = findHeadings(markdown).map(({ level, start, end }) => ({
          level,
          start,
          end,
        }));
        expect(found).toEqual(headingsByParser(markdown));
      }),
      { numRuns: 3000 },
    );
  });
});

/**
 * Where this program means to differ: a fence without end is none, a paragraph of several lines is no heading, and a list
 * does not go on over indented lines.
 */
function isComparable(text: string): boolean {
  const isEndless = fromMarkdown(text).children.some((node) => {
    const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } };
    return node.type === 'code' && !isClosed(text.slice(start.offset, end.offset));
  });
  const isLong = headingsByParser(text).some(
    ({ start, end }) => text.slice(start, end).split('\n').length > 2,
  );
  return !isEndless && !isLong && !/^- item[^]*\n {2,}/m.test(text);
}

/** Of a block of code whether it is indented, or ends as it begins. */
function isClosed(code: string): boolean {
  const marks = code.slice(0, 3);
  return !/```|~~~/.test(marks) || code.split('\n').slice(1).at(-1)?.trim() === marks;
}

type Places = readonly { readonly level: number; readonly start: number; readonly end: number }[];

function headingsByParser(text: string): Places {
  return fromMarkdown(text).children.flatMap((node) =>
    node.type === 'heading'
      ? [
          {
            level: node.depth,
            start: node.position?.start.offset ?? -1,
            end: node.position?.end.offset ?? -1,
          },
        ]
      : [],
  );
}
