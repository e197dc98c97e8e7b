import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../src/text/analyze.ts';

const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'tr',
  'ru',
  'uk',
  'ar',
  'he',
  'zh',
  'ja',
  'pl',
  'it',
  'pt',
];

let analyze: Analyzer;

beforeAll(async () => {
  analyze = await createAnalyzer(LANGUAGES);
});

function termsOf(text: string, language: string): readonly string[] {
  return analyze(text, language)
    .filter(({ isStop }) => !isStop)
    .map(({ term }) => term);
}

describe('English words', () => {
  it.each([
    ['possessive', 'Israel’s stance', 'Israel stance'],
    ['possessive of an acronym', 'the IDF’s officers', 'IDF officers'],
    ['plural possessive', 'officers’ ceremony', 'officers ceremony'],
    ['dotted acronym', 'the U.S. army', 'the US army'],
    ['dotted acronym in a compound', 'U.S.-led', 'US led'],
    ['hyphen', 'cease-fire', 'cease fire'],
    ['other hyphens', 'cease‑fire', 'cease fire'],
    ['designation', 'F-35', 'F35'],
    ['designations', 'F-35s', 'f35'],
    ['long designation', 'S-400', 's400'],
    ['thousands', '1,000 men', '1000 men'],
    ['millions', '1,234,567', '1234567'],
    ['ordinal', '7th of October', '7 October'],
    ['negation', 'don’t', 'not'],
    ['Arabic article', 'al-Sharaa', 'Sharaa'],
    ['diacritics', 'Erdoğan', 'Erdogan'],
    ['apostrophe inside', 'O’Brien', 'OBrien'],
    ['irregular verb', 'struck', 'strike'],
    ['irregular plural', 'children', 'child'],
    ['inflection', 'demilitarization', 'demilitarized'],
  ])('%s: %s is %s', (_name, one, other) => {
    expect(termsOf(one, 'en')).toEqual(termsOf(other, 'en'));
  });

  it.each([
    ['general', 'generic'],
    ['news', 'new'],
    ['Iran', 'Iraq'],
    ['Niger', 'Nigeria'],
    ['Austria', 'Australia'],
  ])('%s is not %s', (one, other) => {
    expect(termsOf(one, 'en')).not.toEqual(termsOf(other, 'en'));
  });

  it.each(['against', 'not', 'without', 'no', 'before', 'after', 'under', 'between'])(
    'keeps %s',
    (word) => {
      expect(termsOf(word, 'en')).toHaveLength(1);
    },
  );

  it.each(['the', 'of', 'is', 'what', 'their', 'would', 'about', 'doesnt'])('drops %s', (word) => {
    expect(termsOf(word, 'en')).toEqual([]);
  });

  it('keeps decimals whole', () => {
    expect(termsOf('2.5 million', 'en')).toContain('2.5');
  });
});

describe('US and us', () => {
  it.each([
    ['the country in capitals', 'The US sent troops', ['us', 'send', 'troop']],
    ['the country with stops', 'the U.S. sent troops', ['us', 'send', 'troop']],
    ['the pronoun', 'They sent us troops', ['send', 'troop']],
    ['the pronoun in a text in capitals', 'THEY SENT US TROOPS', ['send', 'troop']],
    ['the country in a text in capitals', 'THE U.S. SENT TROOPS', ['us', 'send', 'troop']],
  ])('%s', (_name, text, terms) => {
    expect(termsOf(text, 'en')).toEqual(terms);
  });
});

