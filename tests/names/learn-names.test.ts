import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpeltAcronyms } from '../../src/names/learn-acronyms.ts';
import { createLearntNames, readNames, type LearntNames } from '../../src/names/learn-names.ts';
import { bucketOf } from '../../src/names/name-words.ts';
import { foldWord } from '../../src/text/fold.ts';

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

describe('the names learnt from documents', () => {
  it.each([
    ['Turkish President Recep Tayyip Erdogan left.', 'Recep Tayyip Erdogan', 'Erdogan'],
    ['Defense Minister Israel Katz confirmed it.', 'Israel Katz', 'Katz'],
    ['IDF Chief of Staff Herzi Halevi and others', 'Herzi Halevi', 'Halevi'],
    ['Maj. Gen. Roman Gofman flew', 'Roman Gofman', 'Gofman'],
    ['Ahmad al-Sharaa’s men', 'Ahmad al-Sharaa', 'al-Sharaa'],
    ['Ursula von der Leyen spoke', 'Ursula von der Leyen', 'Leyen'],
  ])('%s', (text, full, short) => {
    expect(namesIn(learn(text), full)).toContainEqual([full, short]);
  });

  it('learns an acronym under both of its names', () => {
    const learnt = learn('the Israel Defense Forces (IDF) said');
    expect(namesIn(learnt, 'IDF')).toEqual([['Israel Defense Forces', 'IDF']]);
    expect(namesIn(learnt, 'Israel')).toContainEqual(['Israel Defense Forces', 'IDF']);
  });

  it('learns no people from a text in capitals', () => {
    expect(readNames('PRIME MINISTER MACMILLAN MET PRESIDENT KENNEDY').fullNames.size).toBe(0);
  });

  it('tells how often a short form stands inside longer names', () => {
    const both = learn('Israel Katz and Israel Katz', 'Haim Katz');
    expect(insideOf(both)).toBe(3);
    expect(insideOf(both.renew([readNames('Haim Katz')], []))).toBe(2);
    expect(insideOf(both)).toBe(3);
  });

  it('knows after changes what it would know had it read only what is left', () => {
    const text = fc.constantFrom(
      'Israel Katz met Haim Katz.',
      'the Israel Defense Forces (IDF) said',
      'IDF (Israel Defense Forces) and Roman Gofman',
      'Roman Gofman and Israel Katz',
    );
    const texts = fc.array(text, { maxLength: 6 });
    fc.assert(
      fc.property(texts, texts, (gone, left) => {
        const changed = learn(...gone, ...left).renew(gone.map(readNames), []);
        const fresh = learn(...left);
        for (const bucket of ['is', 'ha', 'id', 'ro'])
          expect(changed.formsIn(bucket)).toEqual(fresh.formsIn(bucket));
      }),
    );
  });

  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const learnt = learn(text);
        for (const { names } of learnt.formsIn('ab').map(({ actor }) => actor))
          expect(names.length).toBe(2);
      }),
    );
  });

  it.each([
    ['capitals', 'A'.repeat(200_000)],
    ['brackets', '('.repeat(200_000)],
    ['names', 'Aa Bb '.repeat(50_000)],
    ['acronyms', 'Aa Bb (AB) '.repeat(20_000)],
  ])('bears %s', (_name, text) => {
    const { acronyms, fullNames } = readNames(text);
    expect(new Set(acronyms.map(({ full }) => full)).size + fullNames.size).toBeLessThan(100);
  });
});

/** Of the short form of the first name that begins with Israel. */
function insideOf(learnt: LearntNames): number | undefined {
  return learnt.formsIn(bucketOf('israel'))[0]?.actor.names[1]?.inside;
}

function learn(...texts: readonly string[]): LearntNames {
  return createLearntNames().renew([], texts.map(readNames));
}

/** The names of all actors that a word begins the name of. */
function namesIn(learnt: LearntNames, word: string): readonly (readonly string[])[] {
  return learnt
    .formsIn(bucketOf(foldWord(word)))
    .map(({ actor }) => actor.names.map(({ text }) => text));
}
