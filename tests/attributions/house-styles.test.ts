import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

/** A passage, and each of its quotations as `speaker: words`. */
const QUOTATIONS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a cue behind',
    'Foreign Minister Ana Ruiz met reporters. “We will sign the treaty,” Ruiz said.',
    ['Ana Ruiz: We will sign the treaty,'],
  ],
  [
    'a cue behind, turned round',
    '"The dam is full," said Omar Haddad, a spokesman for the ministry. "It will stay full."',
    ['Omar Haddad: The dam is full,', 'Omar Haddad: It will stay full.'],
  ],
  [
    'a quotation that is interrupted',
    '“The talks,” the envoy Lena Brandt told reporters on Friday, “are not over. They never were.”',
    ['Lena Brandt: The talks,', 'Lena Brandt: are not over. They never were.'],
  ],
  [
    'a quotation over two paragraphs',
    'Admiral Piet Visser warned the council: “The strait is mined.\n\n“Nobody should sail before May.”',
    ['Piet Visser: The strait is mined.', 'Piet Visser: Nobody should sail before May.'],
  ],
  [
    'brackets within a quotation',
    'President Noor Aziz said: “We will not let them [the rebels] enter the town.”',
    ['Noor Aziz: We will not let them [the rebels] enter the town.'],
  ],
  [
    'a question with its cue behind',
    '“Who will pay?” Senator Mary Holt asked.',
    ['Mary Holt: Who will pay?'],
  ],
  [
    'doubled single marks',
    "''The figures are wrong,'' Mr. Okafor said. ''They were always wrong.''",
    ['Okafor: The figures are wrong,', 'Okafor: They were always wrong.'],
  ],
  ['a scare quote', 'The so-called “peace camp” met in the old town hall on Monday.', []],
  [
    'a scare quote that somebody uses',
    'Russian President Vladimir Putin accused Kyiv of staging “a provocation at the plant.”',
    ['Vladimir Putin: a provocation at the plant.'],
  ],
  [
    'a pronoun after its sentence',
    'Turkish Foreign Minister Hakan Fidan arrived in Doha. “We want a ceasefire now,” he said.',
    ['Hakan Fidan: We want a ceasefire now,'],
  ],
  [
    'a turn of a transcript and what follows it',
    'MS. DELL: Good morning.\n\nQ    Is the road open?\n\nMS. DELL: It is open.\n\nIt will stay open all winter long.',
    [
      'MS. DELL: Good morning.',
      'null: Is the road open?',
      'MS. DELL: It is open.',
      'MS. DELL: It will stay open all winter long.',
    ],
  ],
  [
    'a name before a colon',
    'Defense Minister Juan Paz addressed the chamber. Paz: “The border is shut.”',
    ['Juan Paz: The border is shut.'],
  ],
  [
    'a phrase with a comma in it',
    '“It is a good deal,” the tired, 70-year-old negotiator said. Nobody else spoke.',
    ['null: It is a good deal,'],
  ],
  [
    'a verb that is in no list',
    'Colonel Ivo Brandt came out. “They will pay for it,” Brandt thundered.',
    ['Ivo Brandt: They will pay for it,'],
  ],
  [
    'the words of somebody else in between',
    'Senator Amy Cole met Senator Bob Dunn. “I will vote no,” Cole said. “And I will vote yes,” Dunn replied.',
    ['Amy Cole: I will vote no,', 'Bob Dunn: And I will vote yes,'],
  ],
  [
    'according to somebody',
    '“The dam has held so far and will hold,” according to Engineer Tom Reed.',
    ['Tom Reed: The dam has held so far and will hold,'],
  ],
  ['a title', 'She had roles in “How the West Was Won” and other films of the time.', []],
  [
    'a pronoun that may be either of two',
    'Amy Cole and Bob Dunn arrived late. “We are sorry for the delay,” they said.',
    ['null: We are sorry for the delay,'],
  ],
  [
    'single marks where a text has no others',
    '‘The harbour is closed,’ Captain Lena Frost said. ‘It stays closed.’',
    ['Lena Frost: The harbour is closed,', 'Lena Frost: It stays closed.'],
  ],
  [
    'somebody who is described by what he does',
    '“Prices will rise again,” said an economist who follows the market.',
    ['null: Prices will rise again,'],
  ],
];

/** A sentence, and what it reports as `source: content`. */
const REPORTS: readonly (readonly [string, readonly string[]])[] = [
  ['Egypt said that the canal would reopen in May.', ['Egypt: that the canal would reopen in May']],
  ['The canal would reopen in May, officials said.', ['officials: The canal would reopen in May']],
  ['Greece opposes the toll on oil.', ['Greece: the toll on oil']],
  ['According to Reuters, the ship left port at dawn.', ['Reuters: the ship left port at dawn']],
  [
    'Israel’s refusal to sign the treaty angered the envoys.',
    ['Israel’s: to sign the treaty angered the envoys'],
  ],
  ['Norway wants to join the talks.', ['Norway: to join the talks']],
  ['The man accused of the theft left the court.', []],
  ['The report was denied by nobody at the time.', []],
  ['It is not clear whether Norway supports the toll.', []],
  ['If Norway supports the toll, Egypt will leave.', []],
  ['Iran was accused by Greece of piracy.', ['Greece: Iran', 'Greece: of piracy']],
  ['Egypt is opposed to the toll.', ['Egypt: to the toll']],
  [
    'Officials in Oslo, who met on Friday, said it would rain.',
    ['Officials in Oslo: it would rain'],
  ],
];

describe('reports', () => {
  it.each(REPORTS)('are read in “%s”', (text, expected) => {
    const reported = readText(text).filter(({ kind }) => kind === 'reported');
    const clipped = reported.map(({ source, content }) => `${source}: ${content}`);
    expect(clipped).toEqual(expected);
  });

  it('of somebody who reports of somebody keep both', () => {
    const found = readText('Reuters reported that Ankara rejects the plan for the port.');
    expect(found.map(({ source }) => source)).toEqual(['Reuters', 'Ankara']);
  });
});

describe('a denial', () => {
  it.each([
    ['Norway no longer supports the toll.', 'no longer supports'],
    ['Norway did not condemn the raid.', 'did not condemn'],
  ])('keeps its words in “%s”', (text, cue) => {
    expect(readText(text)[0]?.cue).toBe(cue);
  });
});

describe('who speaks for whom', () => {
  it.each([
    ['Turkish President Ali Kaya said the talks were over.', ['Turkey']],
    ['Ali Kaya, a spokesman for the Kremlin, said the talks were over.', ['Russia']],
    ['Hamas leader Ali Kaya said the talks were over.', ['Hamas']],
    ['Former Turkish President Ali Kaya said the talks were over.', []],
    ['Ali Kaya, a fisherman from Turkey, said the talks were over.', []],
    ['Israeli officials said the talks were over.', ['Israel']],
    ['The Kremlin said the talks were over.', ['Russia']],
  ])('is read in “%s”', (text, expected) => {
    expect(readText(text)[0]?.for).toEqual(expected);
  });
});

describe('quotations of one house style or another', () => {
  it.each(QUOTATIONS)('finds %s', (_, text, expected) => {
    const direct = readText(text).filter(({ kind }) => kind === 'direct');
    expect(direct.map(({ speaker, content }) => `${speaker}: ${content}`)).toEqual(expected);
  });
});
