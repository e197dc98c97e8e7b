import { describe, expect, it } from 'vitest';
import { createNameBook } from '../../src/names/name-book.ts';
import type { Knowledge } from '../../src/queries/knowledge.ts';
import { understand } from '../../src/queries/understand.ts';
import { createVocabulary } from '../../src/queries/vocabulary.ts';
import { createAnalyzer } from '../../src/text/analyze.ts';

const TEXT = 'Israel prefers Russia over Turkey. The Turkish army left Ankara, said Netanyahu.';

describe('understand', () => {
  it('knows other names of a country that the corpus uses', async () => {
    const query = understand("Israel's position on Turkey", await know(TEXT), { isExact: false });
    expect(query.terms.map(({ typed }) => typed)).toEqual(["Israel's", 'position', 'Turkey']);
    expect(query.terms[2]?.variants.map(({ shown }) => shown)).toEqual([
      'Turkey',
      'Turkish',
      'Ankara',
    ]);
  });

  it('corrects a word that the corpus does not know', async () => {
    const query = understand('Netanyhu', await know(TEXT), { isExact: false });
    expect(query.corrected).toEqual([{ from: 'Netanyhu', to: 'Netanyahu' }]);
  });
});

async function know(text: string): Promise<Knowledge> {
  const languages = ['en'];
  const analyze = await createAnalyzer(languages);
  const vocabulary = createVocabulary();
  vocabulary.add(text, analyze(text, 'en'));
  return {
    analyze,
    languages,
    vocabulary,
    names: createNameBook({ languages, own: [], learnt: [] }, analyze),
  };
}
