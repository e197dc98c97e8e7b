import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/queries/knowledge.ts';
import { ask, know } from './know.ts';

let known: Knowledge;

beforeAll(async () => {
  known = await know(['Eight Russian bases are in Syria. 14 soldiers fell.']);
});

describe('countedTerms', () => {
  it.each([
    ['How many bases are there in Syria?', ['bases']],
    ['how many Russian bases are in Syria', ['Russian', 'bases']],
    ['how many of the soldiers fell', ['soldiers', 'fell']],
    ['the number of soldiers', ['soldiers']],
    ['Wie viele Soldaten starben', ['Soldaten', 'starben']],
    ["combien d'hommes", ['hommes']],
    ['¿Cuántos barcos hay?', ['barcos']],
    ['сколько баз в Сирии', ['баз']],
    ['Somehow many soldiers fell', []],
    ['how much does Russia pay', []],
    ['How many?', []],
  ])('%s', (question, counted) => {
    const query = ask(question, known);
    expect(query.counted.map((place) => query.terms[place]?.typed)).toEqual(counted);
  });

  it('names terms that the query has, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('how many', 'bases', 'ile', 'of', 'Syria', '“')),
        (words) => {
          const { counted, terms } = ask(words.join(' '), known);
          expect(counted.every((place) => terms[place] !== undefined)).toBe(true);
          expect(counted.length).toBeLessThanOrEqual(2);
        },
      ),
    );
  });
});
