import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import { renewLibrary } from '../../src/library/renew-library.ts';
import { createSpeeches } from '../../src/library/speeches.ts';
import { makeFolder } from '../documents/folder.ts';

it('an index of an earlier state tells of nothing that has changed or gone', async () => {
  const folder = makeFolder({
    'a.md': 'Israel opposes the port, Israel Katz said.',
    'b.md': 'Israel welcomes the bridge, Israel Katz said.',
  });
  const corpus = await readCorpus(folder);
  const before = await renewLibrary(null, corpus);
  const index = await createSpeeches(before.index.documents, []).index();
  expect(index.of(null).map(({ document }) => document.id)).toEqual(['a', 'b']);
  writeFileSync(path.join(folder, 'b.md'), 'Israel rejects the bridge, Israel Katz said.');
  const after = await renewLibrary(before, await readCorpus(folder, corpus));
  const late = createSpeeches(after.index.documents, [], undefined, { index, untilMs: Infinity });
  const recent = await late.recentIndex();
  expect(recent.of(null).map(({ document }) => document.id)).toEqual(['a']);
  const newest = await late.index();
  expect(newest.of(null).map(({ document }) => document.id)).toEqual(['a', 'b']);
  expect(await late.recentIndex()).toBe(newest);
});
