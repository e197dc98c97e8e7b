import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  chooseSentences,
  readSentenceCandidates,
  scoreSentences,
  SENTENCE_WEIGHTS,
} from '../../src/answers/choose-sentences.ts';
import { leansBack } from '../../src/passages/sentence-roles.ts';
import { CUES_WANTED } from '../../src/ranking/cues.ts';
import { scanPassage } from '../../src/ranking/scan-passage.ts';
import { weighQuery } from '../../src/ranking/weigh-query.ts';
import { makeCorpus, makePassages, makeQuery } from '../ranking/rank-texts.ts';

const sentence = fc
  .array(fc.constantFrom('ferry', 'Osmer', 'sails', 'seven', 'mill', 'Brandt', 'rain'), {
    minLength: 1,
    maxLength: 9,
  })
  .chain((words) => fc.constantFrom(`He saw ${words.join(' ')}.`, `The ${words.join(' ')}.`));
const texts = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((some) => some.join(' '));
const asked = fc.constantFrom('who sails the ferry', 'how many at the mill of Osmer', 'Brandt');

function read(text: string, question: string) {
  const { lexicon, cues, candidates } = makeCorpus(makePassages([text, 'A ferry. A mill.']));
  const query = weighQuery(makeQuery(question), lexicon, cues);
  const [candidate] = candidates;
  if (candidate === undefined) throw new Error('a passage');
  const { passage, terms } = candidate.found;
  return { query, scan: scanPassage(terms, query), passage };
}

it('tells of each sentence what speaks for it, by definition', () => {
  fc.assert(
    fc.property(texts, asked, (text, question) => {
      const { query, scan, passage } = read(text, question);
      const places = passage.sentences.map((_, at) => at);
      const candidates = readSentenceCandidates(query, scan, passage, places);
      const held = places.map((at) =>
        query.terms.map((_, slot) =>
          scan.slots.reduce(
            (most, one, match) =>
              one === slot && scan.sentences[match] === at
                ? Math.max(most, scan.gains[match] ?? 0)
                : most,
            0,
          ),
        ),
      );
      const share = (gain: (slot: number) => number): number =>
        query.terms.reduce((sum, { weight }, slot) => sum + weight * gain(slot), 0) / query.total;
      const gainOf = (at: number, slot: number): number => held[at]?.[slot] ?? 0;
      const covered = places.map((at) => share((slot) => gainOf(at, slot)));
      const best = Math.max(...covered, Number.MIN_VALUE);
      for (const { at, evidence } of candidates) {
        const own = covered[at] ?? 0;
        const isKind = ((scan.sentenceCues[at] ?? 0) & CUES_WANTED[query.expects]) !== 0;
        const more = (other: number): number =>
          share((slot) => Math.max(0, gainOf(other, slot) - gainOf(at, slot)));
        const holding = (slot: number): number =>
          places.filter((other) => gainOf(other, slot) > 0).length;
        const expected = {
          covered: own,
          coveredOfBest: own / best,
          before: more(at - 1),
          after: more(at + 1),
          kind: isKind ? 1 : 0,
          kindCovered: isKind ? own / best : 0,
          leans: leansBack(passage, at) ? 1 : 0,
          length: Math.log(1 + (scan.sentenceLengths[at] ?? 0)),
          isFirst: at === 0 ? 1 : 0,
          alone: share((slot) => gainOf(at, slot) / Math.max(1, holding(slot))),
          count: query.terms.filter((_, slot) => gainOf(at, slot) > 0).length / query.terms.length,
        };
        for (const [name, value] of Object.entries(expected))
          expect([name, Reflect.get(evidence, name)]).toEqual([name, expect.closeTo(value, 9)]);
      }
      const scored = scoreSentences(query, scan, passage, places);
      expect(scored.length).toBe(scan.places.length === 0 ? 0 : candidates.length);
      for (const [index, { score }] of scored.entries()) {
        const evidence = candidates[index]?.evidence;
        const sum = SENTENCE_WEIGHTS.reduce(
          (all, [name, weight]) => all + weight * (evidence?.[name] ?? NaN),
          0,
        );
        expect(score).toBeCloseTo(sum, 9);
      }
    }),
  );
});

it.each([
  [
    [
      [0, 5, null],
      [1, 4.2, null],
      [2, 1, null],
    ],
    null,
    [0, 1],
  ],
  [
    [
      [0, 5, null],
      [1, 4.1, null],
      [2, 1, null],
    ],
    null,
    [0],
  ],
  [
    [
      [0, 5, null],
      [1, 4.8, null],
      [2, 4.9, null],
    ],
    null,
    [0, 2],
  ],
  [
    [
      [0, 5, null],
      [1, 1, null],
      [2, 4.8, null],
    ],
    1,
    [0, 1],
  ],
  [
    [
      [1, 5, 0],
      [2, 4, 0],
      [3, 3, 0],
      [4, 2, 0],
    ],
    null,
    [1, 2, 3],
  ],
  [
    [
      [1, 5, 0],
      [2, 4.9, 0],
      [3, 3, 0],
    ],
    2,
    [1, 2],
  ],
  [
    [
      [1, 5, 0],
      [3, 3, 1],
    ],
    null,
    [1],
  ],
  [[], null, []],
] as const)('chooses of the replies %j, with the answer in %j, %j', (given, held, chosen) => {
  const { passage } = read('Is it so? It rains. Rain falls. Mills turn. Ferries sail.', 'mill');
  const plain = { ...passage, sentences: passage.sentences };
  const replies = given.map(([at, score, lead]) => ({ at, score, lead }));
  const places = chooseSentences(replies, plain, held);
  expect(places.filter((at) => replies.some((one) => one.at === at))).toEqual(chosen);
});
