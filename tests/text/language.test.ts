import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestLanguage, detectLanguage } from '../../src/text/language.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'Israel is quietly reassessing its own strategic partnerships.'],
    ['de', 'Die Verhandlungen über den Waffenstillstand sind am Freitag gescheitert.'],
    ['fr', 'Les négociations avec la Russie ont été suspendues dans la nuit.'],
    ['es', 'El gobierno dijo que las negociaciones están suspendidas por ahora.'],
    ['it', 'Il governo ha detto che il negoziato è sospeso per ora.'],
    ['pt', 'O governo disse que as negociações estão suspensas por agora.'],
    ['tr', 'Cumhurbaşkanı bu görüşmelerin çok önemli olduğunu söyledi.'],
    ['pl', 'Rząd powiedział, że rozmowy są na razie zawieszone.'],
    ['ru', 'Переговоры были приостановлены, сообщили вчера в Москве.'],
    ['uk', 'Переговори було призупинено, повідомили вчора в Києві.'],
    ['ar', 'قالت الحكومة إن المفاوضات توقفت أمس في القاهرة.'],
    ['fa', 'دولت گفت که مذاکرات دیروز متوقف شد.'],
    ['he', 'הממשלה אמרה כי השיחות הופסקו אתמול.'],
    ['el', 'Η κυβέρνηση είπε ότι οι συνομιλίες διακόπηκαν.'],
    ['zh', '政府表示谈判昨天中断。'],
    ['ja', '政府は交渉が昨日中断されたと述べた。'],
  ])('knows %s by its text', (language, text) => {
    expect(detectLanguage(text, null)).toBe(language);
  });

  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['EN_us', 'en'],
    ['zh-Hans', 'zh'],
    ['iw', 'he'],
  ])('believes the tag %s', (tag, language) => {
    expect(detectLanguage('Ein Satz in irgendeiner Sprache', tag)).toBe(language);
  });

  it('looks at the text where the tag is none', () => {
    expect(detectLanguage('Переговоры были приостановлены', '???')).toBe('ru');
  });

  it('takes English for granted', () => {
    expect(detectLanguage('', null)).toBe('en');
    expect(detectLanguage('1234 ...', null)).toBe('en');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (text, tag) => {
        expect(detectLanguage(text, tag)).toMatch(/^[a-z]{2,8}$/);
      }),
    );
  });
});

describe('closestLanguage', () => {
  it('prefers the first of equals', () => {
    expect(closestLanguage('die', ['en', 'de'])).toBe('de');
    expect(closestLanguage('in', ['en', 'de'])).toBe('en');
  });

  it('is null without a function word', () => {
    expect(closestLanguage('Ankara Damascus', ['en', 'de'])).toBeNull();
  });
});
