import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/queries/knowledge.ts';
import { ask, know, othersOf } from '../queries/know.ts';

/** Uses every name that a trap could wrongly search for. */
const NEWS = `The Israeli minister Israel Katz spoke in Jerusalem about Israel. The Jordanian king left Amman; Jordan agreed.
Georgian voters filled Tbilisi, and Georgia waits. Chadian troops left N'Djamena. The Turkish president flew from Ankara
to Turkey. The American envoy told us little in Washington, said the United States. Guinean and Equatorial Guinean ships
met off Conakry and Malabo. Nigerian and Nigerien officers met in Abuja and Niamey. Congolese rebels left Kinshasa.
South Korean and North Korean officers met; Seoul and Pyongyang agreed. The Mexican president spoke. The Chinese left Beijing.
Channel Islander fishermen from Jersey sailed. Indian and Iranian ships, Iraqi ships. Maltese sailors were male; nice weather in Victoria.
Seychellois boats. Maldivan boats. Washington state. New Delhi and Tehran. A turkey crossed the road.
Taiwanese ships left Taipei in Taiwan. The Acute Coronary Team (ACT) will act.`;

let news: Knowledge;

beforeAll(async () => {
  news = await know([NEWS]);
});

describe('names that mean somebody or something else', () => {
  it.each([
    ['a minister named in the text', 'What did Israel Katz say?', 'Israel Katz'],
    ['a minister in small letters', 'israel katz', 'israel katz'],
    ['a minister that no text names', 'What did Israel Cohen say?', 'Israel'],
    ['a surname', 'Michael Jordan', 'Jordan'],
    ['a surname in small letters', 'michael jordan career', 'jordan'],
    ['a given name', 'Where does Jordan Henderson play now?', 'Jordan'],
    ['another given name', 'Who is Georgia Meloni?', 'Georgia'],
    ['a third given name', 'Is Chad Smith a drummer?', 'Chad'],
    ['the bird', 'how long to roast a turkey', 'turkey'],
    ['the ware', 'fine china plates', 'china'],
    ['a state', 'New Jersey floods', 'Jersey'],
    ['a newspaper', 'What does the Washington Post write?', 'Washington'],
    ['a university', 'Georgia Tech professor', 'Georgia'],
    ['an adjective', 'male sailors', 'male'],
    ['a word of praise', 'nice weather', 'nice'],
    ['a given name that is a capital', 'Victoria said', 'Victoria'],
  ])('%s: %s', (_name, question, typed) => {
    expect(
      othersOf(ask(question, news), typed, 'name').filter((shown) => shown !== 'Katz'),
    ).toEqual([]);
  });

  it.each([
    ['Niger', 'What did Niger do?', ['Nigerien', 'Niamey'], ['Nigerian', 'Abuja', 'Nigeria']],
    ['Nigeria', 'What did Nigeria do?', ['Nigerian', 'Abuja'], ['Nigerien', 'Niamey']],
    ['Guinea', 'ships of Guinea', ['Guinean', 'Conakry'], ['Malabo', 'Equatorial Guinean']],
    ['Equatorial Guinea', 'ships of Equatorial Guinea', ['Malabo'], ['Conakry', 'Guinean']],
    [
      'North Korea',
      'North Korea on talks',
      ['North Korean', 'Pyongyang'],
      ['Seoul', 'South Korean'],
    ],
    ['South Korea', 'South Korea on talks', ['South Korean', 'Seoul'], ['Pyongyang']],
    ['Iran', 'ships of Iran', ['Iranian', 'Tehran'], ['Iraqi', 'Iraq']],
    ['India', 'ships of India', ['Indian', 'New Delhi'], []],
    ['Jordan', 'What did Jordan agree to?', ['Jordanian', 'Amman'], []],
    ['Georgia', 'elections in Georgia', ['Georgian', 'Tbilisi'], []],
    ['turkey', 'turkey and its president', ['Turkish', 'Ankara'], []],
    ['Mexico City', 'Mexico City talks', ['Mexican'], []],
    ['China', 'ships of China', ['Chinese', 'Beijing'], ['Taiwan', 'Taipei', 'Taiwanese']],
  ])('%s', (typed, question, found, missing) => {
    const others = othersOf(ask(question, news), typed, 'name');
    expect(others).toEqual(expect.arrayContaining(found));
    expect(others.filter((shown) => (missing as readonly string[]).includes(shown))).toEqual([]);
  });

  it.each([
    ['does US policy help', ['US'], 'American'],
    ['us troops in syria', ['us'], 'American'],
    ['the U.S. position', ['U.S'], 'American'],
  ])('%s asks for the country', (question, [typed = ''], other) => {
    expect(othersOf(ask(question, news), typed, 'name')).toContain(other);
  });

  it.each(['What did he tell us?', 'give us news', 'He told us the truth', 'let us know'])(
    '%s does not',
    (question) => {
      expect(ask(question, news).terms.map(({ typed }) => typed)).not.toContain('us');
    },
  );

  it('knows an acronym by its capitals where it is also a word', () => {
    expect(othersOf(ask('when did they act', news), 'act', 'name')).toEqual([]);
    expect(othersOf(ask('who is in ACT', news), 'ACT', 'name')).toEqual(['Acute Coronary Team']);
  });

  it('never corrects one country into another', async () => {
    const iran = await know(['Iran and its neighbours talked about ships. Nigeria was there too.']);
    expect(ask('ships of Iraq', iran).corrected).toEqual([]);
    expect(ask('ships of Niger', iran).corrected).toEqual([]);
  });
});
