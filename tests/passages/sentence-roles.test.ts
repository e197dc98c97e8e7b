import { describe, expect, it } from 'vitest';
import { findTurns } from '../../src/documents/transcript-turns.ts';
import {
  hasQuotable,
  hasStatement,
  leansBack,
  readSentenceRoles,
} from '../../src/passages/sentence-roles.ts';
import { splitDocument } from '../../src/passages/split-document.ts';
import { documentOf } from './document.ts';

/** The passages of a text, as Markdown has it, with its turns where it is a transcript. */
function passagesOf(text: string) {
  const document = documentOf(text);
  return splitDocument({ ...document, blocks: findTurns(document, text) });
}

const rolesOf = (text: string) => passagesOf(text).flatMap(readSentenceRoles).join(' ');

/** Of each passage, whether it can be quoted, and whether it states something. */
const kindsOf = (text: string) =>
  passagesOf(text).map((one) => [hasQuotable(one), hasStatement(one)]);

describe('the role of a sentence', () => {
  it.each([
    ['# A title\n\nThe mill is closed. Is it? It is.', 'title statement question statement'],
    ['Why!? (Is it so?) Nobody knows?! Good.', 'question question question statement'],
    ['By Ada Writer\n\n14:05\n\nThe mill is closed.', 'title title statement'],
    ['Read https://a.example/x and www.b.example\n\nThe mill.', 'title statement'],
    ['https://a.example/x and (www.b.example\n\nThe mill.', 'aside statement'],
    ['Mail: ada@mill.example, @mill\n\nThe mill.', 'aside statement'],
    ['The mill @ noon is a/b closed.', 'statement'],
    ['| Camp | Sum |\n|---|---|\n| Osmer | 4 |\n| Ravn | 5 |', 'title statement statement'],
    ['```\ncode here\n```\n\nText of it.', 'aside statement'],
    [
      'See: the mill[12]\n\nIt is closed.[3]\n\nRain fell…\n\nMore.',
      'title statement statement statement',
    ],
    ['Last lines are no titles\n\nBut statements', 'title statement'],
    [`A ${'long '.repeat(18)}line\n\nText.`, 'title statement'],
    [`A ${'long '.repeat(19)}line\n\nText.`, 'statement statement'],
  ])('of %j', (text, roles) => {
    expect(rolesOf(text)).toBe(roles);
  });

  it('is that of what is asked in the turns of those who ask', () => {
    const text = [
      'Q    Who will lead the mission?',
      'MS. DELL:  That will be Brandt.',
      'MR. HOLT:  We heard that the mill burns. Is it so?',
      'MS. DELL:  It is. They know.',
      'Q    We thank you.',
      'MS. DELL:  Good.',
    ].join('\n\n');
    const asked = 'question statement asked question statement statement asked statement';
    expect(rolesOf(text)).toBe(asked);
  });
});

it('tells a passage that states something, or can be quoted at least', () => {
  expect(kindsOf('Is it?')).toEqual([[false, false]]);
  expect(kindsOf('Is it? It is.')).toEqual([[true, true]]);
  const transcript = 'Q    We thank you.\n\nMS. DELL:  Good.\n\nQ    So we do.\n\nMS. DELL:  Yes.';
  expect(kindsOf(transcript)).toEqual(
    expect.arrayContaining([
      [true, false],
      [true, true],
    ]),
  );
});

describe('a sentence leans on the one before it', () => {
  it.each([
    ['Ann left. She will come. Osmer waits.', [false, true, false]],
    ['Anna ging. Sie kommt wieder. Siedler kamen.', [false, true, false]],
    ['Анна ушла. Она вернётся. Онагр спит.', [false, true, false]],
    ['It rained. “However, we stayed.” Itself a wonder.', [false, true, false]],
  ])('in %j', (text, expected) => {
    const [passage] = passagesOf(text);
    if (passage === undefined) throw new Error('a passage');
    expect(passage.sentences.map((_, at) => leansBack(passage, at))).toEqual(expected);
  });

  it('where the same person speaks', () => {
    const text = 'MR. HOLT:  Ann left.\n\nMS. DELL:  She will come.\n\nMR. HOLT:  Good. It is.';
    const leans = passagesOf(text).flatMap((passage) =>
      passage.sentences.map((_, at) => leansBack(passage, at)),
    );
    expect(leans.filter(Boolean)).toHaveLength(1);
  });
});
