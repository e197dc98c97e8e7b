import * as fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { composeMaps } from '../../src/documents/compose-maps.ts';
import type { Document } from '../../src/documents/document.ts';
import { findUnfaithful } from '../../src/documents/find-unfaithful.ts';
import { readHtmlPage } from '../../src/documents/html-page.ts';
import { readFeed } from '../../src/documents/feed-items.ts';
import { readJsonItems } from '../../src/documents/json-items.ts';
import { readCsv } from '../../src/documents/csv-items.ts';
import { readPlainText } from '../../src/documents/plain-reading.ts';
import { describeProblem } from '../../src/errors/problem.ts';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import { sourceSpan } from '../../src/documents/source-map.ts';
import { makeFolder, onlyOf } from './folder.ts';
import { blocksCover, missingFrom, textOfHtml } from './reading.ts';

async function read(file: string, content: string | Uint8Array): Promise<readonly Document[]> {
  const { documents, problems } = await readCorpus(makeFolder({ [file]: content }));
  expect(problems).toEqual([]);
  return documents.toReversed();
}

const rolesOf = ({ text, blocks }: Document): readonly string[] =>
  blocks.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`);

const PAGE = `<!DOCTYPE html><html lang="en"><head><title>Talks fail | Wire</title>
<meta property="og:site_name" content="Example Wire"><meta name="author" content="A. Writer">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-04-12T10:00:00Z"}</script>
<style>p { color: red }</style></head><body><nav><a href="/">Home</a></nav><main><h1>Talks fail</h1>
<p>The talks of Velm &amp; Corva
  failed on <b>Fri</b>day.<br>Nobody&nbsp;came.</p><script>var a = "<p>no</p>"</script>
<figure><img src=x alt="no"><figcaption>Photo: AFP</figcaption></figure><blockquote>No.</blockquote>
<table><tr><th>Region</th><th>Limit</th></tr><tr><td>South</td><td>17</td></tr></table>
<ul><li>One<li><span>2 March</span><p>Two.</p></ul><p hidden>no</p></main><footer>Imprint</footer></body></html>`;

describe('a page', () => {
  it('is its article, with what it says of itself', async () => {
    const document = onlyOf(await read('page.html', PAGE));
    expect(document).toMatchObject({
      title: 'Talks fail',
      publisher: 'Example Wire',
      author: 'A. Writer',
      date: '2024-04-12',
      dateFrom: 'page datepublished',
      language: 'en',
    });
    expect(rolesOf(document)).toEqual([
      'heading: Talks fail',
      'paragraph: The talks of Velm & Corva failed on Friday.\nNobody\u00A0came.',
      'caption: Photo: AFP',
      'quotation: No.',
      'table row: Region  Limit',
      'table row: South  17',
      'list item: One',
      'list item: 2 March Two.',
    ]);
  });

  it.each([
    ['windows-1251', Buffer.from('d2e5eaf1f2', 'hex'), 'Текст'],
    ['iso-8859-9', Buffer.from('4bfd79', 'hex'), 'Kıy'],
    ['shift_jis', Buffer.from('93fa967b', 'hex'), '日本'],
  ])('is decoded as it declares: %s', async (charset, words, text) => {
    const head = Buffer.from(`<html><head><meta charset="${charset}"></head><body><p>`);
    const document = onlyOf(await read('a.htm', Buffer.concat([head, words])));
    expect(document.text).toBe(text);
  });
});

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Example Wire</title><language>en</language>
<item><title>Bridge &amp; gate</title><link>https://e.org/a-bridge?x=1</link><pubDate>Fri, 12 Apr 2024 10:00:00 GMT</pubDate>
<description><![CDATA[<p>The bridge of <b>Osmer</b> &amp; the gate.</p>]]></description></item>
<item><title>Two</title><guid>n-2</guid><description>&lt;p&gt;The mill&amp;#39;s &amp;quot;end&amp;quot;.&lt;/p&gt;</description></item></channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom Wire</title><entry><title>One</title>
<link href="https://e.org/one"/><updated>2024-05-01T00:00:00Z</updated><author><name>B</name></author>
<content type="html">&lt;p&gt;Text of Ravn.&lt;/p&gt;</content></entry></feed>`;

