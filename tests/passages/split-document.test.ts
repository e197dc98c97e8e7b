import { describe, expect, it } from 'vitest';
import { MAX_PASSAGE_CHARS, splitDocument } from '../../src/passages/split-document.ts';
import { documentOf } from './document.ts';

const textsOf = (text: string, path?: string): readonly string[] =>
  splitDocument(documentOf(text, path)).map((passage) => passage.text);

const countsOf = (text: string): readonly number[] =>
  splitDocument(documentOf(text)).map((passage) => passage.paragraph);

/** A paragraph of so many sentences of 50 characters. */
const paragraph = (sentences: number): string =>
  Array.from(
    { length: sentences },
    (_, at) => `Sentence ${at + 10} says what happened on that day, no more.`,
  ).join(' ');

describe('paragraphs', () => {
  it.each([
    [
      'of one line',
      'One is here.\n\nTwo is here.\n\n\n\nThree.',
      ['One is here.', 'Two is here.', 'Three.'],
    ],
    ['of another system', 'One.\r\n\r\nTwo.\r\n \t\r\nThree.', ['One.', 'Two.', 'Three.']],
    ['with space around them', '  One.  \n\n\tTwo.\n', ['One.', 'Two.']],
  ])('%s are passages', (_, text, expected) => {
    expect(textsOf(text)).toEqual(expected);
    expect(textsOf(text, 'report.txt')).toEqual(expected);
  });

  it('of wrapped lines are read as one line', () => {
    const text = 'One goes\non here.\r\n\r\nTwo.';
    expect(textsOf(text, 'report.txt')).toEqual(['One goes on here.', 'Two.']);
  });

  it('of a plain text without blank lines are its long lines', () => {
    const line = paragraph(3);
    expect(textsOf(`${line}\n${line}`, 'report.txt')).toEqual([line, line]);
    expect(textsOf(`${line}\n${line}`, 'report.md')).toHaveLength(1);
  });

  it.each([
    ['a code fence', 'Text.\n\n```\none\n\ntwo\n```\n\nMore.', ['Text.', 'one\ntwo', 'More.']],
    [
      'a list',
      'They want:\n\n- water;\n- bread.\n\nMore.',
      ['They want:\n\n- water;\n- bread.', 'More.'],
    ],
    [
      'a table',
      'In figures:\n\n| a | b |\n|---|---|\n| 1 | 2 |.',
      ['In figures:\n\na | b\n1 | 2 | .'],
    ],
    [
      'a quotation',
      'He wrote:\n\n> We will go.\n>\n> We will.\n\nMore.',
      ['He wrote:\n\nWe will go.\nWe will.', 'More.'],
    ],
  ])('keep %s with what leads to it', (_, text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });
});

