import { describe, expect, it } from 'vitest';
import { ask, know, othersOf } from './know.ts';

describe('words that the corpus has in another form alone', () => {
  it.each([
    ['future of a Hebrew verb', 'השרים ייפגשו מחר בעיר.', 'איפה נפגשו השרים', 'נפגשו', 'ייפגשו'],
    ['Hebrew, short root', 'הפתיחה תידחה לסוף השנה.', 'מתי נדחה הטקס', 'נדחה', 'תידחה'],
    ['future of an Arabic verb', 'شركة تفحص الجسر كل عام.', 'من سيفحص الجسر', 'سيفحص', 'تفحص'],
    [
      'people and country',
      'Норвегія не бере участі.',
      'чому норвежці не хочуть',
      'норвежці',
      'Норвегія',
    ],
    ['one letter of a Chinese word', '渔船沉没了。', '修船的费用', '修船', '渔船'],
  ])('are found: %s', async (_name, text, question, typed, shown) => {
    expect(othersOf(ask(question, await know([text])), typed, 'family')).toContain(shown);
  });

  it('are no pairs of letters cut from two words', async () => {
    const knowledge = await know(['日本派遣军舰。']);
    const { terms } = ask('日本海军舰', knowledge);
    expect(terms.map(({ typed }) => typed)).toEqual(['日本', '军舰']);
  });

  it('are no word that is beside them', async () => {
    const knowledge = await know(['כבל החשמל נחתך.']);
    expect(othersOf(ask('כבל החשמל', knowledge), 'כבל')).toEqual([]);
  });
});
