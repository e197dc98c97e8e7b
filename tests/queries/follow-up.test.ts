import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leansOnPrevious, understandFollowUp } from '../../src/queries/follow-up.ts';

describe('understandFollowUp', () => {
  it.each([
    ["Israel's position on Turkey", 'and on Russia?', "Israel's position on Russia"],
    ["Israel's position on Turkey", 'And on Russia', "Israel's position on Russia"],
    ["Israel's position on Turkey", 'and Russia?', "Israel's position on Russia"],
    ["Israel's position on Turkey", 'Russia?', "Israel's position on Russia"],
    ["Israel's position on Turkey", 'what about Russia?', "Israel's position on Russia"],
    ["Israel's position on Turkey", 'and about Russia?', "Israel's position about Russia"],
    ["Israel's position on Turkey", 'towards Russia', "Israel's position towards Russia"],
    [
      "What is Israel's position on Turkey?",
      'and on Russia?',
      "What is Israel's position on Russia?",
    ],
    [
      'What did Katz say on Gaza about Turkey?',
      'and Iran?',
      'What did Katz say on Gaza about Iran?',
    ],
    ['Statements on Turkey in March 2025', 'and on Russia?', 'Statements on Russia in March 2025'],
    ["Israel's position on Turkey", 'and in Lebanon?', "Israel's position on Turkey in Lebanon"],
    ["Israel's position on Turkey", 'and since 2024?', "Israel's position on Turkey since 2024"],
    ['Who leads Syria?', 'and Lebanon?', 'Who leads Lebanon?'],
    ['Who leads Syria?', '[YNET-2025-03-01.4].', '[YNET-2025-03-01.4].'],
    ["Israel's position on Turkey", 'since when', "Israel's position on Turkey — since when?"],
    ["Israel's position on Turkey — since when?", 'why?', "Israel's position on Turkey — why?"],
    ['Why did Israel strike Syria?', 'when was that?', 'did Israel strike Syria — when was that?'],
    ['Who is Roman Gofman?', 'and Putin?', 'Who is Putin?'],
    ['How many bases are there in Syria?', 'source?', 'many bases are there in Syria — source?'],
    ["Israel's position on Turkey", 'Who is Roman Gofman?', 'Who is Roman Gofman?'],
    [
      "Israel's position on Turkey",
      'when did the airstrikes on Syria begin',
      'when did the airstrikes on Syria begin',
    ],
    ["Israel's position on Turkey", 'and?', "Israel's position on Turkey"],
    ['позиция Израиля о Турции', 'а о России?', 'позиция Израиля о России'],
    ['Позиція Ізраїлю щодо Туреччини', 'а щодо Росії?', 'Позиція Ізраїлю щодо Росії'],
    ['Israels Haltung zur Türkei', 'und zu Russland?', 'Israels Haltung zu Russland'],
    [
      "La position d'Israël sur la Turquie",
      'et sur la Russie ?',
      "La position d'Israël sur la Russie",
    ],
    ['İsrail Türkiye', 'peki Rusya?', 'İsrail Rusya'],
    ["İsrail'in Türkiye konusundaki tutumu", 'peki Rusya?', "İsrail'in Rusya konusundaki tutumu"],
    ['', 'and on Russia?', 'and on Russia?'],
    ["Israel's position on Turkey", '  ', ''],
  ])('“%s”, then “%s”: “%s”', (previous, followUp, expected) => {
    expect(understandFollowUp(previous, followUp)).toBe(expected);
  });

  it('holds every word of the follow-up or leaves it alone, and grows by no more than it', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.string({ maxLength: 300 }),
        (previous, next) => {
          const understood = understandFollowUp(previous, next);
          expect(understood.length).toBeLessThanOrEqual(previous.length + next.length + 4);
        },
      ),
    );
  });

  it.each(['on '.repeat(2_000), 'and '.repeat(2_000), ' '.repeat(6_000), 'a'.repeat(6_000)])(
    'is not slow on %#',
    (text) => {
      expect(typeof understandFollowUp(text, text)).toBe('string');
    },
  );
});

describe('leansOnPrevious', () => {
  it.each([
    ['and on Russia?', true],
    ['what about Iran', true],
    ['about Gaza', true],
    ['а Россия?', true],
    ['since when?', true],
    ['why', true],
    ['who said that?', true],
    ['Wann war das?', true],
    ['почему?', true],
    ['WHO', false],
    ['When did Gofman return?', false],
    ['Russia', false],
    ['Andorra and Spain', false],
    ['Who is Roman Gofman?', false],
    ['', false],
  ])('“%s”: %s', (question, expected) => {
    expect(leansOnPrevious(question)).toBe(expected);
  });
});
