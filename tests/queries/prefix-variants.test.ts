import { expect, it } from 'vitest';
import { prefixVariants } from '../../src/queries/prefix-variants.ts';
import { makeTerm } from '../../src/queries/make-term.ts';
import type { Variant } from '../../src/queries/query.ts';
import { readWords } from '../../src/queries/read-words.ts';
import { know } from './know.ts';

it.each([
  ['The deportation began. They saw deportees, deportees and deporting.', 'deportx', 'deportees'],
  ['The mills turn. The milk is sour.', 'milx', null],
  ['The harbour is open.', 'harboxx', 'harbour'],
  ['The harbourmasterships are many.', 'harbourx', null],
  ['The harb is open.', 'harbourmaster', null],
])('of “%s” for %s: %s', async (text, folded, best) => {
  const { vocabulary } = await know([text]);
  expect(prefixVariants(folded, vocabulary)[0]?.shown ?? null).toBe(best);
});

it('are the four most frequent', async () => {
  const words = ['deporta', 'deportb', 'deportc', 'deportd', 'deporte'];
  const text = words.map((word, at) => `${word} `.repeat(at + 1)).join('of the ');
  const { vocabulary } = await know([text]);
  expect(prefixVariants('deportx', vocabulary).map(({ shown }) => shown)).toEqual(
    words.toReversed().slice(0, 4),
  );
});

it('makes a term of words: itself first, then the surest other ways, each once', async () => {
  const known = await know(['The old mill turns and the milk is sour in the harbour.']);
  const { words } = readWords('old mill', known, []);
  const many = Array.from({ length: 40 }, (_, at) => other(`w${at}`, at / 100));
  const { typed, span, variants } = makeTerm(words, false, [
    ...many,
    other('w7', 0.9),
    other('w39', 0.1),
  ]);
  expect([typed, span]).toEqual(['old mill', { start: 0, end: 8 }]);
  expect(variants.slice(0, 3).map(({ terms, weight }) => [terms.join(' '), weight])).toEqual([
    ['old mill', 1],
    ['w7', 0.9],
    ['w39', 0.39],
  ]);
  expect(variants).toHaveLength(24);
  const [only] = words.slice(1);
  if (only === undefined) throw new Error('a word');
  const guess = makeTerm([{ ...only, isStemGuess: true, terms: ['mill', 'muhl'] }], true, []);
  expect(guess.variants.map(({ terms, guess: of }) => [terms, of])).toEqual([
    [['mill'], 'stem'],
    [['muhl'], 'stem'],
  ]);
  expect(makeTerm([only], true, []).variants.map(({ guess: of }) => of)).toEqual([undefined]);
});

function other(term: string, weight: number): Variant {
  return { terms: [term], weight, kind: 'family', shown: term };
}
