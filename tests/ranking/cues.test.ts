import { describe, expect, it } from 'vitest';
import { createTermTable } from '../../src/index/term-table.ts';
import { CUE_BITS, cuesOf } from '../../src/ranking/cues.ts';
import { createAnalyzer } from '../../src/text/analyze.ts';
import type { Language } from '../../src/text/language.ts';

async function cuesIn(text: string, language: Language): Promise<number> {
  const analyze = await createAnalyzer([language]);
  const terms = createTermTable();
  for (const { term, isStop } of analyze(text, language)) if (!isStop) terms.add(term);
  return cuesOf(terms, [language], analyze).reduce((all, one) => all | one, 0);
}

describe('cuesOf', () => {
  it.each([
    ['en', 'seventeen twenty'],
    ['de', 'siebenhundert'],
    ['de', 'fünfundvierzig'],
    ['fr', 'quatorze'],
    ['es', 'doscientos'],
    ['it', 'duemilacento'],
    ['pl', 'dwunastu'],
    ['tr', 'yetmiş'],
    ['ru', 'восемнадцати'],
    ['uk', 'сімсот'],
    ['ar', 'خمسون'],
    ['he', 'שלושים'],
    ['zh', '三人'],
    ['sv', '17'],
  ])('tells numbers in %s: %s', async (language, text) => {
    expect((await cuesIn(text, language)) & CUE_BITS.number).not.toBe(0);
  });

  it.each([
    ['en', 'Wednesday'],
    ['de', 'Mittwoch'],
    ['fr', 'février'],
    ['es', 'miércoles'],
    ['pl', 'lutego'],
    ['pl', 'w środę'],
    ['tr', 'şubatta'],
    ['ru', 'в феврале'],
    ['uk', 'у лютому'],
    ['ar', 'الأربعاء'],
    ['ar', 'تموز'],
    ['he', 'בפברואר'],
    ['zh', '星期五'],
    ['sv', 'onsdag'],
  ])('tells times in %s: %s', async (language, text) => {
    expect((await cuesIn(text, language)) & CUE_BITS.time).not.toBe(0);
  });

  it.each([
    ['de', 'weil', CUE_BITS.reason],
    ['fr', 'parce que', CUE_BITS.reason],
    ['ru', 'потому что', CUE_BITS.reason],
    ['ar', 'بسبب', CUE_BITS.reason],
    ['zh', '由于', 0],
    ['pl', 'oświadczyła', CUE_BITS.statement],
    ['uk', 'заявила', CUE_BITS.statement],
    ['he', 'הודיעה', CUE_BITS.statement],
  ])('tells reasons and statements in %s: %s', async (language, text, bit) => {
    expect((await cuesIn(text, language)) & (CUE_BITS.reason | CUE_BITS.statement)).toBe(bit);
  });

  it.each([
    ['de', 'Hafen Schiff einig Hund'],
    ['ru', 'столица трибуна станция'],
    ['pl', 'stolica stary osioł'],
    ['he', 'מלך ארץ שולחן'],
    ['zh', '港口 船长'],
  ])('finds nothing in other words of %s: %s', async (language, text) => {
    expect(await cuesIn(text, language)).toBe(0);
  });

  it.each([
    ['Monday', CUE_BITS.time],
    ['1984', CUE_BITS.time | CUE_BITS.number],
    ['2084s', CUE_BITS.time | CUE_BITS.number],
    ['2184', CUE_BITS.number],
    ['b52', CUE_BITS.number],
    ['dozen', CUE_BITS.number],
    ['because', CUE_BITS.reason],
    ['announced', CUE_BITS.statement],
    ['insisted', CUE_BITS.statement | CUE_BITS.stance],
    ['denounced', CUE_BITS.stance],
    ['harbour', 0],
  ])('tells of %s exactly what it may answer', async (word, bits) => {
    expect(await cuesIn(word, 'en')).toBe(bits);
  });

  it('reads the words that are new to a table, and keeps what it read before', async () => {
    const analyze = await createAnalyzer(['en', 'de']);
    const terms = createTermTable();
    terms.add('monday');
    const first = cuesOf(terms, ['en'], analyze);
    terms.add('dozen');
    const second = cuesOf(terms, ['en'], analyze);
    expect([[...first], [...second]]).toEqual([[CUE_BITS.time], [CUE_BITS.time, CUE_BITS.number]]);
    expect(cuesOf(terms, ['en'], analyze)).toBe(second);
    terms.add(analyze('siebenhundert', 'de')[0]?.term ?? '');
    expect(cuesOf(terms, ['en'], analyze)[2]).toBe(0);
    expect(cuesOf(terms, ['de', 'en'], analyze)[2]).toBe(CUE_BITS.number);
  });
});
