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

describe('the date of a document', () => {
  it.each([
    ['2023-12-01.md', 'Text.', '2023-12-01', 'file name'],
    ['wire_20240109_camps.txt', 'Text.', '2024-01-09', 'file name'],
    ['brief-march-5-2024.txt', 'Text.', '2024-03-05', 'file name'],
    ['2024-03-05/index.md', 'Text.', '2024-03-05', 'folder'],
    ['2024/03/05/index.md', 'Text.', '2024-03-05', 'folder'],
    ['2024/a.txt', 'KYIV, April 12 — The talks failed.', '2024-04-12', 'first lines'],
    ['a.txt', 'КИЕВ, 12 апреля 2024. /ТАСС/. Переговоры.', '2024-04-12', 'first lines'],
    ['a.md', 'BERLIN, 12. April 2024 (dpa) – Die Gespräche.', '2024-04-12', 'first lines'],
    ['a.txt', 'Talks fail\n\nApril 12, 2024\n\nThe talks failed.', '2024-04-12', 'first lines'],
    [
      'a.txt',
      'Talks fail\n\nPublished: Friday, 12 April 2024, 10:30 GMT\n\nText.',
      '2024-04-12',
      'first lines',
    ],
    ['a.md', '# Talks fail\n\nAnkara, 12 Nisan 2024\n\nMetin.', '2024-04-12', 'first lines'],
  ])('of %s is found: %j', async (file, content, date, dateFrom) => {
    expect(await read(content, file)).toMatchObject({ date, dateFrom });
  });

  it.each([
    ['2023-13-45.md', 'Text.'],
    ['attack-of-7-october-2023.md', 'Text.'],
    ['2024-01-01_2024-01-07.md', 'Text.'],
    ['paper-20347105.txt', 'Text.'],
    ['a.txt', 'KYIV, April 12 — The talks failed.'],
    ['a.txt', 'The elections of 12 April 2024 were close.\n\nText.'],
    ['a.txt', 'Chronology of 12 April 2024\n\nText.'],
    ['a.txt', '04/12/2024\n\nText.'],
  ])('of %s is not invented: %j', async (file, content) => {
    expect(await read(content, file)).toMatchObject({ date: null, dateFrom: null });
  });
});

function itemOf(name: string, day: string): string {
  const address = `https://e.org/${name}`;
  return `## ${name}\n - [${address}](${address})\n - date published: ${day}T20:24:24+00:00\n\nText of ${name}.\n\n`;
}
