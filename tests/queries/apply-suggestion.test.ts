import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySuggestion } from '../../src/queries/apply-suggestion.ts';

describe('applySuggestion', () => {
  it.each([
    ['What did Netanyhu say?', 'Netanyahu', 'What did Netanyahu say?'],
    ['Erdogn on Syria', 'Erdoğan', 'Erdoğan on Syria'],
    ['talks with hayat tahir al sham', 'Hayat Tahrir al-Sham', 'talks with Hayat Tahrir al-Sham'],
    ['Turky', ' Turkey ', 'Turkey'],
    ['Turkey', '', 'Turkey'],
    ['???', 'Turkey', 'Turkey'],
  ])('“%s” with “%s”: “%s”', (question, suggestion, expected) => {
    expect(applySuggestion(question, suggestion)).toBe(expected);
  });

  it('always holds the suggestion', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.string({ minLength: 1, maxLength: 60 }),
        (question, word) => {
          expect(applySuggestion(question, word)).toContain(word.trim());
        },
      ),
    );
  });
});
