import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { askLibrary } from '../../src/library/ask-library.ts';
import { readLibrary } from '../../src/library/renew-library.ts';

async function verdictOf(text: string, question: string): Promise<string> {
  return (await answerTo(text, question)).verdict;
}

async function answerTo(text: string, question: string): Promise<Answer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'guess-'));
  try {
    await writeFile(path.join(folder, 'a.md'), text);
    return await askLibrary(await readLibrary(folder), { text: question });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const TURKISH =
  'Şaban Kardaş, Türkiye’nin kriz politikası üzerine bir kitap yazdı ve krizi anlattı.';
const DEMIRTAS =
  '---\nlanguage: tr\n---\nSelim Demirtaş bakanlıkla görüştü, kriz uzadı.\n\nDemir yolu kapandı, köy boşaltıldı.';
const GERMAN = 'Die Friedensverhandlungen der Linken waren laut und deutlich, so der Minister.';

it.each([
  ['another name with its stem', TURKISH, 'Kardak krizi', 'strong'],
  ['another name with its stem, beside a word of that stem', DEMIRTAS, 'Demirel krizi', 'strong'],
  ['a corrected name', 'Minister Osmanov opened the harbour of Velm.', 'Osmamov harbour', 'strong'],
  ['a part of a compound', GERMAN, 'Verhandlungen der Linken', 'strong'],
])('%s makes no answer strong', async (_name, text, question, verdict) => {
  expect(await verdictOf(text, question)).not.toBe(verdict);
});

it('says which name stands there instead', async () => {
  const { alsoSearched } = await answerTo(DEMIRTAS, 'Demirel krizi');
  expect(alsoSearched).toContainEqual({ term: 'Demirtaş', for: 'Demirel' });
});

it.each([
  ['the name itself', TURKISH, 'Kardaş krizi'],
  ['another inflection', TURKISH.replace('Kardaş', 'Kardaş’a'), 'Kardaş’ın krizi'],
  ['its own inflection', TURKISH.replace('Kardaş', 'Kardaş’ın'), 'Kardaş krizi'],
  ['a word of other spelling', 'Minister Osmanov opened the harbour of Velm.', 'Osmanov harbor'],
])('%s does', async (_name, text, question) => {
  expect(await verdictOf(text, question)).toBe('strong');
});
