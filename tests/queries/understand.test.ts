import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/queries/knowledge.ts';
import { understand } from '../../src/queries/understand.ts';
import { ask, know, othersOf } from './know.ts';

const TEXT = `Netanyahu demanded the demilitarization of southern Syria, near Mount Hermon. President Erdogan met Zelensky.
Airstrikes hit the defense ministry after a cease-fire; the programme was cancelled. The analysts labeled it an invasion.
Two soldiers were killed in the strategic centre. The organisation of the harbor failed. Israel and Turkey, the Turkish army.
“We will not allow southern Lebanon,” he said. Muhammad and Mohammed left with 3 boats. The airport stayed open. Armour and a theater. Fire broke out. The government fell.`;

let known: Knowledge;

beforeAll(async () => {
  known = await know([TEXT]);
});

describe('words that the corpus spells otherwise', () => {
  it.each([
    ['demilitarisation', 'demilitarization'],
    ['defence', 'defense'],
    ['program', 'programme'],
    ['center', 'centre'],
    ['harbour', 'harbor'],
    ['organization', 'organisation'],
    ['armor', 'Armour'],
    ['Zelenskyy', 'Zelensky'],
    ['zelenskiy', 'Zelensky'],
    ['Muhamad', 'Muhammad'],
    ['ceasefire', 'cease fire'],
    ['invade', 'invasion'],
    ['2', 'Two'],
    ['three', '3'],
    ['govt', 'government'],
    ['mt', 'mount'],
  ])('%s finds %s', (typed, shown) => {
    expect(othersOf(ask(typed, known), typed)).toContain(shown);
  });

  it.each([
    ['air strikes', ['air', 'strikes']],
    ['air-strike', ['air', 'strike']],
  ])('%s finds airstrikes by either word', (question, words) => {
    const query = ask(question, known);
    for (const word of words) expect(othersOf(query, word)).toContain('Airstrikes');
  });
});

describe('acronyms that look like function words', () => {
  it.each([
    ['What do the Americans want?', 'Americans', 'US'],
    ['Washington on Syria', 'Washington', 'US'],
    ['bases of the United States', 'United States', 'US'],
  ])('%s asks for %s and finds %s', async (question, typed, shown) => {
    const written = await know([
      'Israel urges the U.S. to stay in Syria, and US troops to stay with us.',
    ]);
    expect(othersOf(ask(question, written), typed)).toContain(shown);
  });

  it('are not found where the text has the function word alone', async () => {
    const written = await know(['They told us that it was over.']);
    expect(othersOf(ask('Washington on Syria', written), 'Washington')).toEqual([]);
  });
});

describe('misspelt words', () => {
  it.each([
    ['Netanyhu', 'Netanyahu'],
    ['netanjahu', 'Netanyahu'],
    ['Erdogn', 'Erdogan'],
    ['Hermom', 'Hermon'],
    ['Isreal', 'Israel'],
    ['Turky', 'Turkey'],
    ['Lebannon', 'Lebanon'],
    ['soldeirs', 'soldiers'],
  ])('%s is searched for as %s', (from, to) => {
    expect(ask(`what about ${from}?`, known).corrected).toEqual([{ from, to }]);
  });

  it('find the other names of what was meant', () => {
    expect(othersOf(ask('Turky', known), 'Turky')).toEqual(['Turkey', 'Turkish']);
  });

  it.each(['pizza', 'Rome', 'airplane', 'Iraq', 'boar', 'xyz', 'qqqqqqqq', '12345', 'covid19'])(
    '%s is left alone',
    (typed) => {
      expect(ask(typed, known).corrected).toEqual([]);
    },
  );

  it('are left alone where the corpus knows the word', () => {
    expect(ask('fire in the airport', known).corrected).toEqual([]);
  });

  it.each([
    ['Royce', 'Joyce wrote it.'],
    ['Serban', 'Sean wrote it.'],
    ['CREs', 'The CVEs were found.'],
    ['Engadget', 'They engage readers.'],
  ])('are not mistaken for another name: %s', async (typed, text) => {
    expect(ask(`what did ${typed} write`, await know([text])).corrected).toEqual([]);
  });

  it('are offered where two words are as near', async () => {
    const twins = await know(['The marder and the warder met in the field with spears.']);
    const query = ask('who is the zarder', twins);
    expect(query.corrected).toEqual([]);
    expect(query.didYouMean).toEqual(
      expect.arrayContaining(['who is the marder', 'who is the warder']),
    );
  });
});

