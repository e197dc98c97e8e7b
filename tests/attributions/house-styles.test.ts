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
];

describe('quotations of one house style or another', () => {
  it.each(QUOTATIONS)('finds %s', (_, text, expected) => {
    const direct = readText(text).filter(({ kind }) => kind === 'direct');
    expect(direct.map(({ speaker, content }) => `${speaker}: ${content}`)).toEqual(expected);
  });
});
