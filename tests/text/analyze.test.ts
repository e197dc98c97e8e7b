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

describe('numbers', () => {
  it.each([
    ['decimal signs', 'en', '155,34', '155.34'],
    ['full stops between thousands', 'de', '1.250', '1250'],
    ['apostrophes between thousands', 'de', '1’250', '1250'],
    ['narrow spaces between thousands', 'fr', '1\u202f250\u00a0000', '1250000'],
    ['thousands and decimals', 'de', '1.234.567,89', '1,234,567.89'],
    ['lakhs', 'en', '1,00,000', '100000'],
    ['Arabic digits', 'ar', '٢٠٢٣', '2023'],
    ['Arabic thousands', 'ar', '١٬٢٥٠', '1,250'],
    ['Arabic decimals', 'ar', '١٫٥', '1.5'],
    ['Persian digits', 'fa', '۱۲۵۰', '1250'],
    ['Devanagari digits', 'en', '१,२५०', '1250'],
    ['Bengali digits', 'en', '২০২৩', '2023'],
    ['wide digits', 'ja', '１，２５０', '1250'],
    ['a digit before Chinese', 'zh', '1,250辆', '1250 辆'],
    ['a scale without a space', 'en', '$1.2bn', '1.2 bn'],
    ['a Russian scale without a space', 'ru', '1,2млрд', '1,2 млрд'],
    ['days with a zero', 'en', '07 May', '7 May'],
    ['a year in a numbered date', 'en', '2023-10-07', '2023 10 7'],
    ['a year in a date with full stops', 'de', '07.10.2023', '7 10 2023'],
    ['a year in a date with strokes', 'en', '7/10/2023', '7 10 2023'],
    ['ranges of decimals', 'en', '1.5–2.5', '1.5 2.5'],
  ])('%s: %s, %s is %s', (_name, language, one, other) => {
    expect(termsOf(one, language)).toEqual(termsOf(other, language));
  });

  it.each([
    ['a version', 'version 1.0.2', ['version', '1.0.2']],
    ['a version with its letter', 'v2.3.4', ['2.3.4']],
    ['an address', 'at 10.0.12.7', ['10.0.12.7']],
    ['a lineage', 'B.1.1.7', ['b.1.1.7']],
    ['a form', '27-B/6', ['27b/6']],
    ['versions in a row', '1.0.2, 2.0.1', ['1.0.2', '2.0.1']],
  ])('of several parts are one: %s', (_name, text, terms) => {
    expect(termsOf(text, 'en')).toEqual(terms);
  });

  it.each([
    ['1.0.2', '2.0.1'],
    ['2.1', '2.10'],
    ['٢٠٢٣', '2032'],
  ])('%s is not %s', (one, other) => {
    expect(termsOf(one, 'en')).not.toEqual(termsOf(other, 'en'));
  });
});

describe('short prefixes', () => {
  it.each([
    ['en', 'co-operation', 'cooperation'],
    ['en', 'Co‑operation', 'cooperation'],
    ['en', 'e-mail', 'email'],
    ['en', 'by-pass', 'bypass'],
    ['en', 'X-ray', 'xray'],
    ['de', 'E-Mail', 'Email'],
    ['de', 'U-Boot', 'Uboot'],
    ['de', 'Mit-Autor', 'Mitautor'],
    ['fr', 'l’e-mail', 'email'],
    ['es', 'ex-presidente', 'expresidente'],
    ['ru', 'по-русски', 'порусски'],
  ])('%s: %s has what %s has', (language, one, other) => {
    expect(termsOf(one, language)).toEqual(expect.arrayContaining([...termsOf(other, language)]));
  });

  it.each([
    ['the word behind them', 're-election', 'election'],
    ['an acronym', 'UN-led', 'UN led'],
    ['longer words', 'cease-fire', 'cease fire'],
    ['an article', 'al-Sharaa', 'Sharaa'],
    ['function words on both sides', 'out-of-the-way', 'out way'],
  ])('leave %s', (_name, one, other) => {
    expect(termsOf(one, 'en')).toEqual(expect.arrayContaining([...termsOf(other, 'en')]));
  });

  it('leave French verbs before their pronouns', () => {
    expect(termsOf('a-t-il dit-elle', 'fr')).toEqual(termsOf('dit', 'fr'));
  });
});

