import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainPassage } from '../../src/ranking/explain-passage.ts';
import { rankPassages } from '../../src/ranking/rank.ts';
import { weighQuery } from '../../src/ranking/weigh-query.ts';
import { makeCorpus, makePassages, makeQuery } from './rank-texts.ts';

describe('explainPassage', () => {
  it('gives each match with how and where it was found', () => {
    const [match] =
      explain(['Talks in Moscow. Moscow again.'], 'Who went to Moscow?')[0]?.matches ?? [];
    expect(match).toMatchObject({
      asked: 'Moscow',
      kind: 'word',
      field: 'text',
      times: 2,
      gain: 1,
    });
  });

  it('tells another name from the word, and the title from the text', () => {
    const query = makeQuery('America');
    const variants = [
      { terms: ['america'], weight: 1, kind: 'word' as const, shown: 'America' },
      { terms: ['unit', 'state'], weight: 0.9, kind: 'name' as const, shown: 'United States' },
    ];
    const terms = query.terms.map((term) => ({ ...term, variants }));
    const { lexicon, cues, candidates } = makeCorpus(
      makePassages(['The United States agreed.'], { title: 'America today' }),
    );
    const changed = { ...query, terms };
    const weighed = weighQuery(changed, lexicon, cues);
    const [ranked] = rankPassages(lexicon, weighed, candidates);
    const matches = ranked === undefined ? [] : explainPassage(changed, weighed, ranked).matches;
    expect(matches.map(({ said, kind, field }) => [said, kind, field])).toEqual([
      ['United States', 'name', 'text'],
      ['America', 'word', 'title'],
    ]);
  });

  it('leaves nothing of a score unexplained, whatever is asked', () => {
    const word = fc.constantFrom('Moscow', 'bases', 'returned', 'south', '24', 'the', 'why');
    const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), text, (texts, question) => {
        for (const { score, features, rest } of explain(texts, question)) {
          const sum = features.reduce((all, { adds }) => all + adds, 0);
          expect(sum).toBeCloseTo(score, 9);
          expect(rest).toBeCloseTo(0, 9);
        }
      }),
    );
  });
});

/** The explanations of the passages that these texts are, best first. */
function explain(texts: readonly string[], question: string) {
  const { lexicon, cues, candidates } = makeCorpus(makePassages(texts));
  const query = makeQuery(question);
  const weighed = weighQuery(query, lexicon, cues);
  return rankPassages(lexicon, weighed, candidates).map((one) =>
    explainPassage(query, weighed, one),
  );
}
