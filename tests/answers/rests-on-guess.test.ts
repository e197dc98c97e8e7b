import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { askLibrary } from '../../src/library/ask-library.ts';
import { readLibrary } from '../../src/library/renew-library.ts';

async function verdictOf(text: string, question: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'guess-'));
  try {
    await writeFile(path.join(folder, 'a.md'), text);
    const { verdict } = await askLibrary(await readLibrary(folder), { text: question });
    return verdict;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const TURKISH =
  'Şaban Kardaş, Türkiye’nin kriz politikası üzerine bir kitap yazdı ve krizi anlattı.';
const GERMAN = 'Die Friedensverhandlungen der Linken waren laut und deutlich, so der Minister.';

it.each([
  ['another name with its stem', TURKISH, 'Kardak krizi', 'strong'],
  ['a corrected name', 'Minister Osmanov opened the harbour of Velm.', 'Osmamov harbour', 'strong'],
  ['a part of a compound', GERMAN, 'Verhandlungen der Linken', 'strong'],
])('%s makes no answer strong', async (_name, text, question, verdict) => {
  expect(await verdictOf(text, question)).not.toBe(verdict);
});

it.each([
  ['the name itself', TURKISH, 'Kardaş krizi'],
  ['its own inflection', TURKISH.replace('Kardaş', 'Kardaş’ın'), 'Kardaş krizi'],
  ['a word of other spelling', 'Minister Osmanov opened the harbour of Velm.', 'Osmanov harbor'],
])('%s does', async (_name, text, question) => {
  expect(await verdictOf(text, question)).toBe('strong');
});