describe('a file of many documents', () => {
  it.each([
    [
      'news.rss',
      RSS,
      [
        { id: 'news-n-2', title: 'Two', text: 'The mill\'s "end".', publisher: 'Example Wire' },
        { id: 'news-a-bridge', text: 'The bridge of Osmer & the gate.', date: '2024-04-12' },
      ],
    ],
    [
      'atom.xml',
      ATOM,
      [{ id: 'atom', title: 'One', text: 'Text of Ravn.', author: 'B', url: 'https://e.org/one' }],
    ],
    [
      'feed.json',
      '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_html": "<p>The caf\\u00e9 \\"opened\\".<\\/p>", "date_published": "2024-04-12"}, {"id": "2", "content_text": "Plain."}]}',
      [
        { id: 'feed-2', text: 'Plain.' },
        { id: 'feed-1', text: 'The café "opened".', date: '2024-04-12' },
      ],
    ],
    [
      'posts.json',
      '[{"slug": "a", "title": {"rendered": "A"}, "content": {"rendered": "<p>One.</p><p>Two.</p>"}}]',
      [{ id: 'posts', title: 'A', text: 'One.\n\nTwo.' }],
    ],
    [
      'lines.jsonl',
      '{"title": "A", "text": "One.", "date": "2024-01-02"}\n\n{"headline": "B", "body": ["Two.", "Three."]}\n',
      [
        { id: 'lines-b', title: 'B', text: 'Two.\n\nThree.' },
        { id: 'lines-a', title: 'A', date: '2024-01-02' },
      ],
    ],
    [
      'rows.csv',
      'id,title,date,text\r\n7,"A, b",2024-01-02,"He said ""no""."\r\n8,C,2024-01-03,Plain.\r\n',
      [
        { id: 'rows-7', title: 'A, b', text: 'He said "no".' },
        { id: 'rows-8', date: '2024-01-03', text: 'Plain.' },
      ],
    ],
    [
      'rows.tsv',
      'titel\ttext\nEins\tDer Text.\n',
      [{ id: 'rows', title: 'Eins', text: 'Der Text.' }],
    ],
    [
      'events.csv',
      'date;event\n2024-01-02;Shut\n2024-01-03;Open\n',
      [{ id: 'events', text: 'date  event\n2024-01-02  Shut\n2024-01-03  Open' }],
    ],
  ])('is read: %s', async (file, content, expected) => {
    expect(await read(file, content)).toMatchObject(expected);
    expect(await read(`${file}.gz`, gzipSync(content))).toMatchObject(expected);
  });

  it('is counted where it is no document', async () => {
    const folder = makeFolder({
      'a.md': 'Text.',
      'package.json': '{"name": "x", "version": 1}',
      'map.xml': '<svg></svg>',
      'stub.pdf': '%PDF-1.4\n',
    });
    const { problems, passedOver } = await readCorpus(folder);
    expect(problems).toEqual([]);
    expect([...passedOver]).toEqual([
      ['.xml', 1],
      ['.json', 1],
      ['.pdf', 1],
    ]);
  });

  it.each([
    [
      'bomb.txt.gz',
      gzipSync(Buffer.alloc(30_000_000, 'a')),
      /more than can be read once it is unpacked.*5 MB/,
    ],
    ['cut.txt.gz', gzipSync('Some text.').subarray(0, 15), /cannot be unpacked/],
    ['a.json', '{"a": ', /no JSON/],
    ['a.html', '<html><body></body></html>', /holds no text/],
  ])('is a problem, never more: %s', async (file, content, words) => {
    const { problems } = await readCorpus(makeFolder({ 'good.md': 'Text.', [file]: content }));
    expect(describeProblem(onlyOf(problems))).toMatch(words);
  });
});

const WORDS = fc
  .array(
    fc.constantFrom(
      'word',
      'é',
      '中文',
      '&',
      '<b>',
      '</b>',
      '"',
      "'",
      '\\',
      '\n',
      ' ',
      ' ',
      '😀',
      '<p>',
      '</p>',
      '&amp;',
      '&#39;',
      'A.',
      ',',
      ';',
      '\t',
    ),
    { maxLength: 25 },
  )
  .map((pieces) => `a${pieces.join('')}z`);

