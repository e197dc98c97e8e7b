import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentIdOf } from '../../src/documents/document-id.ts';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import type { Document } from '../../src/documents/document.ts';
import { makeFolder, onlyOf } from './folder.ts';

async function parse(content: string, file = 'report.md'): Promise<Document> {
  const { documents, problems } = await readCorpus(makeFolder({ [file]: content }));
  expect(problems).toEqual([]);
  return onlyOf(documents);
}

describe('the id of a document', () => {
  it.each([
    ['ynet-2025-03-01.md', 'ynet-2025-03-01'],
    ['Report (final) v2.txt', 'report-final-v2'],
    ['  Ünïcode — Straße.md', 'ünïcode-straße'],
    ['cafe\u0301.md', 'café'],
    ['Доклад №5.md', 'доклад-5'],
    ['報告 2025.md', '報告-2025'],
    ['a.b.c.md', 'a-b-c'],
    ['UPPER.MD', 'upper'],
    ['sub/folder/x.md', 'x'],
    [`${'a'.repeat(60)}.md`, 'a'.repeat(48)],
    [`${'a'.repeat(47)} b.md`, 'a'.repeat(47)],
    [`${'a'.repeat(47)}𐐨.md`, 'a'.repeat(47)],
  ])('of %s is %s', async (file, id) => {
    expect((await parse('Text.', file)).id).toBe(id);
  });

  it('comes from the front matter where it has one', async () => {
    expect((await parse('---\nid: unsc-2799\n---\nText')).id).toBe('unsc-2799');
  });

  it('of any name is one that front matter may have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const id = documentIdOf(name);
        expect(id).toMatch(/^[\p{L}\p{N}-]{0,48}$/u);
        expect(documentIdOf(id)).toBe(id);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the text of a document', () => {
  it.each([
    ['after front matter', '---\ntitle: A\n---\n\n\n Text\nmore\n', 'Text more\n'],
    ['after front matter of another system', '---\r\ntitle: A\r\n---\r\nText\r\n', 'Text\r\n'],
    ['after an end of three dots', '---\ntitle: A\n...\nText', 'Text'],
    ['after front matter under blank lines', '\n \n---\ntitle: A\n---\nText', 'Text'],
    ['between lines of dashes', '\n---\n\nText\n\n---\n', 'Text'],
    ['after empty front matter', '---\n---\nText', 'Text'],
    ['after a byte order mark', '\uFEFF---\ntitle: A\n---\nText', 'Text'],
    ['after a header', ' date 2025-03-01 As tensions', 'As tensions'],
    ['after a header on its own line', 'Date: 2025-03-01\r\n\r\nAs tensions', 'As tensions'],
    ['in its own Unicode form', 'Cafe\u0301 \u2028 \u00A0x', 'Cafe\u0301 \u2028 \u00A0x'],
    ['after blank lines', '\n\n\u00A0\n  Text', 'Text'],
    ['with a line of dashes at its start', '---\n\nText', 'Text'],
    ['with a word that only looks like a header', 'date 2025-3-1 Text', 'date 2025-3-1 Text'],
    ['with a number that only begins like a date', 'date 2025-03-011 x', 'date 2025-03-011 x'],
  ])('is kept as it is %s', async (_, content, text) => {
    expect((await parse(content)).text).toBe(text);
  });

  it('gives the revision', async () => {
    expect((await parse('abc')).revision).toBe('ba7816bf8f01');
    expect((await parse('---\ntitle: A\n---\nabc')).revision).toBe('ba7816bf8f01');
  });
});

describe('what a document says of itself', () => {
  it('is read from its front matter', async () => {
    const content = `---
Title: "Israel: what next?"
publisher: Ynet
author: [Ada Writer, Ben Reporter]
date: 2025-03-01T10:00:00+02:00
url: https://example.org/a?b=c
language: pt-BR
tags:
  - one
  - two
layout: post # another tool's
nested: {a: {b: c}}
---
Text`;
    expect(await parse(content)).toMatchObject({
      title: 'Israel: what next?',
      publisher: 'Ynet',
      author: 'Ada Writer, Ben Reporter',
      date: '2025-03-01',
      url: 'https://example.org/a?b=c',
      language: 'pt-BR',
      tags: ['one', 'two'],
    });
  });

  it.each([
    ['a number as it was written', 'title: 007', { title: '007' }],
    ['a title in square brackets', 'title: [Israel, Turkey]', { title: '[Israel, Turkey]' }],
    ['a title over several lines', 'title: >\n  One\n  two', { title: 'One two' }],
    ['tags between commas', 'tags: a, b ,c', { tags: ['a', 'b', 'c'] }],
    [
      'an empty field as none',
      'title:\nauthor: ~\nurl: ""',
      { title: null, author: null, url: null },
    ],
    ['no field at all', '# nothing', { title: null, tags: [] }],
    ['names of JavaScript', '__proto__: x\nconstructor: y', { title: null }],
  ])('may be %s', async (_, yaml, expected) => {
    expect(await parse(`---\n${yaml}\n---\nText`)).toMatchObject(expected);
  });

  it('is the date of its header, and nothing else', async () => {
    expect(await parse('date 2025-03-01 Text')).toMatchObject({ date: '2025-03-01', title: null });
  });

  it.each([
    ['# First *heading*\n\nText', 'First heading'],
    ['## Second\n\n# First\n\nText', 'First'],
    ['## Second\n\nText', 'Second'],
    ['A line.\n\nText', 'A line.'],
    ['Text.', null],
    ['---\ntitle: Given\n---\n# First\n\nText', 'Given'],
  ])('is titled by its first heading: %j', async (content, title) => {
    expect((await parse(content)).title).toBe(title);
  });

  it('has no headings in plain text', async () => {
    const { blocks } = await parse('# Not a heading\n\nText', 'report.txt');
    expect(blocks.map(({ role }) => role)).toEqual(['paragraph', 'paragraph']);
  });
});
