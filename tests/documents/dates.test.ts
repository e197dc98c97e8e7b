import { describe, expect, it } from 'vitest';
import { readFieldDate } from '../../src/documents/field-date.ts';
import { parseFile } from '../../src/documents/parse-file.ts';
import { dateOfPath } from '../../src/documents/place-date.ts';

async function dateIn(content: string, file: string) {
  const { drafts } = await parseFile(Buffer.from(content), file, file);
  const { date = null, dateFrom = null } = drafts[0]?.document ?? {};
  return { date, dateFrom };
}

const page = (head: string, body = '<p>Some words.</p>'): string =>
  `<html><head>${head}</head><body>${body}</body></html>`;

const DAY = '2025-03-04';
const APRIL = '2024-04-12';

describe('the name of a file or folder', () => {
  it.each([
    '2025-03-04.md',
    '20250304.txt',
    '20250304102030.txt',
    '20250304T102030Z.txt',
    'wire_20250304_camps.txt',
    'report-2025-03-04-final.md',
    'Meeting (2025-03-04).md',
    '2025.03.04 Meeting.md',
    '2025-3-4.md',
    '04.03.2025.md',
    '4.3.2025.md',
    '2025-W10-2.md',
    '2025年3月4日.md',
    'March-4-2025.md',
    'brief-march-4-2025.txt',
    'March 4th, 2025.md',
    '4. März 2025.md',
    '4-mars-2025.md',
    'Tuesday 4 March 2025.md',
    '2025-Mar-04.md',
    '04Mar2025.md',
    '2025-03-04-the-2023-10-07-attack.md',
    '2025-03-04/index.md',
    '20250304/a.txt',
    '2025/03/04/index.md',
    '2025/03/04-slug.md',
    '2025-03/04.md',
    '2025/0304.md',
    '2025/March/04.md',
    '2025/03 March/04 Tuesday.md',
  ])('has a day: %s', (path) => {
    expect(dateOfPath(path)?.date).toBe(DAY);
  });

  it.each([
    '2023-13-45.md',
    '20253004.md',
    '12345678.md',
    '00420250304123.md',
    'paper-20347105.txt',
    '04-03-2025.md',
    '04_03_2025.md',
    '2025.md',
    '2025_03.md',
    '2025-W10.md',
    'sitrep-march-2025.md',
    'v2025.03.04.md',
    'attack-of-7-october-2023.md',
    '2024-01-01_2024-01-07.md',
    '2024-01-01-to-2024-01-07.md',
    '2025/12/5-things-to-know.md',
  ])('has none: %s', (path) => {
    expect(dateOfPath(path)).toBeNull();
  });
});

describe('a field', () => {
  it.each([
    'publishDate',
    'publish-date',
    'Publication Date',
    'date created',
    'datetime',
    'Published Time',
    'dc:date',
    'article:published_time',
    'first_published',
    'last_modified_at',
    'дата публикации',
    'تاريخ النشر',
    '发布时间',
  ])('of the name %s has the date', async (name) => {
    const { date, dateFrom } = await dateIn(`---\n"${name}": 2025-03-04T10:20\n---\nText.`, 'a.md');
    expect({ date, dateFrom }).toEqual({ date: DAY, dateFrom: `field ${name.toLowerCase()}` });
  });

  it.each([
    ['with fields', 'date:\n  created: 2025-03-04\n  updated: 2025-04-04'],
    ['with a day of change', 'last_update:\n  date: 2025-03-04\n  author: A'],
    ['in a wrapper', 'metadata:\n  date: 2025-03-04'],
    ['before those of a change', 'updated: 2025-04-01\ncreated: 2025-03-04'],
    ['in another language', 'lang: fr\ndate: 04/03/2025'],
  ])('%s has the date', async (_, fields) => {
    expect((await dateIn(`---\n${fields}\n---\nText.`, 'a.md')).date).toBe(DAY);
  });

  it.each(['1741046400', '1741046400000', '[[2025-03-04]]', '<2025-03-04 Tue>', '2025-W10-2'])(
    'may be written %s',
    (text) => {
      expect(readFieldDate(text)).toBe(DAY);
    },
  );

  it.each(['2025', '2025-03', '04/03/2025', '10:30', '12', '123456', '99999999999999'])(
    'is no day where it is %s',
    (text) => {
      expect(readFieldDate(text)).toBeNull();
    },
  );

  it.each(['expiryDate', 'birth_date', 'version', 'deadline'])(
    'of the name %s has another date',
    async (name) => {
      const { date } = await dateIn(`---\n${name}: 2025-03-04\n---\nText.`, 'a.md');
      expect(date).toBeNull();
    },
  );
});

