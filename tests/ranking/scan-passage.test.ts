import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/queries/query.ts';
import { scanPassage, type Scan } from '../../src/ranking/scan-passage.ts';
import { weighQuery } from '../../src/ranking/weigh-query.ts';
import { analyze, makePassages, makeQuery, makeCorpus } from './rank-texts.ts';

describe('scanPassage', () => {
  it('finds what a search through the words finds, for any text and question', () => {
    const word = fc.constantFrom('Moscow', 'bases', 'returned', 'south', '24', 'the', 'of');
    const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (passage, question) => {
        const query = makeQuery(question);
        const scan = scanFirst([passage], query);
        const terms = analyze(passage).flatMap(({ isStop, term }) => (isStop ? [] : [term]));
        expect(scan.length).toBe(terms.length);
        expect(scan.places.map((place) => terms[place])).toEqual(
          scan.slots.map((slot) => query.terms[slot]?.variants[0]?.terms[0]),
        );
        for (const [slot, { variants }] of query.terms.entries()) {
          const count = terms.filter((term) => term === variants[0]?.terms[0]).length;
          expect(scan.counts[slot]).toBe(count);
        }
      }),
    );
  });

  it('finds a name of several words only as a whole, and counts it less when it is another name', () => {
    const texts = ['The United States and the state of Israel. US bases.'];
    const query = makeQuery('America');
    const [term] = query.terms;
    const variants = [
      { terms: ['america'], weight: 1, kind: 'word' as const, shown: 'America' },
      { terms: ['unit', 'state'], weight: 0.9, kind: 'name' as const, shown: 'United States' },
    ];
    const terms = term === undefined ? [] : [{ ...term, variants }];
    const scan = scanFirst(texts, { ...query, terms });
    expect(scan.lengths).toEqual([2]);
    expect(scan.best[0]).toBeCloseTo(0.9);
  });

  it('tells sentences apart and what each may answer', () => {
    const texts = ['Talks began in Moscow. He returned in 2024. Nothing else.'];
    const scan = scanFirst(texts, makeQuery('returned'));
    expect(scan.sentenceLengths).toHaveLength(3);
    expect(scan.sentences).toEqual([1]);
    expect(scan.sentenceCues.map((cues) => cues & 6)).toEqual([0, 6, 0]);
  });
});

/** Looks through the first of these texts. */
function scanFirst(texts: readonly string[], query: Query): Scan {
  const { lexicon, cues, candidates } = makeCorpus(makePassages(texts));
  const [first] = candidates;
  if (first === undefined) throw new Error('there is no text');
  return scanPassage(first.found.terms, weighQuery(query, lexicon, cues));
}
