import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createVocabulary, type Vocabulary } from '../../src/queries/vocabulary.ts';
import { createWordCounter, type WordCounts } from '../../src/queries/word-counts.ts';
import { type Analyzer, createAnalyzer } from '../../src/text/analyze.ts';

let analyze: Analyzer;

beforeAll(async () => {
  analyze = await createAnalyzer(['en']);
});

const words = fc.constantFrom(
  ...'harbour Harbour harbours Zelensky Zelenskyy zelensky Turkey turkey’s left March marched F-35 1,250 1.0.2'.split(
    ' ',
  ),
);
const documents = fc.array(
  fc.array(words, { maxLength: 6 }).map((all) => all.join(' ')),
  {
    maxLength: 6,
  },
);
const PROBES = [
  'harbour',
  'zelensky',
  'turkey',
  'turkye',
  'har',
  'left',
  'march',
  'marched',
  'f35',
];

/** All that can be asked of a vocabulary, about some words. */
function readAll(vocabulary: Vocabulary): unknown {
  return PROBES.map((probe) => [
    vocabulary.countOf(probe),
    vocabulary.word(probe),
    vocabulary
      .wordsOfTerm(probe)
      .map(({ folded }) => folded)
      .toSorted(),
    vocabulary
      .near(probe, 1)
      .map(({ word }) => word.folded)
      .toSorted(),
    vocabulary
      .startingWith(probe)
      .map(({ folded }) => folded)
      .toSorted(),
    vocabulary
      .endingWith(probe)
      .map(({ folded }) => folded)
      .toSorted(),
    vocabulary
      .soundingLike(probe)
      .map(({ folded }) => folded)
      .toSorted(),
  ]);
}

describe('a vocabulary that is renewed', () => {
  it('knows what one of the documents that are left knows, and the old one what it knew', () => {
    fc.assert(
      fc.property(documents, documents, fc.nat(6), (first, later, gone) => {
        const counter = createWordCounter();
        const count = (text: string): WordCounts => {
          counter.add(text, analyze(text, 'en'));
          return counter.take();
        };
        const [old, come] = [first.map(count), later.map(count)];
        const empty = createVocabulary(counter.forms);
        const before = empty.renew([], old);
        const known = JSON.stringify(readAll(before));
        const after = before.renew(old.slice(0, gone), come);
        const anew = empty.renew([], [...old.slice(gone), ...come]);
        expect(withoutSpelling(readAll(after))).toEqual(withoutSpelling(readAll(anew)));
        expect(JSON.stringify(readAll(before))).toBe(known);
        expect(empty.countOf('harbour')).toBe(0);
        for (const one of [before, after])
          expect(readAll(createVocabulary(counter.forms, one.save()))).toEqual(readAll(one));
      }),
    );
  });
});

/** Of forms that are as frequent, the first that was met is shown. */
function withoutSpelling(read: unknown): unknown {
  return JSON.parse(JSON.stringify(read, (key, value: unknown) => (key === 'shown' ? '' : value)));
}
