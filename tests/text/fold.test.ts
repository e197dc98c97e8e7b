import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../src/text/fold.ts';

describe('foldWord', () => {
  it.each([
    ['Erdoğan', 'erdogan'],
    ['ERDOĞAN', 'erdogan'],
    ['İstanbul', 'istanbul'],
    ['ısı', 'isi'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Ærø', 'aero'],
    ['Đorđe', 'dorde'],
    ['ﬁne', 'fine'],
    ['Τουρκία', 'τουρκια'],
    ['λόγος', 'λογοσ'],
    ['Йемен', 'йемен'],
    ['Україна', 'україна'],
    ['ещё', 'еще'],
    ['إسرائيل', 'اسراييل'],
    ['تُرْكِيَا', 'تركيا'],
    ['غزة', 'غزه'],
    ['مستشفى', 'مستشفي'],
    ['ירושלים', 'ירושלימ'],
    ['שָׁלוֹם', 'שלומ'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['צה＂ל', 'צהל'],
    ['トルコ', 'トルコ'],
    ['ガザ', 'ガザ'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s becomes %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldWord(foldWord(text))).toBe(foldWord(text));
      }),
    );
  });

  it('does not care for the case of Latin and Cyrillic letters', () => {
    const letters = fc.constantFrom(
      ...'abcçdefgğhiklmnoöprsştuüvyzéèñабвгдежзийклмнопрстуфхцчшщьюяієґ'.split(''),
    );
    fc.assert(
      fc.property(fc.array(letters), (word) => {
        const text = word.join('');
        expect(foldWord(text.toUpperCase())).toBe(foldWord(text));
      }),
    );
  });
});
