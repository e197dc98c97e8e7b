import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../src/text/fold.ts';
import { stemHebrew } from '../../src/text/stem-hebrew.ts';
import { stemPolish } from '../../src/text/stem-polish.ts';

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

describe.each([
  ['stemPolish', stemPolish, 'abcdehijklmnorstuwyz'],
  ['stemHebrew', stemHebrew, 'אבגדהוזחטיכלמנסעפצקרשת'],
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
