import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import { describeProblem } from '../../src/errors/problem.ts';
import { makeFolder, onlyOf } from './folder.ts';

async function read(
  content: string | Uint8Array,
  file = 'report.md',
): Promise<{ readonly document: Document; readonly warnings: readonly string[] }> {
  const { documents, problems, warnings } = await readCorpus(makeFolder({ [file]: content }));
  expect(problems).toEqual([]);
  return {
    document: onlyOf(documents),
    warnings: warnings.map(describeProblem),
  };
}

const yaml = (fields: string): string => `---\n${fields}\n---\nThe text.`;

describe('a field that can be understood', () => {
  it.each([
    ['date: 12 April 2024', { date: '2024-04-12' }],
    ['date: April 12th, 2024', { date: '2024-04-12' }],
    ['date: 12.04.2024', { date: '2024-04-12' }],
    ['date: 25/04/2024', { date: '2024-04-25' }],
    ['date: 2024/4/12', { date: '2024-04-12' }],
    ['date: 12. April 2024', { date: '2024-04-12' }],
    ['date: 12 апреля 2024 г.', { date: '2024-04-12' }],
    ['date: 12 Nisan 2024', { date: '2024-04-12' }],
    ['date: 2024年4月12日', { date: '2024-04-12' }],
    ['date: 12 de abril de 2024', { date: '2024-04-12' }],
    ['date: 2024-04-12 10:00:00 +0300', { date: '2024-04-12' }],
    ['pubDate: "Fri, 12 Apr 2024 10:00:00 GMT"', { date: '2024-04-12', dateFrom: 'field pubdate' }],
    ['updated: 2024-05-01\npublished_at: 2024-04-12T10:00:00Z', { date: '2024-04-12' }],
    ['last_modified: 2024-05-01', { date: '2024-05-01' }],
    ['Datum: 2024-04-12\nTitel: Eins', { date: '2024-04-12', title: 'Eins' }],
    ['published: true\nposted: 2024-04-12', { date: '2024-04-12' }],
    ['author:\n  name: A. Writer', { author: 'A. Writer' }],
    ['authors:\n  - name: A\n  - B', { author: 'A, B' }],
    ['byline: "[[Ada Writer]]"', { author: 'Ada Writer' }],
    ['publisher: "[[wire|Example Wire]]"', { publisher: 'Example Wire' }],
    ['source: https://example.org/a\nsite_name: Wire', { publisher: 'Wire' }],
    ['language: de_DE', { language: 'de-DE' }],
    ['lang: pt-BR', { language: 'pt-BR' }],
    ['url: example.org/x', { url: 'https://example.org/x' }],
    ['title:\n  - One', { title: 'One' }],
    [
      'title: Talks: the second day\ndate: 2024-04-12',
      { title: 'Talks: the second day', date: '2024-04-12' },
    ],
    ['title: "Unclosed\ndate: 2024-04-12', { date: '2024-04-12' }],
    ['title: A\ntags:\n\t- a\ndate: 2024-04-12', { title: 'A', date: '2024-04-12' }],
    ['title: @home\ndate: 2024-04-12', { title: '@home', date: '2024-04-12' }],
    ['title: &a One\nauthor: *a', { title: 'One' }],
  ])('is used: %j', async (fields, expected) => {
    const { document } = await read(yaml(fields));
    expect(document).toMatchObject(expected);
    expect(document.text).toBe('The text.');
  });
});

