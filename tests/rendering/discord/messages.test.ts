import { describe, expect, it } from 'vitest';
import {
  COMMAND_DESCRIPTION_MAX_CHARS,
  COMMAND_NAME_MAX_CHARS,
} from '../../../src/rendering/discord/limits.ts';
import type { CommandWords, Words } from '../../../src/rendering/phrases/commands/command-words.ts';
import { COMMAND_WORDS, localised } from '../../../src/rendering/phrases/commands/localised.ts';
import { LANGUAGES } from '../../../src/rendering/phrases/phrases.ts';
import { fill, speak } from '../../../src/rendering/phrases/speak.ts';
import { MARKS } from '../../../src/rendering/discord/read-card.ts';

const PATTERN = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
const NAMES = ['date', 'documents', 'contact', 'seconds', 'where', 'what', 'reference', 'days'];
const ENGLISH = new Map(phrasesOf('en'));

describe('the phrases', () => {
  it.each(LANGUAGES)('of %s are whole: none empty, the same places to fill', (language) => {
    const phrases = phrasesOf(language);
    const differing = phrases.filter(
      ([path, phrase]) =>
        phrase.trim() === '' || placesOf(phrase) !== placesOf(ENGLISH.get(path) ?? phrase),
    );
    expect(differing).toEqual([]);
    expect(phrases.map(([path]) => path)).toEqual(expect.arrayContaining([...ENGLISH.keys()]));
  });

  it.each(LANGUAGES)('of %s never end with two full stops, whatever fills them', (language) => {
    const doubled = phrasesOf(language)
      .map(([, phrase]) => fill(phrase, Object.fromEntries(NAMES.map((name) => [name, '1 г.']))))
      .filter((text) => text.includes('..'));
    expect(doubled).toEqual([]);
  });

  it.each(LANGUAGES)('of %s count every number in a form of its own', (language) => {
    const rules = new Intl.PluralRules(language);
    const wanted = new Set(Array.from({ length: 200 }, (_, number) => rules.select(number)));
    const { documents, passages, seconds, days, claimsMore } = speak(language).phrases;
    for (const forms of [documents, passages, seconds, days, claimsMore])
      expect([...wanted].filter((form) => !Object.hasOwn(forms, form))).toEqual([]);
  });

  it.each(LANGUAGES)('of %s call a strong match strong, not exact', (language) => {
    expect(speak(language).phrases.verdicts.strong).not.toMatch(/exact|точн|tam|genau|dokładn/i);
  });

  it.each([
    ['en', 'from March 2025, 20 months ago'],
    ['de', 'vom März 2025, vor 20 Monaten'],
    ['pl', 'marzec 2025, 20 miesięcy temu'],
  ])('say in %s how old something is', (language, text) => {
    const { phrases, month, ago } = speak(language);
    const values = { month: month('2025-03-01'), ago: ago('2025-03-01', '2026-11-27', 45) ?? '' };
    expect(fill(phrases.fromMonth, values)).toBe(text);
    expect(ago('2026-11-01', '2026-11-27', 45)).toBeNull();
  });

  it.each(LANGUAGES)('of %s hold no mark by which a card is read back', (language) => {
    const marks = ['**', ...Object.values(MARKS)];
    const marked = phrasesOf(language).filter(([, phrase]) =>
      marks.some((mark) => phrase.includes(mark)),
    );
    expect(marked).toEqual([]);
  });

  it.each([
    ['en-US', 1, '1 document'],
    ['en-GB', 1234, '1,234 documents'],
    ['ru', 1, '1 документ'],
    ['ru', 3, '3 документа'],
    ['ru', 11, '11 документов'],
    ['uk', 2, '2 документи'],
    ['uk', 5, '5 документів'],
    ['tr', 5, '5 belge'],
    ['de', 5, '5 Dokumente'],
    ['fr', 0, '0 document'],
    ['es-419', 1, '1 documento'],
    ['es-ES', 7, '7 documentos'],
    ['pl', 1, '1 dokument'],
    ['pl', 3, '3 dokumenty'],
    ['pl', 5, '5 dokumentów'],
    ['pl', 22, '22 dokumenty'],
    ['ja', 2, '2 documents'],
  ])('count in %s: %i', (locale, count, text) => {
    const { count: counted, phrases } = speak(locale);
    expect(counted(phrases.documents, count)).toBe(text);
  });

  it.each([
    ['en-US', '1 March 2025'],
    ['ru', '1 марта 2025 г.'],
    ['tr', '1 Mart 2025'],
    ['uk', '1 березня 2025 р.'],
    ['de', '1. März 2025'],
    ['fr', '1 mars 2025'],
    ['es-ES', '1 de marzo de 2025'],
    ['pl', '1 marca 2025'],
  ])('write dates in %s', (locale, date) => {
    expect(speak(locale).date('2025-03-01')).toBe(date);
  });

  it.each(['', 'soon', '2025-13-41', '20250301'])('leave %j, which is no date', (text) => {
    expect(speak('en').date(text)).toBe(text);
  });

  it('are filled once, and only where there is a value', () => {
    expect(fill('{a} {b} {constructor}', { a: '{b}', b: 'x' })).toBe('{b} x {constructor}');
  });
});

describe('the names of commands', () => {
  const languages = ['en', ...Object.keys(localised(() => ''))];

  it.each(languages)('in %s are as Discord wants them', (language) => {
    const wrong = Object.entries(wordsOf(language)).filter(([, words]) =>
      typeof words === 'string'
        ? words.length < 1 || words.length > COMMAND_NAME_MAX_CHARS
        : !PATTERN.test(words.name) ||
          words.name !== words.name.toLowerCase() ||
          words.description.length < 1 ||
          words.description.length > COMMAND_DESCRIPTION_MAX_CHARS,
    );
    expect(wrong).toEqual([]);
  });

  it.each(languages)('in %s tell commands, and the options of each, apart', (language) => {
    const words = wordsOf(language);
    const { ask, cite, sources, settings, help, about, privacy } = words;
    const { question, source, since, until, visibility } = words;
    const groups = [
      [ask, cite, sources, settings, help, about, privacy],
      [question, source, since, until, visibility],
      [words.answers, words.mentions, words.channel, words.show],
    ].map((group) => group.map(({ name }) => name));
    for (const names of groups) expect(new Set(names).size).toBe(names.length);
  });
});

function wordsOf(language: string): CommandWords {
  const all = Object.entries(COMMAND_WORDS).map(([key, words]) => {
    const pick = (whole: CommandWords): string | Words =>
      new Map<string, string | Words>(Object.entries(whole)).get(key) ?? '';
    const name = localised((whole) => asWords(pick(whole)).name);
    const description = localised((whole) => asWords(pick(whole)).description);
    const inLanguage = {
      name: new Map(Object.entries(name)).get(language) ?? asWords(words).name,
      description: new Map(Object.entries(description)).get(language) ?? asWords(words).description,
    };
    return [key, typeof words === 'string' ? inLanguage.name : inLanguage];
  });
  return Object.fromEntries(all);
}

function asWords(words: string | Words): Words {
  return typeof words === 'string' ? { name: words, description: words } : words;
}

function phrasesOf(language: string): readonly (readonly [string, string])[] {
  return leavesOf(speak(language).phrases, '');
}

function leavesOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`));
}

function placesOf(phrase: string): string {
  return [...new Set(phrase.match(/\{\w+\}/g))].sort().join(' ');
}