describe('headings and crumbs', () => {
  it.each([
    ['# Title\n\nText.\n\n## Part\n\nMore.', ['Title\n\nText.', 'Part\n\nMore.']],
    ['# Title\n## Part\nText.\nMore.', ['Title\nPart\nText. More.']],
    ['Part\n----\nText.\n\nMore.', ['Part\n\nText.', 'More.']],
    ['**Is it over?**\n\nNo.\n\nMore.', ['Is it over?\n\nNo.', 'More.']],
    ['**It is over**\n\nNo.', ['It is over\n\nNo.']],
    ['ISRAEL STRIKES\n\nText.', ['ISRAEL STRIKES\n\nText.']],
    ['By Ada Writer\n\n14:05\n\nText.\n\nMore.', ['By Ada Writer\n\n14:05\n\nText.', 'More.']],
    ['Text.\n\n* * *\n\nMore.', ['Text.', 'More.']],
    ['Text.\n\nPhoto: AFP', ['Text.\n\nPhoto: AFP']],
    ['Text.\n\nPhoto: AFP\n\n## Part\n\nMore.', ['Text.\n\nPhoto: AFP', 'Part\n\nMore.']],
    ['Text.\n\n## See also', ['Text.\n\nSee also']],
    ['Only a title', ['Only a title']],
    ['# Only a heading', ['Only a heading']],
  ])('join what they belong to: %j', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it('tell the way to a passage', () => {
    const text =
      '# A\n\nOne.\n\n## B\n\n### C\n\nTwo.\n\nThree.\n\n## D *d*\n\nFour.\n\n# E\n\nFive.';
    expect(splitDocument(documentOf(text)).map(({ headings }) => headings.join(' > '))).toEqual([
      'A',
      'A > B > C',
      'A > B > C',
      'A > D d',
      'E',
    ]);
  });

  it('are no paragraphs of their own where they are marked, and are where they are not', () => {
    expect(countsOf('# A\n\nOne.\n\n## B\n\nTwo.\n\nThree.')).toEqual([1, 2, 3]);
    expect(countsOf('Byline\n\nOne.\n\nTwo.')).toEqual([1, 3]);
  });

  it('that follow one another without end become passages of moderate length', () => {
    const lengths = textsOf('Headline without a stop\n\n'.repeat(100)).map(({ length }) => length);
    expect(Math.max(...lengths)).toBeLessThan(800);
    expect(lengths.length).toBeGreaterThan(3);
  });
});

describe('an overlong paragraph', () => {
  it('is split between sentences into nearly equal passages of one paragraph', () => {
    const passages = splitDocument(documentOf(`One.\n\n${paragraph(50)}\n\nLast.`));
    expect(passages.map((passage) => passage.paragraph)).toEqual([1, 2, 2, 2, 3]);
    expect(passages.every(({ text }) => text.endsWith('.'))).toBe(true);
    const lengths = passages.slice(1, 4).map(({ text }) => text.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(MAX_PASSAGE_CHARS);
    expect(Math.min(...lengths)).toBeGreaterThan(MAX_PASSAGE_CHARS / 2);
  });

  it('keeps its heading', () => {
    const [first] = textsOf(`## Part\n\n${paragraph(30)}`);
    expect(first).toMatch(/^Part\n\nSentence 10 /);
  });

  it('is not split for the sake of its heading', () => {
    const text = paragraph(22);
    expect(text.length).toBeGreaterThan(MAX_PASSAGE_CHARS - 60);
    expect(textsOf(`## ${'Part '.repeat(20)}\n\n${text}`)).toHaveLength(1);
  });

  it('is rather split outside a quotation', () => {
    const quoted = `He said: “${paragraph(6)}”`;
    const text = `${paragraph(10)} ${quoted} ${paragraph(12)}`;
    expect(
      textsOf(text).filter((passage) => passage.split('“').length !== passage.split('”').length),
    ).toEqual([]);
  });

  it('of one sentence is split between words', () => {
    const passages = textsOf('word '.repeat(1000));
    expect(passages.every((passage) => /^word( word)*$/.test(passage))).toBe(true);
    expect(passages.join(' ')).toBe('word '.repeat(1000).trim());
  });

  it('of one word is split between characters as people see them', () => {
    const passages = textsOf('👨‍👩‍👧‍👦'.repeat(500));
    expect(passages.every((passage) => /^(👨‍👩‍👧‍👦)+$/u.test(passage))).toBe(true);
  });

  it('of one character is one passage', () => {
    expect(textsOf(`a${'\u0301'.repeat(5000)}`)).toHaveLength(1);
  });

  it('of lines is split between lines', () => {
    const rows = Array.from({ length: 100 }, (_, at) => `| ${at} | a row of the table |`);
    const lines = textsOf(rows.join('\n')).flatMap((passage) => passage.split('\n'));
    expect(lines).toEqual(rows);
  });
});

describe('hostile documents', () => {
  it.each([
    ['words on one line', 'word '.repeat(200_000)],
    ['one word', 'x'.repeat(1_000_000)],
    ['one character', `a${'\u0301'.repeat(500_000)}`],
    ['full stops', '. '.repeat(200_000)],
    ['closing marks', `.${'”'.repeat(400_000)}`],
    ['fences', '```\n'.repeat(100_000)],
    ['headings', '# a\n'.repeat(100_000)],
  ])('of %s are split all the same', (_, text) => {
    const passages = splitDocument(documentOf(text));
    const length = passages.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(length).toBeGreaterThan(text.length * 0.7);
  });
});