describe('a field that cannot be used', () => {
  it.each([
    ['date: 04/12/2024', 'date'],
    ['date: unknown', 'date'],
    ['date: 2024-04', 'date'],
    ['date: 2025-02-30', 'date'],
    ['published: 03/04/2024', 'published'],
    ['url: /2024/04/osmer/', 'url'],
    ['url: javascript:alert(1)', 'url'],
    ['language: English', 'language'],
    ['id: My Report.1', 'id'],
    [`title: ${'long '.repeat(200)}`, 'title'],
  ])('costs a warning, not the document: %j', async (fields, name) => {
    const { document, warnings } = await read(yaml(fields));
    expect(document).toMatchObject({ date: null, url: null, language: null, title: null });
    expect(warnings).toEqual([
      expect.stringMatching(new RegExp(`report\\.md: the field ${name} `)),
    ]);
  });

  it.each([
    ['doubled keys', 'title: J\ntags: [a]\ntags: [b]', /no YAML.*unique/],
    ['a list that is not closed', 'title: J\ntags: [a', /no YAML/],
    ['many levels', `title: J\ntags: ${'['.repeat(4000)}`, /no YAML.*16 levels/],
  ])('nor do %s', async (_, fields, words) => {
    const { document, warnings } = await read(yaml(fields));
    expect(document).toMatchObject({ title: 'J', text: 'The text.' });
    expect(warnings).toEqual([expect.stringMatching(words)]);
  });

  it('nor does an end that is missing', async () => {
    const { document, warnings } = await read('---\ntitle: A\n\nThe text.');
    expect(document).toMatchObject({ title: 'A', text: 'The text.' });
    expect(warnings).toEqual([expect.stringMatching(/no end/)]);
  });
});

describe('front matter of other tools', () => {
  it.each([
    ['TOML', '+++\ntitle = "One"\ndate = 2024-04-12\n[extra]\na = 1\n+++\nThe text.'],
    [
      'TOML with a time',
      "+++\r\ntitle = 'One'\r\ndate = 2024-04-12T10:00:00+03:00\r\n+++\r\nThe text.",
    ],
    ['broken TOML', '+++\ntitle = One\ndate = 2024-04-12\n+++\nThe text.'],
    ['JSON', '{\n  "title": "One",\n  "date": "2024-04-12"\n}\n\nThe text.'],
    ['fenced JSON', ';;;\n{"title": "One", "date": "2024-04-12"}\n;;;\nThe text.'],
    ['header lines', 'Title: One\nDate: 2024-04-12 10:20\nCategory: News\n\nThe text.'],
    ['header lines in small letters', 'title: One\r\ndate: 2024-04-12\r\n\r\nThe text.'],
    ['header lines that go on', 'Title: One\nAuthors: A;\n  B\nDate: 2024-04-12\n\nThe text.'],
    ['header lines in German', 'Titel: One\nDatum: 12.04.2024\n\nThe text.'],
  ])('in %s', async (_, content) => {
    const { document } = await read(content);
    expect(document).toMatchObject({ title: 'One', date: '2024-04-12', text: 'The text.' });
  });

  it.each([
    'Warning: the bridge is shut.\n\nMore.',
    'MS. DELL: We have been clear.\n\nMore.',
    'Date: nobody knows. It was late\nwhen they came.\n\nMore.',
    '---\n\nOnce upon a time: a story.\n\n---\n\nMore.',
    '---\n\nOnce upon a time\n\n---\n\nMore.',
    '{ "a" }\n\nMore.',
    '+++ more +++\n\nText.',
  ])('is not seen in a text: %j', async (content) => {
    expect((await read(content, 'report.txt')).document.text).toBe(
      content.replace(/\n(?=when)/, ' '),
    );
  });
});

describe('a file that holds its words in fields', () => {
  it.each([
    ['preview: The talks failed.', ['The talks failed.']],
    [
      "title: T\ndocuments:\n- title: Paper\n  summary: 'It''s late.'\ndescription: >\n  Two lines\n  in one.",
      ["It's late.", 'Two lines in one.'],
    ],
    ['excerpt: "A \\"word\\" caf\\u00e9"', ['A "word" café']],
  ])('is a document of them: %j', async (fields, expected) => {
    const { document } = await read(`---\n${fields}\n---\n`);
    const { blocks, text } = document;
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('a text in UTF-16', () => {
  it.each([
    ['little endian', Buffer.from('\uFEFFDate: 2024-04-12\n\nKayık batmış.', 'utf16le')],
    ['big endian', Buffer.from('\uFEFFDate: 2024-04-12\n\nKayık batmış.', 'utf16le').swap16()],
  ])('is read with its mark, %s', async (_, bytes) => {
    const { document } = await read(bytes, 'a.txt');
    expect(document).toMatchObject({ text: 'Kayık batmış.', date: '2024-04-12' });
  });
});
