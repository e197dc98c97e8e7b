import { describe, expect, it } from 'vitest';
import { ask, know, othersOf } from '../queries/know.ts';

const ENGLISH = `Russian President Vladimir Putin spoke in Moscow. Russia denies it, the Kremlin said. Turkish bases, Ankara said, Turkey.
Ukrainian President Zelensky in Kyiv, Ukraine. British Prime Minister in London, the United Kingdom. Downing Street denied.
Israel, Israeli, Jerusalem, Netanyahu. France, French, Paris, the Élysée. The White House, America, American, Washington.
Syria, Syrian, Damascus. Saudi Arabia, Saudi, Riyadh. The European Union in Brussels. The IDF struck. Beijing, China, Chinese.
The United Nations met.`;

describe('other names of countries', () => {
  it.each([
    ['Turkey', 'Turkey', ['Turkish', 'Ankara']],
    ['Türkiye', 'Türkiye', ['Turkey', 'Turkish', 'Ankara']],
    ['Ankara', 'Ankara', ['Turkey', 'Turkish']],
    ['turks', 'turks', ['Turkey', 'Turkish']],
    ['the Kremlin', 'Kremlin', ['Russia', 'Russian', 'Moscow']],
    ['Downing Street', 'Downing Street', ['British', 'United Kingdom', 'London']],
    ['10 downing street', 'downing street', ['British']],
    ['UK', 'UK', ['British', 'United Kingdom', 'Downing Street']],
    ['Britain', 'Britain', ['British', 'United Kingdom']],
    ['Kiev', 'Kiev', ['Kyiv', 'Ukraine', 'Ukrainian']],
    ['the White House', 'White House', ['American', 'America']],
    ['USA', 'USA', ['American', 'America', 'White House']],
    ['the United States', 'United States', ['American', 'White House']],
    ['the Élysée', 'Élysée', ['France', 'French', 'Paris']],
    ['elysee', 'elysee', ['France']],
    ['the EU', 'EU', ['European Union']],
    ['the UN', 'UN', ['United Nations']],
    ['Peking', 'Peking', ['China', 'Chinese', 'Beijing']],
    ['Saudis', 'Saudis', ['Riyadh']],
    ['Bibi', 'Bibi', ['Netanyahu']],
    ['Israel Defense Forces', 'Israel Defense Forces', ['IDF']],
    ['Israeli army', 'Israeli army', ['IDF']],
    ['Израиль', 'Израиль', ['Israel', 'Israeli', 'Jerusalem']],
    ['позиция Израиля', 'Израиля', ['Israel', 'Israeli']],
    ['о России', 'России', ['Russia', 'Russian', 'Kremlin']],
    ['Кремль', 'Кремль', ['Russia']],
    ['تركيا', 'تركيا', ['Turkey', 'Turkish']],
    ['وتركيا', 'وتركيا', ['Turkey']],
    ['תורכיה', 'תורכיה', ['Turkey', 'Turkish']],
    ['טורקיה', 'טורקיה', ['Turkey']],
    ['לטורקיה', 'לטורקיה', ['Turkey']],
    ['土耳其', '土耳其', ['Turkey', 'Turkish']],
    ['以色列对土耳其的立场', '以色列', ['Israel']],
    ['以色列对土耳其的立场', '土耳其', ['Turkey']],
    ['トルコ', 'トルコ', ['Turkey']],
    ['Τουρκία', 'Τουρκία', ['Turkey']],
    ['quelle est la position de la Turquie', 'Turquie', ['Turkey', 'Turkish']],
  ])('%s', async (question, typed, expected) => {
    const others = othersOf(ask(question, await know([ENGLISH])), typed, 'name');
    expect(others).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    [
      'ru',
      'Турция не согласна, сообщила Анкара. Турецкие военные и израильские власти говорили в Москве.',
      'Turkey',
      ['Турция', 'Анкара', 'турецкий'],
    ],
    [
      'ru',
      'Израильские власти и Израиль не согласны, сообщили в Иерусалиме.',
      'Израиля',
      ['Израильские'],
    ],
    [
      'ru',
      'Израильские власти и Израиль не согласны, сообщили в Иерусалиме.',
      'израильский',
      ['Израиль'],
    ],
    ['ar', 'قالت تركيا إن القوات التركية ستنسحب من سوريا.', 'Turkey', ['تركيا']],
    ['he', 'טורקיה הודיעה כי הצבא הטורקי יצא מסוריה.', 'Turkey', ['טורקיה']],
    [
      'de',
      'Die Türkei hat sich geweigert, sagte der türkische Präsident in Ankara.',
      'Turkey',
      ['Türkei', 'türkisch', 'Ankara'],
    ],
    ['zh', '土耳其政府表示不同意。', 'Turkey', ['土耳其']],
    [
      'fr',
      'La Turquie refuse, dit le président turc à Ankara.',
      'Turkey',
      ['Turquie', 'Turc', 'Ankara'],
    ],
  ])('are found in a text in %s: %s', async (_language, text, question, expected) => {
    const others = othersOf(ask(question, await know([text])), question, 'name');
    const folded = others.map((shown) => shown.toLowerCase());
    expect(folded).toEqual(expect.arrayContaining(expected.map((shown) => shown.toLowerCase())));
  });

  it('count less than the word, and metonyms less than demonyms', async () => {
    const [term] = ask('Turkey', await know([ENGLISH])).terms;
    const weights = new Map(term?.variants.map(({ shown, weight }) => [shown, weight]));
    expect(weights.get('Turkey')).toBe(1);
    expect(weights.get('Turkish')).toBeLessThan(1);
    expect(weights.get('Ankara')).toBeLessThan(weights.get('Turkish') ?? 0);
  });

  it('are only those that the corpus has', async () => {
    const query = ask('Turkey', await know(['The Turkish president spoke.']));
    expect(othersOf(query, 'Turkey')).toEqual(['Turkish']);
  });
});

const REPORT = `The group HTS [Hayat Tahrir al-Sham, the now-defunct group] and the Israel Defense Forces (IDF) fought.
Recep Tayyip Erdogan met Ahmad al-Sharaa. Later Erdogan left, and Sharaa stayed with HTS. The IDF left. Mount Hermon is high; Hermon is cold.`;

describe('names that a document introduces', () => {
  it.each([
    ['who leads Hayat Tahrir al-Sham', 'Hayat Tahrir Sham', ['HTS']],
    ['who leads HTS', 'HTS', ['Hayat Tahrir al-Sham']],
    ['Recep Tayyip Erdogan', 'Recep Tayyip Erdogan', ['Erdogan']],
    ['recep tayyip erdogan', 'recep tayyip erdogan', ['Erdogan']],
    ['Mount Hermon', 'Mount Hermon', ['Hermon']],
  ])('%s', async (question, typed, expected) => {
    const others = othersOf(ask(question, await know([REPORT])), typed, 'name');
    expect(others).toEqual(expect.arrayContaining(expected));
  });

  it('take the owner’s names as well', async () => {
    const own = [
      {
        names: ['Ahmad al-Sharaa', 'the Doctor'].map((text) => ({
          text,
          kind: 'name' as const,
          language: null,
        })),
      },
    ];
    const query = ask('the doctor', await know([REPORT], own));
    expect(othersOf(query, 'doctor', 'name')).toEqual(['Ahmad al-Sharaa']);
  });
});