describe('each character of the reading text of any', () => {
  it('page is the page’s, and what a browser shows is there', () => {
    fc.assert(
      fc.property(WORDS, (words) => {
        const html = `<body>${words}`;
        const { reading } = readHtmlPage(html);
        expect(findUnfaithful(reading, html)).toBe(-1);
        expect(blocksCover(reading)).toBe(true);
        expect(missingFrom(reading.text, textOfHtml(html))).toBe('');
      }),
    );
  });

  it.each([
    [
      'JSON',
      (words: string) => JSON.stringify({ text: words }),
      (source: string) => readJsonItems(source),
    ],
    ['table', (words: string) => `text\n"${words.replaceAll('"', '""')}"\n`, itemsOfCsv],
    [
      'feed',
      (words: string) => `<rss><item><description>${escapeXml(words)}</description></item></rss>`,
      (source: string) => readFeed(source)?.items ?? [],
    ],
  ])('%s is the file’s', (_, write, items) => {
    fc.assert(
      fc.property(WORDS, (words) => {
        const source = write(words);
        const { value } = onlyOf(items(source));
        expect(value?.text).toBe(words);
        if (value === null) return;
        const reading = composeMaps(readPlainText(value.text, 0), value);
        expect(findUnfaithful(reading, source)).toBe(-1);
        const { start, end } = sourceSpan(reading, { start: 0, end: reading.text.length });
        expect(source.slice(start, end)).toMatch(/^a[^]*z$/);
      }),
    );
  });
});

function itemsOfCsv(source: string) {
  const table = readCsv(source);
  return 'items' in table ? table.items : [];
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

describe('what other tools keep', () => {
  it.each([
    [
      'an entry of Atom in elements',
      'a.atom',
      '<feed><title>Blog</title><entry><title type="html">Storm &lt;b&gt;ends&lt;/b&gt;</title><published>2024-05-05</published><content type="xhtml"><div><p>The storm <em>ended</em>.</p></div></content></entry></feed>',
      { title: 'Storm ends', publisher: 'Blog', date: '2024-05-05' },
      ['paragraph: The storm ended.'],
    ],
    [
      'a post of WordPress',
      'a.xml',
      '<rss><channel><item><title>T</title><content:encoded><![CDATA[One <b>line</b>.\n\n[caption id="a"]<img src="a.jpg"/> A crane[/caption]\n\nTwo.]]></content:encoded><wp:post_date>2024-05-07 09:00:00</wp:post_date></item></channel></rss>',
      { title: 'T', date: '2024-05-07' },
      ['paragraph: One line.', 'paragraph: A crane', 'paragraph: Two.'],
    ],
    [
      'a hit of a search engine',
      'a.ndjson',
      '{"_source": {"title": "Hit", "content": "The words.", "publishedAt": "2024-05-08"}}',
      { title: 'Hit', publisher: null, date: '2024-05-08' },
      ['paragraph: The words.'],
    ],
    [
      'a table of a spreadsheet',
      'a.csv',
      'sep=;\nÜberschrift;Datum;Quelle;Inhalt\n"A; b";07.05.2024;dpa;Das Wasser.\n',
      { title: 'A; b', publisher: 'dpa', date: '2024-05-07' },
      ['paragraph: Das Wasser.'],
    ],
  ])('is read: %s', async (_, file, content, expected, roles) => {
    const document = onlyOf(await read(file, content));
    expect(document).toMatchObject(expected);
    expect(rolesOf(document)).toEqual(roles);
  });

  it('has a headline in any script', async () => {
    expect(onlyOf(await read('a.txt', 'Заголовок\n\nТекст.')).title).toBe('Заголовок');
  });

  it('has no headline in the caption of a linked picture', async () => {
    const document = onlyOf(await read('a.md', '[![b](b.svg)](x) *A crane.*\n\nText.'));
    expect(rolesOf(document)).toEqual(['caption: A crane.', 'paragraph: Text.']);
    expect(document.title).toBeNull();
  });
});