describe('the letter of the question', () => {
  it('is kept by isExact', () => {
    const query = understand('Turkey Netanyhu defence', known, { isExact: true });
    expect(query.terms.flatMap(({ variants }) => variants.map(({ kind }) => kind))).toEqual([
      'word',
      'word',
      'word',
    ]);
    expect(query.corrected).toEqual([]);
  });

  it.each([
    '"southern Lebanon" Turkey',
    '“southern Lebanon” Turkey',
    '«southern Lebanon» Turkey',
    '„southern Lebanon“ Turkey',
  ])('is kept inside quotation marks: %s', (question) => {
    const query = ask(question, known);
    expect(query.phrases).toEqual([['southern', 'lebanon']]);
    expect(othersOf(query, 'Lebanon')).toEqual([]);
    expect(othersOf(query, 'Turkey')).toEqual(['Turkish']);
  });

  it('has each thing once, in its order, with its place', () => {
    const query = ask('Turkey, turkey and the defence of Turkey', known);
    expect(query.terms.map(({ typed }) => typed)).toEqual(['Turkey', 'defence']);
    expect(query.terms.map(({ span }) => query.question.slice(span.start, span.end))).toEqual([
      'Turkey',
      'defence',
    ]);
  });
});

describe('limits', () => {
  it('reads 300 characters, to a word', () => {
    const query = ask('word '.repeat(100), known);
    expect(query.isCut).toBe(true);
    expect(query.question.length).toBeLessThanOrEqual(300);
    expect(query.question.endsWith('word')).toBe(true);
  });

  it('reads 32 different words', () => {
    const words = Array.from({ length: 40 }, (_each, at) => `w${at}`);
    const query = ask(words.join(' '), known);
    expect(query.isCut).toBe(true);
    expect(query.terms).toHaveLength(32);
  });

  it.each([
    ['300 characters', 'a'.repeat(300)],
    ['no word', '?!'],
    ['nothing', ''],
    ['32 words', Array.from({ length: 32 }, (_each, at) => `w${at}`).join(' ')],
  ])('cuts nothing off %s', (_name, question) => {
    expect(ask(question, known).isCut).toBe(false);
  });

  it.each([
    ['the × 500', 'the '.repeat(500)],
    ['6,000 letters', 'a'.repeat(6_000)],
    ['50,000 combining marks', `e${'\u0301'.repeat(50_000)}`],
    ['quotation marks', '"'.repeat(5_000)],
    ['half a surrogate', '\ud83d'.repeat(400)],
    ['white space', ' '.repeat(100_000)],
  ])('bear %s', (_name, question) => {
    const query = ask(question, known);
    expect(query.question.length).toBeLessThanOrEqual(300);
    expect(query.terms.length).toBeLessThanOrEqual(32);
  });
});

describe('any question', () => {
  const questions = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          'Turkey',
          'us',
          'US',
          '"',
          'al-Sharaa',
          'air',
          'strikes',
          'Netanyhu',
          'New',
          'Jersey',
          'Израиль',
          '土耳其',
          'تركيا',
          'F-35',
          'who',
          'said',
          'Michael',
          'Jordan',
        ),
        { maxLength: 60 },
      )
      .map((words) => words.join(' ')),
  );

  it('is understood within the limits', () => {
    fc.assert(
      fc.property(questions, fc.boolean(), (question, isExact) => {
        const query = understand(question, known, { isExact });
        expect(query.question.length).toBeLessThanOrEqual(300);
        expect(query.terms.length).toBeLessThanOrEqual(32);
        for (const { span, variants } of query.terms) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(query.question.length);
          expect(variants.length).toBeGreaterThan(0);
          expect(variants.length).toBeLessThanOrEqual(10);
          expect(variants[0]).toMatchObject({ kind: 'word', weight: 1 });
          for (const { terms, weight } of variants) {
            expect(weight).toBeGreaterThan(0);
            expect(weight).toBeLessThanOrEqual(1);
            expect(terms.length).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  it('asks only for what the corpus has, beside the words themselves', () => {
    fc.assert(
      fc.property(questions, (question) => {
        for (const { variants } of ask(question, known).terms) {
          for (const { kind, terms } of variants) {
            if (kind === 'word') continue;
            for (const term of terms) expect(known.vocabulary.countOf(term)).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});

describe('the work for one question', () => {
  it('is bounded however many of its words are misspelt', () => {
    let lookUps = 0;
    const { vocabulary } = known;
    const counting = {
      ...known,
      vocabulary: {
        ...vocabulary,
        near(folded: string, edits: number) {
          lookUps += 1;
          return vocabulary.near(folded, edits);
        },
      },
    };
    const misspelt = Array.from(
      { length: 30 },
      (_, at) => `soutxern${String.fromCharCode(97 + at)}`,
    );
    const query = ask(misspelt.join(' '), counting);
    expect(query.terms.length).toBeGreaterThan(20);
    expect(lookUps).toBe(10);
  });
});
