import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpeltAcronyms } from '../../src/names/learn-acronyms.ts';
import { createNameLearner } from '../../src/names/learn-names.ts';

describe('findSpeltAcronyms', () => {
  it.each([
    ['HTS [Hayat Tahrir al-Sham, the group]', 'HTS', 'Hayat Tahrir al-Sham'],
    ['the Israel Defense Forces (IDF) said', 'IDF', 'Israel Defense Forces'],
    ['IDF (Israel Defense Forces)', 'IDF', 'Israel Defense Forces'],
    ['the Ministry of Foreign Affairs (MFA)', 'MFA', 'Ministry of Foreign Affairs'],
    ['Вооружённые силы Украины (ВСУ) сообщили', 'ВСУ', 'Вооружённые силы Украины'],
    ['das Auswärtige Amt (AA)', 'AA', 'Auswärtige Amt'],
    ['the U.N. (United Nations)', 'U.N.', 'United Nations'],
  ])('%s', (text, acronym, full) => {
    expect(findSpeltAcronyms(text)).toContainEqual({ acronym, full });
  });

  it.each([
    'He arrived (CNN)',
    'the ship (A)',
    'Netanyahu (Likud) said',
    'IDF (see page 3)',
    'prices rose (USD 30)',
    'the Shin Bet (Israel’s security agency)',
  ])('nothing in: %s', (text) => {
    expect(findSpeltAcronyms(text)).toEqual([]);
  });
});

describe('createNameLearner', () => {
  it.each([
    ['Turkish President Recep Tayyip Erdogan left.', 'Recep Tayyip Erdogan', 'Erdogan'],
    ['Defense Minister Israel Katz confirmed it.', 'Israel Katz', 'Katz'],
    ['IDF Chief of Staff Herzi Halevi and others', 'Herzi Halevi', 'Halevi'],
    ['Maj. Gen. Roman Gofman flew', 'Roman Gofman', 'Gofman'],
    ['Ahmad al-Sharaa’s men', 'Ahmad al-Sharaa', 'al-Sharaa'],
    ['Ursula von der Leyen spoke', 'Ursula von der Leyen', 'Leyen'],
  ])('%s', (text, full, short) => {
    const learner = createNameLearner();
    learner.read(text);
    const names = learner.actors().map((actor) => actor.names.map((name) => name.text));
    expect(names).toContainEqual([full, short]);
  });

  it('learns no people from a text in capitals', () => {
    const learner = createNameLearner();
    learner.read('PRIME MINISTER MACMILLAN MET PRESIDENT KENNEDY IN NASSAU');
    expect(learner.actors()).toEqual([]);
  });

  it('reads any text', () => {
    const learner = createNameLearner();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        learner.read(text);
        for (const { names } of learner.actors()) expect(names.length).toBe(2);
      }),
    );
  });

  it.each([
    ['capitals', 'A'.repeat(200_000)],
    ['brackets', '('.repeat(200_000)],
    ['names', 'Aa Bb '.repeat(50_000)],
    ['acronyms', 'Aa Bb (AB) '.repeat(20_000)],
  ])('bears %s', (_name, text) => {
    const learner = createNameLearner();
    learner.read(text);
    expect(learner.actors().length).toBeLessThan(100);
  });
});
