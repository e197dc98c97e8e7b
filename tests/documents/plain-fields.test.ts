import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainFields } from '../../src/documents/plain-fields.ts';
import { readYamlFields } from '../../src/documents/yaml-fields.ts';

/** What values are put together of: words, and all that means something to YAML. */
const SCRAPS = [
  ...`a Turkey 2025-03-01 en null ~ - : # , “ ’ ' " [ ] { } | & * ! % @ 0x1f 1e3 true . ... --- ? ; é`.split(
    ' ',
  ),
  ...'https://example.org/a (b) / — => <<'.split(' '),
  ' ',
  '  ',
  ': ',
  ' #',
  '- ',
  '\t',
  '\u00A0',
  '\u2028',
];

describe('readPlainFields', () => {
  it('reads what the shipped document begins with', () => {
    const source =
      "\ntitle: '[Israel reassesses]'\npublisher: Ynet\ndate: 2025-03-01\nlanguage: en\n";
    expect(readPlainFields(source)).toMatchObject({
      title: '[Israel reassesses]',
      publisher: 'Ynet',
      date: '2025-03-01',
      language: 'en',
    });
  });

  it.each([
    ['a list', 'author: [Smith, Jones]'],
    ['a block', 'title: |\n  Turkey'],
    ['a comment', 'title: Turkey # and Syria'],
    ['a mapping in a text', 'title: Turkey: an ally'],
    ['an escape', String.raw`title: "a\nb"`],
    ['a quotation mark in quotation marks', "title: 'it''s'"],
    ['nothing', 'title: null'],
    ['an anchor', 'title: &a Turkey'],
    ['a field twice', 'title: a\ntitle: b'],
  ])('leaves %s to the whole reader', (_, source) => {
    expect(readPlainFields(source)).toBeNull();
  });

  it('reads nothing otherwise than the whole reader', () => {
    const name = fc.constantFrom(...'id title publisher author date url language tags'.split(' '));
    const scrap = fc.constantFrom(...SCRAPS);
    const text = fc.array(scrap, { maxLength: 5 }).map((scraps) => scraps.join(''));
    const value = fc.oneof(
      text,
      text.map((inside) => `'${inside}'`),
      text.map((inside) => `"${inside}"`),
    );
    const line = fc
      .tuple(name, fc.constantFrom(': ', ':', ':  '), value)
      .map((parts) => parts.join(''));
    const source = fc.array(fc.oneof(line, line, line, text), { maxLength: 4 });
    fc.assert(
      fc.property(source, (lines) => {
        const plain = readPlainFields(lines.join('\n'));
        fc.pre(plain !== null);
        expect(plain).toEqual(readYamlFields(lines.join('\n')));
      }),
      { numRuns: 1_000 },
    );
  });
});
