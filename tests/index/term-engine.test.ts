import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { FIELD_WEIGHTS } from '../../src/index/passage-index.ts';
import { TermEngine, type Fields } from '../../src/index/term-engine.ts';

const WORDS = ['ant', 'anthem', 'bee', 'beetle', 'cat', 'toString', '__proto__'];
const NAMES = ['text', 'title', 'source'] as const;

describe('TermEngine', () => {
  it('ends up as MiniSearch does that is given the same words, whatever comes, goes and is asked', async () => {
    const word = fc.constantFrom(...WORDS);
    const words = fc.array(word, { maxLength: 6 });
    const step = fc.oneof(
      fc.record({ text: words, title: words, source: words }),
      fc.constantFrom('discard' as const, 'vacuum' as const, 'search' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const engines = [new TermEngine(), createModel()] as const;
        let held: number[] = [];
        for (const [number, next] of countAdded(steps)) {
          if (typeof next !== 'string') {
            engines[0].addTerms(
              number,
              next,
              next.text.map((one) => WORDS.indexOf(one)),
            );
            engines[1].add({ number, ...next });
            held.push(number);
          } else if (next === 'vacuum') await Promise.all(engines.map((one) => one.vacuum()));
          else if (next === 'search') for (const one of engines) one.search('ant bee');
          else {
            for (const one of engines) for (const gone of held.slice(0, 1)) one.discard(gone);
            held = held.slice(1);
          }
        }
        expect(JSON.stringify(engines[0])).toBe(JSON.stringify(engines[1]));
        const unswept = WORDS.map((term) => engines[0].scoreTerm(term));
        await Promise.all(engines.map((one) => one.vacuum()));
        for (const term of WORDS) expectSameScores(term, ...engines);
        expect(WORDS.map((term) => engines[0].scoreTerm(term))).toEqual(unswept);
      }),
    );
  });
});

/** BM25 as MiniSearch itself has it, of one term in all fields. */
function expectSameScores(term: string, engine: TermEngine, model: Model): void {
  const options = { bm25: { k: 1.2, b: 0.75, d: 0 }, boost: FIELD_WEIGHTS };
  const expected = new Map(model.search(term, options).map(({ id, score }) => [id, score]));
  const { numbers, scores } = engine.scoreTerm(term);
  expect(numbers.length).toBe(expected.size);
  for (const [at, number] of numbers.entries()) {
    expect(scores[at]).toBeCloseTo(expected.get(number) ?? 0, 5);
  }
}

type Model = MiniSearch<{ readonly number: number } & Fields>;

/** MiniSearch itself, which joins the words of a field to a text and cuts it again. */
function createModel(): Model {
  return new MiniSearch({
    idField: 'number',
    fields: [...NAMES],
    extractField(entry, name) {
      if (name === 'number') return entry.number;
      const words = NAMES.flatMap((one) => (one === name ? entry[one] : []));
      return words.length === 0 ? null : words.join(' ');
    },
    stringifyField: String,
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    autoVacuum: false,
  });
}

/** Each step with the number of passages added before it. */
function countAdded<Step>(steps: readonly Step[]): readonly (readonly [number, Step])[] {
  let added = 0;
  return steps.map((step) => [typeof step === 'string' ? added : added++, step]);
}
