import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import { readSurveyed, surveyCorpus } from '../../src/documents/survey-corpus.ts';

async function makeCorpus(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sitrep-survey-'));
  await mkdir(path.join(folder, 'a'));
  await writeFile(
    path.join(folder, 'one.md'),
    '---\nid: owner-chose\ndate: 2024-01-02\n---\n\nText.\n',
  );
  await writeFile(
    path.join(folder, 'two.txt'),
    'Der Hafen ist geschlossen, und niemand darf hinein.\n',
  );
  await writeFile(path.join(folder, 'a', 'two.txt'), 'Another of this name.\n');
  await writeFile(path.join(folder, 'items.csv'), 'title,text\nA,First item.\nB,Second item.\n');
  return folder;
}

describe('a survey', () => {
  it('gives documents the ids, the order and the text that reading the whole corpus does', async () => {
    const folder = await makeCorpus();
    const [survey, corpus] = [await surveyCorpus(folder), await readCorpus(folder)];
    expect(survey.documents.map(({ id }) => id)).toEqual(corpus.documents.map(({ id }) => id));
    expect(survey.stamp).toBe(corpus.stamp);
    const read = [];
    for (const file of survey.files) read.push(...(await readSurveyed(survey, file)));
    const byId = new Map(read.map(({ document }) => [document.id, document]));
    for (const document of corpus.documents) expect(byId.get(document.id)).toEqual(document);
    expect(read).toHaveLength(corpus.documents.length);
  });

  it('sees what came and went since, and hands over no document that became another', async () => {
    const folder = await makeCorpus();
    const before = await surveyCorpus(folder);
    await writeFile(path.join(folder, 'two.txt'), 'The harbour is open.\n');
    await rm(path.join(folder, 'one.md'));
    const two = before.files.find((file) => file.path === 'two.txt');
    expect(two && (await readSurveyed(before, two))).toEqual([]);
    const after = await surveyCorpus(folder, before);
    expect(after.documents.map(({ id }) => id)).not.toContain('owner-chose');
    expect(after.documents.find(({ id }) => id === 'two')?.language).toBe('en');
    expect(after).toEqual(await surveyCorpus(folder));
  });
});
