import { describe, expect, it } from 'vitest';
import { expectationOf } from '../../src/queries/expectation.ts';

describe('expectationOf', () => {
  it.each([
    ['en', 'person', 'Who is Roman Gofman?'],
    ['en', 'person', 'whose army is it'],
    ['en', 'place', 'Where did they meet?'],
    ['en', 'place', 'which country sent ships'],
    ['en', 'instance', 'Which aircraft did they use?'],
    ['en', 'person', 'what is the name of the captain'],
    ['en', 'time', 'When did Assad flee?'],
    ['en', 'time', 'what year was it'],
    ['en', 'number', 'How many soldiers were killed?'],
    ['en', 'number', 'how much did they pay'],
    ['en', 'reason', 'Why did he go to Moscow?'],
    ['en', 'statement', 'What did Netanyahu say about Syria?'],
    ['en', 'statement', 'what has putin said'],
    ['en', 'statement', 'what does Israel demand'],
    ['en', 'anything', "Israel's position on Turkey"],
    ['en', 'anything', 'Kim Jong Un'],
    ['de', 'person', 'Wer hat das gesagt'],
    ['de', 'number', 'Wie viele Soldaten starben'],
    ['de', 'instance', 'Welche Schiffe fahren'],
    ['fr', 'reason', 'Pourquoi la Turquie refuse-t-elle ?'],
    ['fr', 'place', 'Où se trouve le navire ?'],
    ['es', 'time', '¿Cuándo se reúnen?'],
    ['tr', 'number', 'Kaç kişi öldü?'],
    ['ru', 'person', 'как зовут капитана'],
    ['ru', 'place', 'Где прошли переговоры?'],
    ['ru', 'statement', 'Что сказал Путин?'],
    ['uk', 'reason', 'Чому зупинили імпорт?'],
    ['ar', 'time', 'متى يعود ضخ النفط؟'],
    ['he', 'person', 'מי ראש הממשלה'],
    ['zh', 'reason', '为什么中断谈判'],
    ['zh', 'number', '多少人死亡'],
  ])('%s: %s: %s', (language, expected, question) => {
    expect(expectationOf(question, language)).toBe(expected);
  });
});
