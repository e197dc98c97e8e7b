import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Query, Variant } from '../../src/queries/query.ts';
import { readFeatures } from '../../src/ranking/features.ts';
import { readFeedback } from '../../src/ranking/feedback.ts';
import { weighQuery, type WeighedQuery } from '../../src/ranking/weigh-query.ts';
import { makeCorpus, makePassages, makeQuery } from './rank-texts.ts';
import { referenceFeatures } from './reference-features.ts';
import { referenceFeedback } from './reference-feedback.ts';

const WORDS =
  `Moscow bases Gofman returned south seven 24 harbour ferry sails May said because closed north air strikes. rain.
  mill. Corva`.split(/\s+/);
const QUESTIONS = [
  'Who returned from Moscow?',
  'How many strikes on the harbour?',
  'When did the ferry sail in 24?',
  'Gofman said',
  'bases in Corva',
  'Zanzibar',
];

/** Other ways to say a word: two words side by side, one that is a word in small letters alone. */
const VARIANTS: readonly Variant[] = [
  { terms: ['air', 'strike'], weight: 0.6, kind: 'family', shown: 'air strikes' },
  { terms: ['mai'], weight: 0.8, kind: 'family', shown: 'may', isOrdinary: true },
  { terms: ['rain'], weight: 0.3, kind: 'family', shown: 'rain' },
];

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 45 });
const text = words.map((some) => some.join(' '));
const corpora = fc.record({
  documents: fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 5,
  }),
  title: fc.constantFrom(null, 'The harbour', 'Gofman returned from Moscow'),
  publisher: fc.constantFrom(null, 'Corva Gazette', 'Ferry'),
  date: fc.constantFrom(null, '2024-05-24'),
  question: fc.constantFrom(...QUESTIONS),
  language: fc.constantFrom(null, 'en', 'de'),
  variant: fc.option(fc.constantFrom(...VARIANTS)),
});

type Given = Parameters<Parameters<typeof corpora.map>[0]>[0];

function read({ documents, question, language, variant, ...metadata }: Given) {
  const { lexicon, cues, candidates } = makeCorpus(makePassages(documents, metadata));
  const plain = makeQuery(question, { language });
  const query: Query = {
    ...plain,
    terms: plain.terms.map((term, at) =>
      at === 0 && variant !== null ? { ...term, variants: [...term.variants, variant] } : term,
    ),
  };
  return { lexicon, candidates, query: weighQuery(query, lexicon, cues) };
}

it('reads of any passages the features as they are defined', () => {
  fc.assert(
    fc.property(corpora, (given) => {
      const { lexicon, candidates, query } = read(given);
      for (const [at, { features }] of readFeatures(lexicon, query, candidates).entries()) {
        const candidate = candidates[at];
        if (candidate === undefined) throw new Error('a candidate');
        for (const [name, value] of Object.entries(referenceFeatures(lexicon, query, candidate)))
          expect([name, Reflect.get(features, name)]).toEqual([name, expect.closeTo(value, 9)]);
      }
    }),
  );
});

it('compares each with the best', () => {
  fc.assert(
    fc.property(corpora, (given) => {
      const { lexicon, candidates, query } = read(given);
      const featured = readFeatures(lexicon, query, candidates).map(({ features }) => features);
      for (const name of ['bm25', 'fields', 'covered', 'document'] as const) {
        const best = Math.max(...featured.map((features) => features[name]), 1e-6);
        for (const features of featured)
          expect(features[`${name}OfBest`]).toBeCloseTo(features[name] / best, 9);
      }
    }),
  );
});

it('takes from the best passages what they share', () => {
  const scores = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
    minLength: 15,
    maxLength: 15,
  });
  fc.assert(
    fc.property(corpora, scores, (given, odds) => {
      const { lexicon, candidates, query } = read(given);
      const scored = candidates.map(({ found }, at) => ({
        terms: found.terms,
        score: odds[at] ?? 0,
      }));
      const expected = referenceFeedback(lexicon, query, scored);
      for (const [at, share] of readFeedback(lexicon, query, scored).entries())
        expect(share).toBeCloseTo(expected[at] ?? 0, 9);
    }),
  );
});

it('takes no more than twenty passages for relevant, and eighty of their words', () => {
  const many = Array.from({ length: 24 }, (_, at) => [
    `Moscow ${Array.from({ length: 60 }, (__, word) => `w${(word * 7 + at * 5) % 180}`).join(' ')}`,
  ]);
  const { lexicon, candidates, query } = read({
    documents: many,
    question: 'Moscow',
    title: null,
    publisher: null,
    date: null,
    language: null,
    variant: null,
  });
  const scored = candidates.map(({ found }, at) => ({ terms: found.terms, score: -at / 3 }));
  const expected = referenceFeedback(lexicon, query, scored);
  for (const [at, share] of readFeedback(lexicon, query, scored).entries())
    expect(share).toBeCloseTo(expected[at] ?? 0, 9);
});

it('weighs a word by its rarity, words that only frame a question less, and ways that are commoner as much less', () => {
  const texts = ['Moscow Moscow', 'Moscow said', 'rain', 'south'].map((one) => [one]);
  const given = { documents: texts, title: null, publisher: null, date: null, language: null };
  const weigh = (question: string, variant: Variant | null = null): WeighedQuery =>
    read({ ...given, question, variant }).query;
  expect(weigh('Moscow').terms).toMatchObject([
    { weight: rarity(2), isKnown: true, hasDigit: false },
  ]);
  expect(weigh('Moscow').total).toBeCloseTo(rarity(2), 9);
  expect(weigh('say said').terms[0]?.weight).toBeCloseTo(0.4 * rarity(1), 9);
  expect(weigh('Zanzibar 7')).toMatchObject({ total: 1e-6, search: [] });
  expect(weigh('Zanzibar 7').totalAsked).toBeCloseTo(2 * rarity(0), 9);
  expect(weigh('Zanzibar 7').terms.map(({ hasDigit }) => hasDigit)).toEqual([false, true]);
  const rare: Variant = { terms: ['rain'], weight: 0.3, kind: 'family', shown: 'rain' };
  expect(gainsOf(weigh('Moscow', rare))).toEqual([1, 0.3]);
  const [, common = 0] = gainsOf(weigh('rain', { ...rare, terms: ['moscow'] }));
  expect(common).toBeCloseTo((0.3 * rarity(2)) / rarity(1), 9);
});

it('takes a word with a capital for a name, not the first of a question, nor in one of capitals alone', () => {
  expect(['the mill of Corva', 'Corva mill', 'MILL CORVA', 'mill corva'].map(namesOf)).toEqual([
    1, 0, 0, 0,
  ]);
});

/** How rare a word is that so many of four passages hold. */
function rarity(holding: number): number {
  return Math.log(1 + (4 - holding + 0.5) / (holding + 0.5));
}

function gainsOf({ starts }: WeighedQuery): readonly number[] {
  return starts.flatMap(({ variants }) => variants.map(({ gain }) => gain));
}

/** How many names a question has. */
function namesOf(question: string): number {
  const nothing = { title: null, publisher: null, date: null, language: null, variant: null };
  const { query } = read({ ...nothing, documents: [['Corva']], question });
  return query.terms.filter(({ isName }) => isName).length;
}