describe('other languages', () => {
  it.each([
    ['ru', 'переговоров', 'переговорах'],
    ['ru', 'Турции', 'Турцией'],
    ['uk', 'переговорів', 'переговори'],
    ['ar', 'المفاوضات', 'مفاوضات'],
    ['ar', 'والمفاوضات', 'للمفاوضات'],
    ['ar', 'سوريا', 'السورية'],
    ['ar', 'إيران', 'الإيراني'],
    ['he', 'ישראל', 'בישראל'],
    ['he', 'הישראלית', 'ישראלים'],
    ['he', 'לבנון', 'בלבנון'],
    ['tr', 'Türkiye’nin', 'turkiye'],
    ['tr', 'görüşmelerde', 'gorusme'],
    ['tr', 'sel', 'selde'],
    ['de', 'Verhandlungen', 'verhandlung'],
    ['de', 'türkische', 'turkischen'],
    ['fr', 'négociations', 'negociation'],
    ['fr', 'l’Ukraine', 'Ukraine'],
    ['fr', 'd’Israël', 'israel'],
    ['es', 'negociación', 'negociaciones'],
    ['es', 'negociacion', 'negociaciones'],
    ['pt', 'negociação', 'negociacoes'],
    ['pl', 'rozmowy', 'rozmowom'],
  ])('%s: %s is %s', (language, one, other) => {
    expect(termsOf(one, language)).toEqual(termsOf(other, language));
    expect(termsOf(one, language)).toHaveLength(1);
  });

  it('pairs the letters of Chinese, and not those of numbers', () => {
    expect(termsOf('土耳其的立场2025年', 'zh')).toEqual(['土耳', '耳其', '立场', '2025', '年']);
  });

  it.each([
    ['a question', '谁派了军舰', '军舰'],
    ['a measure', '有多少士兵受伤', '士兵 受伤'],
    ['a word that holds one', '和平会议在首都', '和平 平会 会议 首都'],
    ['two names', '法国和德国', '法国 德国'],
    ['a lone letter', '船的长度', '船 长度'],
    ['Latin letters before', 'APEC会议', 'apec 会议'],
  ])('tells function words of Chinese from words that hold one: %s', (_name, text, terms) => {
    expect(termsOf(text, 'zh').filter((term) => terms.split(' ').includes(term))).toEqual(
      terms.split(' '),
    );
    expect(termsOf(text, 'zh').join(' ')).not.toMatch(/[谁了少的]/u);
  });

  it('keeps katakana whole and drops the particles of Japanese', () => {
    expect(termsOf('トルコの立場', 'ja')).toEqual(['トルコ', '立場']);
  });

  it('keeps an acronym in Hebrew whole', () => {
    expect(termsOf('צה״ל', 'he')).toEqual(termsOf('צהל', 'he'));
  });

  it('follows the script of a word where it is not that of its text', () => {
    expect(termsOf('Турции', 'en')).toEqual(termsOf('Турция', 'ru'));
  });
});

describe('any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom(...'ab1\'’.,-U.S. ЙйіأהД土ト가ก"״\u0301\u00ad '.split('')), {
        maxLength: 60,
      })
      .map((all) => all.join('')),
  );

  it('has tokens in order, inside the text, never empty', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...LANGUAGES), (text, language) => {
        let start = 0;
        for (const token of analyze(text, language)) {
          expect(token.start).toBeGreaterThanOrEqual(start);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(token.start, token.end)).toMatch(/[\p{L}\p{N}]/u);
          expect(token.term).not.toBe('');
          start = token.start;
        }
      }),
    );
  });

  it('has the same tokens beside a word in another script', () => {
    const latin = fc.array(fc.constantFrom(..."aÉß1'’.,-\u00ad¼ºØ ÷×—€".split('')), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(latin, (letters) => {
        const text = letters.join('');
        expect(analyze(`${text} Ж`, 'en').slice(0, -1)).toEqual(analyze(text, 'en'));
      }),
    );
  });

  it('gives the same tokens the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(analyze(text, 'en')).toEqual(analyze(text, 'en'));
      }),
    );
  });

  it('has the terms of its parts, when it is put together with white space', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('Israel’s', 'F-35', 'cease-fire', 'Ankara', '1,000', 'نفط', '土耳其'),
        ),
        (words) => {
          expect(termsOf(words.join(' '), 'en')).toEqual(
            words.flatMap((word) => termsOf(word, 'en')),
          );
        },
      ),
    );
  });

  it.each([
    ['6,000 letters', 'a'.repeat(6_000)],
    ['a long word with stops', 'a.'.repeat(20_000)],
    ['50,000 combining marks', `a${'\u0301'.repeat(50_000)}`],
    ['a million letters', 'x'.repeat(1_000_000)],
    ['apostrophes', "a'".repeat(20_000)],
    ['hyphens', 'al-'.repeat(20_000)],
    ['a million pairs', '土'.repeat(100_000)],
  ])('bears %s', (_name, text) => {
    for (const language of ['en', 'fr', 'tr']) {
      expect(analyze(text, language).length).toBeGreaterThan(0);
    }
  });
});
