import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import { makeFolder, onlyOf } from './folder.ts';

async function read(content: string, file = 'report.md'): Promise<Document> {
  return onlyOf((await readCorpus(makeFolder({ [file]: content }))).documents);
}

const FEBRUARY = '2022-02-24';
const MARCH = '2022-03-02';

describe('an entry of a timeline', () => {
  it.each([
    ['items', '- **February 24, 2022**: War.\n- **March 2, 2022**: Kers.', [FEBRUARY, MARCH]],
    [
      'headings',
      '## 24 February 2022\n\nWar.\n\n## 2 March 2022\n\nKers.',
      [FEBRUARY, FEBRUARY, MARCH, MARCH],
    ],
    [
      'headings under a year',
      '# 2022\n\n## 24 февраля\n\nWar.\n\n## 2 марта\n\nKers.',
      [null, FEBRUARY, FEBRUARY, MARCH, MARCH],
    ],
    [
      'items of HTML',
      '<ul><li><b>24.02.2022</b><p>War.</p></li><li><b>02.03.2022</b><p>Kers.</p></li></ul>',
      [FEBRUARY, MARCH],
    ],
    [
      'rows',
      '| Day | What |\n|--|--|\n| 2022-02-24 | War |\n| 2022-03-02 | Kers |',
      [null, FEBRUARY, MARCH],
    ],
    [
      'items under a year',
      '# 2022\n\n### First\n\n- **24 February** – War.\n\n### Second\n\n- **2 March** – Kers.',
      [null, null, FEBRUARY, null, MARCH],
    ],
    [
      'terms',
      '<dl><dt>24 February 2022</dt><dd>War.</dd><dt>2 March 2022</dt><dd>Kers.</dd></dl>',
      [FEBRUARY, FEBRUARY, MARCH, MARCH],
    ],
    [
      'lines of facts',
      '## Рейд\n\nДата: 24.02.2022\nИсточник: Агентство\n\nВойна.\n\n## Керс\n\nДата: 02.03.2022\n\nКерс.',
      [FEBRUARY, FEBRUARY, FEBRUARY, MARCH, MARCH, MARCH],
    ],
    ['lines', '2022-02-24 – War.\n\n2022-03-02 – Kers.', [FEBRUARY, MARCH]],
  ])('has its own day among %s', async (_, content, expected) => {
    expect((await read(content)).blocks.map(({ date }) => date)).toEqual(expected);
  });

  it.each([
    ['one day alone', '## 24 February 2022\n\nWar.\n\n## After\n\nKers.'],
    ['days in sentences', 'War came on 24 February 2022.\n\nKers fell on 2 March 2022.'],
    ['days without a year', '## 24 February\n\nWar.\n\n## 2 March\n\nKers.'],
  ])('is not made of %s', async (_, content) => {
    expect((await read(content)).blocks.map(({ date }) => date)).toEqual(
      expect.not.arrayContaining([expect.any(String)]),
    );
  });

  it.each([
    ['report.csv', 'date,event\n2022-02-24,War\n2022-03-02,Kers'],
    [
      'report.html',
      '<h1>War</h1><dl><dt>24 February 2022</dt><dd>War.</dd><dt>2 March 2022</dt><dd>Kers.</dd></dl>',
    ],
    [
      'report.md',
      '# News\n\n## A\n\nDate: 2022-02-24\n\nWar.\n\n## B\n\nDate: 2022-03-02\n\nKers.',
    ],
  ])('gives no date to all of %s', async (file, content) => {
    expect((await read(content, file)).date).toBeNull();
  });

  it('has a day and an address in a digest, and their lines are notes', async () => {
    const { title, publisher, blocks } = await read(
      `# Source:Example News, URL:https://e.org/rss.xml, language:en-US\n\n${itemOf('a', FEBRUARY)}${itemOf('b', MARCH)}`,
    );
    expect({ title, publisher }).toEqual({ title: null, publisher: 'Example News' });
    expect(blocks.filter(({ role }) => role === 'paragraph')).toMatchObject([
      { date: FEBRUARY, url: 'https://e.org/a' },
      { date: MARCH, url: 'https://e.org/b' },
    ]);
    expect(blocks.filter(({ role }) => role === 'note')).toHaveLength(4);
  });
});

function itemOf(name: string, day: string): string {
  const address = `https://e.org/${name}`;
  return `## ${name}\n - [${address}](${address})\n - date published: ${day}T20:24:24+00:00\n\nText of ${name}.\n\n`;
}
