import { describe, expect, it } from 'vitest';
import { foldWord } from '../../src/text/fold.ts';
import { LANGUAGES_WITH_STOP_WORDS, stopWordsOf } from '../../src/text/stop-words.ts';

describe('stopWordsOf', () => {
  it.each(LANGUAGES_WITH_STOP_WORDS)('has the words of %s as they are folded', (language) => {
    for (const word of stopWordsOf(language)) expect(foldWord(word)).toBe(word);
  });

  it.each([
    ['de', 'wie viele haben darf gibt womit'],
    ['de', 'fuer ueber koennte'],
    ['fr', 'combien lesquelles avaient y quoi'],
    ['es', 'cuántos hay tiene sobre dónde'],
    ['pl', 'ilu jest są którego można się'],
    ['tr', 'kaç kaçta çok bu nelerdir var'],
    ['ru', 'есть сколько чем про каких будет'],
    ['uk', 'є скільки чим щодо яких буде'],
    ['ar', 'كم ماذا هناك يمكن التي كانت'],
    ['he', 'יש כמה אילו בפני גם אם'],
  ])('drops what shapes a question in %s: %s', (language, words) => {
    for (const word of words.split(' ')) expect(stopWordsOf(language)).toContain(foldWord(word));
  });

  it.each([
    ['de', 'nicht kein ohne gegen vor weder'],
    ['fr', 'pas sans contre avant après'],
    ['es', 'no sin contra antes después'],
    ['pl', 'nie bez przeciw przed ani'],
    ['tr', 'değil yok karşı önce sonra'],
    ['ru', 'не нет без против перед после'],
    ['uk', 'не немає без проти перед після'],
    ['ar', 'لا لم ليس ضد قبل بعد'],
    ['he', 'לא אין בלי נגד לפני אחרי'],
  ])('keeps what turns a meaning round in %s: %s', (language, words) => {
    for (const word of words.split(' '))
      expect(stopWordsOf(language)).not.toContain(foldWord(word));
  });
});