describe('names with signs', () => {
  it.each([
    ['C++', ['c++']],
    ['C#', ['c#']],
    ['C', ['c']],
    ['a grade of A+.', ['grade', 'a+']],
    ['R&D', ['r&d']],
    ['AT&T’s R&D', ['at&t', 'r&d']],
    ['Notepad++', ['notepad++']],
    ['F–35', ['f35']],
    ['2+2', ['2', '2']],
  ])('%s', (text, terms) => {
    expect(termsOf(text, 'en')).toEqual(terms);
  });
});

describe('names that are function words', () => {
  it.each([
    ['alone', 'en', 'WHO', ['who']],
    ['alone', 'de', 'ALS', ['als']],
    ['in a sentence', 'en', 'the IT office', ['it', 'offic']],
    ['the pronoun in a text in capitals', 'en', 'WHO WARNED THEM', ['warn']],
    ['a month behind a preposition', 'en', 'in May', ['may']],
    ['a month in small letters', 'en', 'of may', ['may']],
    ['a month behind a day', 'en', '3 May', ['may', '3']],
    ['a month before a year', 'en', 'May 2024', ['may', '2024']],
    ['a month first', 'en', 'May elections', ['may', 'elect']],
    ['a surname', 'en', 'Theresa May said', ['theresa', 'may', 'say']],
    ['the verb', 'en', 'It may rain', ['rain']],
    ['the verb first', 'en', 'May I ask', ['ask']],
    ['a Polish month', 'pl', '3 maja', ['maja', '3']],
    ['a Polish verb', 'pl', 'maja domy', ['dom']],
    ['a Hebrew month', 'he', 'במאי', ['במא']],
  ])('%s, %s: %s', (_name, language, text, terms) => {
    expect(termsOf(text, language).toSorted()).toEqual(terms.toSorted());
  });

  it('are not joined with the forms of a verb', () => {
    expect(termsOf('March', 'en')).not.toEqual(termsOf('marched', 'en'));
    expect(termsOf('marching', 'en')).toEqual(termsOf('marched', 'en'));
  });
});

describe('letters in other forms', () => {
  it.each([
    ['half-width kana', 'ja', 'ﾃﾞｰﾀ', 'データ'],
    ['half-width kana with a small circle', 'ja', 'ﾎﾟｽﾄ', 'ポスト'],
    ['kana with a mark of their own', 'ja', 'テ\u3099ータ', 'データ'],
    ['lam-alef', 'ar', 'الﻻجئين', 'اللاجئين'],
    ['ligatures', 'en', 'oﬃce ﬁre', 'office fire'],
    ['wide letters', 'en', 'ＮＡＴＯ', 'NATO'],
    ['Hangul in its sounds', 'ko', '한국은행'.normalize('NFD'), '한국은행'],
    ['a joined letter before an acronym of two', 'he', 'בת"א', 'ת"א'],
    ['joined letters before an acronym of three', 'he', 'שבצה״ל', 'צה״ל'],
    ['a joined letter before a longer acronym', 'he', 'המנכ"ל', 'מנכ"ל'],
  ])('%s', (_name, language, one, other) => {
    expect(termsOf(one, language)).toEqual(termsOf(other, language));
  });
});

describe('irregular forms', () => {
  it.each([
    ['en', 'seen', 'see'],
    ['en', 'shown', 'show'],
    ['en', 'overthrew', 'overthrow'],
    ['de', 'verließ', 'verlassen'],
    ['de', 'angegriffen', 'angreifen'],
    ['de', 'sah', 'gesehen'],
    ['fr', 'obtenu', 'obtient'],
    ['fr', 'voit', 'voir'],
    ['es', 'dijo', 'decir'],
    ['es', 'vieron', 'ver'],
  ])('%s: %s is %s', (language, one, other) => {
    expect(termsOf(one, language)).toEqual(termsOf(other, language));
  });

  it.each(['left', 'found', 'saw'])('that are another word too are no form of one: %s', (word) => {
    expect(termsOf(word, 'en')).toEqual([word]);
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
