import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import { describeProblem } from '../../src/errors/problem.ts';
import { makeFolder } from './folder.ts';

/** Files that would take a reader's time or stack, each read within the time of a test, and what is said of them. */
const FILES: readonly (readonly [
  what: string,
  file: string,
  content: string,
  said: RegExp | null,
])[] = [
  ['flags', 'a.txt', '🇮🇱'.repeat(200_000), null],
  ['references', 'a.html', '&amp;'.repeat(400_000), null],
  ['nested elements', 'a.html', '<div>x'.repeat(300_000), /3000 elements/],
  ['items without an end', 'a.html', '<li>x'.repeat(30_000), null],
  ['nested lists', 'a.json', '['.repeat(1_000_000), /cannot be read/],
  ['nested front matter', 'a.md', `---\na: ${'{a: '.repeat(10_000)}\n---\nText.`, /no YAML/],
  ['nested quotations', 'a.md', `${'> '.repeat(10_000)}Text.`, null],
  [
    'nested lists of Markdown',
    'a.md',
    Array.from({ length: 400 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n'),
    /more marks of Markdown/,
  ],
  ['marks of emphasis', 'a.md', '*a_ '.repeat(5_000), null],
  ['lines of marks', 'a.md', '# a\n'.repeat(100_000), /more marks of Markdown/],
  ['tags that nothing closes', 'a.md', '{% a '.repeat(50_000), null],
  ['comments that nothing closes', 'a.md', '%%a '.repeat(50_000), null],
  ['blanks behind comments', 'a.md', '%% '.repeat(100_000), /holds no text/],
  ['blanks behind a reference', 'a.md', `a &amp;${' '.repeat(200_000)}b\n*c*`, null],
  [
    'names before a colon',
    'a.txt',
    Array.from({ length: 30_000 }, (_, at) => `Name${lettersOf(at)}: x`).join('\n\n'),
    null,
  ],
  [
    'fields',
    'a.md',
    `---\nlist: [a]\n${Array.from({ length: 9_000 }, (_, at) => `k${at}: v`).join('\n')}\n---\nText.`,
    null,
  ],
  [
    'comments of Liquid that nothing closes',
    'a.md',
    '{% comment %}'.repeat(50_000),
    /holds no text/,
  ],
  ['labels', 'a.txt', 'Q: a\n'.repeat(50_000), null],
  ['quotation marks', 'a.csv', `text\n"${'""'.repeat(200_000)}x"`, null],
  [
    'items',
    'a.xml',
    `<rss>${'<item><description>a</description></item>'.repeat(5_000)}</rss>`,
    null,
  ],
];

function lettersOf(number: number): string {
  return String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
}

describe('a file of', () => {
  it.each(FILES)('%s costs a message at most', async (_, file, content, said) => {
    const folder = makeFolder({ 'good.md': 'A good document.', [file]: content });
    const { documents, problems, warnings } = await readCorpus(folder);
    expect(documents.map(({ id }) => id)).toContain('good');
    const messages = [...problems, ...warnings].map(describeProblem).join('\n');
    expect(messages).toMatch(said ?? /^$/);
  });
});