describe('a page', () => {
  it.each([
    ['metadata', page('<meta property="article:published_time" content="2025-03-04T10:00:00Z">')],
    ['Dublin Core', page('<meta name="DC.date.issued" content="2025-03-04">')],
    ['names of other tools', page('<meta name="parsely-pub-date" content="2025-03-04">')],
    [
      'a graph of linked data',
      page(
        '<script type="application/ld+json">{"@graph": [{"headline": "H"}, {"datePublished": "2025-03-04"}]}</script>',
      ),
    ],
    [
      'an element',
      page('', '<span itemprop="datePublished" content="2025-03-04">x</span><p>Word.</p>'),
    ],
    ['its time', page('', '<h1>T</h1><time datetime="2025-03-04">4 March</time><p>Word.</p>')],
    ['a byline', page('', '<h1>T</h1><div>By A. B. | Published 4 March 2025</div><p>Word.</p>')],
  ])('has a date in %s', async (_, html) => {
    expect((await dateIn(html, 'a.html')).date).toBe(DAY);
  });

  it('has none where only another one is dated', async () => {
    const html = page(
      '',
      '<article><h1>T</h1><p>Some words.</p></article><aside><time datetime="2020-01-01">1 Jan</time></aside>',
    );
    expect((await dateIn(html, 'a.html')).date).toBeNull();
  });
});

describe('the first lines', () => {
  it.each([
    ['KYIV, April 12, 2024 (Reuters) - Text here.'],
    ['WASHINGTON, Apr. 12, 2024 /PRNewswire/ -- Text.'],
    ['NEW YORK – 12 April 2024 – Text.'],
    ['КИЕВ, 12 апреля 2024. /ТАСС/. Переговоры.'],
    ['Київ. 12 квітня 2024. Інтерфакс-Україна - Текст.'],
    ['ANKARA, 12 Nisan 2024 (AA) - Metin burada.'],
    ['BERLIN, 12. April 2024 (dpa) – Die Gespräche.'],
    ['PARIS, le 12 avril 2024 — Texte ici.'],
    ['Madrid, 12 abr. 2024 (EFE).- Texto aquí.'],
    ['Brasília, 12 de abril de 2024 – Texto aqui.'],
    ['القاهرة، 12 أبريل 2024 — نص هنا.'],
    ['القاهرة في 12 نيسان 2024 (أ ف ب) - نص هنا.'],
    ['ירושלים, 12 באפריל 2024 — טקסט כאן.'],
    ['新华社北京2024年4月12日电（记者张三）文字在这里。'],
    ['東京 2024年4月12日 — 本文。'],
    ['FOR IMMEDIATE RELEASE\nApril 12, 2024\n\nText here.'],
    ['Talks fail\n\nPublished: Friday, 12 April 2024, 10:30 GMT\n\nText.'],
    ['Publié le 12/04/2024 à 10h11\n\nTexte'],
    ['发布时间：2024-04-12 10:11:00 来源：新华网\n\n正文'],
    ['تاريخ النشر: 12 أبريل 2024\n\nنص'],
    ['By Ada Writer, Example News\n12 April 2024\n\nText here.'],
    ['By Ada Writer | April 12, 2024\n\nText here.'],
    ['Situation Report #12, as of 12 April 2024\n\nText here.'],
    ['Daily briefing, April 12, 2024\n\nText here.'],
    ['Briefing\n\n- Date: 12 April 2024\n- Author: x\n\nText here.'],
    [
      'Title: A\n\nURL Source: https://e.org\n\nPublished Time: 2024-04-12T01:02Z\n\nMarkdown Content:\nText.',
    ],
  ])('have a date: %j', async (text) => {
    expect((await dateIn(text, 'a.txt')).date).toBe(APRIL);
  });

  it.each(['KYIV, April 12 — The talks failed.', '新华社北京4月12日电 文字在这里。'])(
    'have a day of the year that the path has: %j',
    async (text) => {
      expect(await dateIn(text, '2024/a.txt')).toEqual({ date: APRIL, dateFrom: 'first lines' });
      expect(await dateIn(text, 'a.txt')).toEqual({ date: null, dateFrom: null });
    },
  );

  it.each([
    'The elections of 12 April 2024 were close.\n\nText.',
    'On April 12, 2024, the army attacked. It was bad.\n\nText.',
    'Chronology of 12 April 2024\n\nText.',
    'What happened on April 12, 2024\n\nText.',
    'The Battle of Kursk, 5 July 1943 — a history of the battle.\n\nText.',
    'NATO, founded on April 4, 1949 - a history\n\nText.',
    'Since the war began on 24 February 2022, many died - more than ever.\n\nText.',
    'Born 12 April 1961 in Gzhatsk, the pilot flew.\n\nText.',
    '04/12/2024\n\nText.',
    'Deadline: 12 April 2024\n\nText.',
    'Version 1.2.2024\n\nText.',
    'Call 2024-04-12 44 for help.\n\nText.',
    '+49 30 2024 04 12\n\nText.',
    'Ref. 20240412/33\n\nText.',
    'In 2024 there were 12 cases.\n\nText.',
  ])('have none: %j', async (text) => {
    expect((await dateIn(text, 'a.txt')).date).toBeNull();
  });
});
