import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../src/text/fold.ts';
import { stemHebrew } from '../../src/text/stem-hebrew.ts';
import { stemPolish } from '../../src/text/stem-polish.ts';
import { stemTurkish } from '../../src/text/stem-turkish.ts';
import { stemUkrainian } from '../../src/text/stem-ukrainian.ts';
import { loadStemmer } from '../../src/text/stemmers.ts';

describe('stemPolish', () => {
  it.each([
    ['softened k', 'Polska Polsce Polską'],
    ['softened g', 'droga drodze dróg drogi'],
    ['softened r', 'minister ministra ministrze ministrowie'],
    ['softened t', 'kobieta kobiecie kobiet'],
    ['softened d', 'woda wodzie wód'],
    ['fleeting e', 'statek statku statkiem statki'],
    ['fleeting ie', 'Niemiec Niemcy Niemców'],
    ['feminine', 'granica granicy granic granicami'],
    ['masculine persons', 'żołnierz żołnierze żołnierzy żołnierzom'],
    ['titles', 'kapitan kapitanowi kapitana'],
    ['verb and participle', 'zatrzymano zatrzymany zatrzymała zatrzymać'],
    ['verbal noun', 'ćwiczenia ćwiczeniach ćwiczy'],
    ['adjective', 'rosyjski rosyjskiemu rosyjska rosyjskich'],
    ['noun and adjective', 'rząd rządu rządowy'],
  ])('makes the forms of one word equal: %s: %s', (_name, forms) => {
    expect(new Set(forms.split(' ').map((form) => stemPolish(foldWord(form)))).size).toBe(1);
  });

  it.each(['woda wojna', 'kot koń', 'Polak polityk', 'sąd sąsiad', 'port portfel'])(
    'keeps %s apart',
    (words) => {
      expect(new Set(words.split(' ').map((word) => stemPolish(foldWord(word)))).size).toBe(2);
    },
  );
});

describe('stemHebrew', () => {
  it.each([
    ['plural, construct, article', 'שר שרי השר השרים'],
    ['vowel letters', 'כינרת הכנרת בכינרת'],
    ['construct of the feminine', 'ממשלה ממשלת הממשלה ממשלות'],
    ['people', 'רוסיה רוסים הרוסים'],
    ['short plural', 'טיל טילים הטילים'],
    ['joined letters', 'צבא הצבא לצבא'],
    ['two of them', 'הסכם ההסכם ולהסכם הסכמים'],
    ['water, no plural', 'מים המים במים'],
    ['plural of a verb', 'הודיע הודיעו'],
  ])('makes the forms of one word equal: %s: %s', (_name, forms) => {
    expect(new Set(forms.split(' ').map((form) => stemHebrew(foldWord(form)))).size).toBe(1);
  });

  it.each(['מים ים', 'שר שיר', 'מצרים מייצר', 'ירדן דן'])('keeps %s apart', (words) => {
    expect(new Set(words.split(' ').map((word) => stemHebrew(foldWord(word)))).size).toBe(2);
  });
});

describe('stemUkrainian', () => {
  it.each([
    ['softened g', 'черга черзі чергу'],
    ['vowel of the syllable', 'дорога дорозі доріг'],
    ['softened k', 'річка річці річок'],
    ['plural like an infinitive', 'солдат солдати солдатів солдатам'],
    ['another', 'депутат депутати депутатів'],
    ['noun and verb', 'атака атакує атакував атакуватимуть'],
    ['past and noun', 'заявив заявила заява'],
    ['reflexive', 'домовилася домовилися домовитися'],
    ['initial vowel', 'удар ударів вдарами'],
    ['people', 'Росія Росії росіяни'],
  ])('makes the forms of one word equal: %s: %s', (_name, forms) => {
    expect(new Set(forms.split(' ').map((form) => stemUkrainian(foldWord(form)))).size).toBe(1);
  });

  it.each(['дорога дорослий', 'річка рік', 'порт портфель', 'зерно зірка'])(
    'keeps %s apart',
    (words) => {
      expect(new Set(words.split(' ').map((word) => stemUkrainian(foldWord(word)))).size).toBe(2);
    },
  );
});

describe('stemTurkish', () => {
  it.each([
    ['softened p', 'kitap kitabı kitaplar kitabın'],
    ['softened k', 'uçak uçağı uçaklar uçakları'],
    ['softened after n', 'renk rengi'],
    ['people', 'Mısır Mısırlı Mısırlılar'],
    ['dative', 'Sudan Sudana'],
    ['tenses', 'kalkacak kalkıp'],
    ['without dots', 'toplantı toplanti toplantılar'],
  ])('makes the forms of one word equal: %s: %s', (_name, forms) => {
    expect(new Set(forms.split(' ').map((form) => stemTurkish(foldWord(form)))).size).toBe(1);
  });
});

describe('the stemmer of Russian', () => {
  it.each([
    ['fleeting e', 'отец отца отцом'],
    ['fleeting o', 'ребёнок ребенка ребенку'],
    ['verb and noun', 'атака атаковал атакует'],
    ['verb and its noun', 'заявил заявила заявление'],
  ])('makes the forms of one word equal: %s: %s', async (_name, forms) => {
    const stem = await loadStemmer('ru');
    expect(new Set(forms.split(' ').map((form) => stem(foldWord(form)))).size).toBe(1);
  });

  it('leaves words of two letters as they are', async () => {
    const stem = await loadStemmer('ru');
    for (const word of ['ес', 'оо', 'ая']) expect(stem(word)).toBe(word);
  });
});

describe.each([
  ['stemPolish', stemPolish, 'abcdehijklmnorstuwyz'],
  ['stemHebrew', stemHebrew, 'אבגדהוזחטיכלמנסעפצקרשת'],
  ['stemUkrainian', stemUkrainian, 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'],
  ['stemTurkish', stemTurkish, 'abcdeghiklmnoprstuvyz'],
] as const)('%s', (_name, stem, alphabet) => {
  it('leaves something of any word', () => {
    const words = fc.string({
      unit: fc.constantFrom(...alphabet.split('')),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, (word) => {
        expect(stem(word).length).toBeGreaterThan(0);
        expect(stem(word).length).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});
