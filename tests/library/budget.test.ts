import { beforeAll, describe, expect, it } from 'vitest';
import { askLibrary } from '../../src/library/ask-library.ts';
import type { Library } from '../../src/library/library.ts';
import { readLibrary } from '../../src/library/renew-library.ts';
import { searchLibrary } from '../../src/library/search-library.ts';
import { createBudget } from '../../src/queries/budget.ts';

const SPENT = { isSpent: () => true };
const QUESTION = { text: 'What does Netanyhu say of Israel and Turkey?' };

let library: Library;

beforeAll(async () => {
  library = await readLibrary('corpus');
});

describe('a question whose time is over', () => {
  it('gets what was found so far: words to the letter, the first passages alone', async () => {
    const whole = await searchLibrary(library, QUESTION);
    const late = await searchLibrary(library, QUESTION, { budget: SPENT });
    expect(whole.query.corrected).not.toEqual([]);
    expect(late.query.corrected).toEqual([]);
    expect(late.query.terms.map(({ typed }) => typed)).toContain('Netanyhu');
    expect(late.ranked).toHaveLength(10);
    expect(late.ranked.length + late.further.length).toBeGreaterThan(10);
  });

  it('is still answered', async () => {
    const question = { text: 'What is the position of Israel on Turkey?' };
    const answer = await askLibrary(library, question, { budget: SPENT });
    expect(answer.passages.length).toBeGreaterThan(0);
  });

  it('is so when the processor has worked for as long', () => {
    const budget = createBudget(20);
    expect(budget.isSpent()).toBe(false);
    while (!budget.isSpent()) Math.sqrt(Math.random());
    expect(createBudget(Infinity).isSpent()).toBe(false);
  });
});
