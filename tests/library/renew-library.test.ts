import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import { askLibrary } from '../../src/library/ask-library.ts';
import { listActors } from '../../src/library/list-actors.ts';
import type { LibraryState } from '../../src/library/library.ts';
import { readLibrary, renewLibrary } from '../../src/library/renew-library.ts';
import { makeFolder } from '../documents/folder.ts';

const TEXTS = [
  'Israel Katz visited Ankara. The talks ended in March.\n\nTurkish officials denied it.',
  'The Israel Defense Forces (IDF) struck a base near Homs.\n\n# Talks\n\nTalks went on in Moscow.',
  'Roman Gofman flew to Moscow.\n\nKatz met him there in April 2025. “He flew to Moscow,” Katz said.',
  'Das Auswärtige Amt (AA) bestätigte die Gespräche in Genf. Die Verhandlungen gehen weiter.',
  'Переговоры прошли в Москве. Гофман прилетел в апреле.',
];
const QUESTIONS = [
  'Who flew to Moscow?',
  'What did the IDF do near Homs?',
  'Turkish talks with Katz',
  'Gespräche in Genf',
  'переговоры в Москве',
  'Did Gofmann fly?',
  'What did Katz say?',
];

const CHANGE = fc.record({
  name: fc.constantFrom('a.md', 'b.md', 'c.txt', 'd.md'),
  text: fc.option(fc.constantFrom(...TEXTS), { freq: 3 }),
});

describe('renewLibrary', () => {
  it('answers after any changes as a library does that is made afresh', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(CHANGE, { minLength: 1, maxLength: 6 }), async (changes) => {
        const folder = makeFolder({ 'first.md': TEXTS[0] ?? '' });
        let corpus = await readCorpus(folder);
        let library = await renewLibrary(null, corpus);
        for (const { name, text } of changes) {
          change(folder, name, text);
          corpus = await readCorpus(folder, corpus);
          library = await renewLibrary(library, corpus);
        }
        const fresh = await readLibrary(folder);
        expect(await answers(library)).toEqual(await answers(fresh));
        expect(library.index.lexicon.passages).toBe(fresh.index.lexicon.passages);
        expect(library.index.lexicon.textTerms).toBe(fresh.index.lexicon.textTerms);
      }),
      { numRuns: 15 },
    );
  });

  it('leaves what did not change as it is, and the library before too', async () => {
    const folder = makeFolder({ 'a.md': TEXTS[0] ?? '', 'b.md': TEXTS[1] ?? '' });
    const corpus = await readCorpus(folder);
    const before = await renewLibrary(null, corpus);
    const answered = await answers(before);
    change(folder, 'a.md', TEXTS[2] ?? '');
    const after = await renewLibrary(before, await readCorpus(folder, corpus));
    expect(after.index.documents.get('b')).toBe(before.index.documents.get('b'));
    expect(after.index.documents.get('a')).not.toBe(before.index.documents.get('a'));
    expect(await answers(before)).toEqual(answered);
  });

  it('knows the owner’s names as they are now', async () => {
    const folder = makeFolder({ 'a.md': 'Bibi left Ankara.', 'b.md': 'Nothing happened.' });
    const corpus = await readCorpus(folder);
    const before = await renewLibrary(null, corpus);
    expect((await askLibrary(before, { text: 'Where is Kingpin?' })).passages).toEqual([]);
    change(folder, 'names.yaml', 'Bibi: [Kingpin]');
    const after = await renewLibrary(before, await readCorpus(folder, corpus));
    expect((await askLibrary(after, { text: 'Where is Kingpin?' })).passages[0]?.id).toBe('a.1');
  });
});

function change(folder: string, name: string, text: string | null): void {
  const file = path.join(folder, name);
  if (text === null) rmSync(file, { force: true });
  else writeFileSync(file, text);
}

async function answers(library: LibraryState): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (const text of QUESTIONS) {
    const answer = await askLibrary(library, { text, wantsNearest: true });
    all.push([answer, await library.index.sources(''), library.problems]);
  }
  all.push(await listActors(library));
  return all;
}
