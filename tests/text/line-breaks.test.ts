import { describe, expect, it } from 'vitest';
import { findLineBreaks } from '../../src/text/line-breaks.ts';

/** Paragraphs with `¦` after each line end that their author made on purpose. */
const PARAGRAPHS: readonly [string, string][] = [
  ['one line', 'Only one line here.'],
  [
    'wrapped prose',
    'The minister said on Monday that the\nagreement would be signed before the\nend of the month, if all went well.',
  ],
  [
    'wrapped prose with names at line starts',
    'The minister flew on Monday to meet\nErdogan, who had invited him months\nago and waited.',
  ],
  [
    'a headline over its text',
    'Israel reassesses\n¦Israel is quietly reassessing its own strategic partnerships.',
  ],
  ['a list', 'They want:\n¦- water and\n  bread;\n¦- peace.'],
  ['a numbered list', 'Steps:\n¦1. go;\n¦2) stay.'],
  ['a table', '| a | b |\n¦|---|---|\n¦| 1 | 2 |'],
  ['a quotation', '> We will go\n¦> and we will.'],
  ['a dialogue', '— Are you going?\n¦— I am.'],
  ['lines of Windows', 'A: yes\r\n¦B: no, that is not what I said at all'],
  ['a line that goes on in small letters', 'Short\nand it goes on far beyond the first one.'],
];

describe('findLineBreaks', () => {
  it.each(PARAGRAPHS)('in %s', (_, marked) => {
    const paragraph = marked.replaceAll('¦', '');
    const expected = marked.split('¦').slice(0, -1);
    const offsets = expected.map((_line, at) => expected.slice(0, at + 1).join('').length);
    expect(findLineBreaks(paragraph)).toEqual(offsets);
  });

  it('takes every line end as meant where lines are too long to be wrapped', () => {
    const line = `It ${'goes on and '.repeat(15)}ends.`;
    expect(findLineBreaks(`${line}\n${line}`)).toEqual([line.length + 1]);
  });
});
