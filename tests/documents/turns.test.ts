import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import { splitDocument } from '../../src/passages/split-document.ts';
import { makeFolder, onlyOf } from './folder.ts';

async function speakersOf(
  content: string,
  file = 'report.md',
): Promise<readonly (string | null)[]> {
  const { documents } = await readCorpus(makeFolder({ [file]: content }));
  return onlyOf(documents).blocks.map(({ speaker }) => speaker);
}

describe('who speaks', () => {
  it.each([
    [
      'capitals, and paragraphs that go on',
      'MS. DELL:  He is here.\n\nQ    Is it so?\n\nAnd they said it was.  Is it?\n\nADMIRAL HOLT:  No.\n\nThe deal was made in the open.',
      ['MS. DELL', 'Q', 'Q', 'ADMIRAL HOLT', 'ADMIRAL HOLT'],
    ],
    [
      'no-break spaces behind Q',
      'Q\u00A0\u00A0 \u00A0 Is it so?\n\nTHE PRESIDENT: It is.\n\nQ\u00A0\u00A0 Thanks.',
      ['Q', 'THE PRESIDENT', 'Q'],
    ],
    [
      'names in bold',
      '**Ada Holt:** We came.\n\nWe saw.\n\n**Ben Dell:** You left.\n\n**Ada Holt:** We did.\n\n**Ben Dell:** So.',
      ['Ada Holt', 'Ada Holt', 'Ben Dell', 'Ada Holt', 'Ben Dell'],
    ],
    [
      'bold names without a colon',
      '**Holt** We came.\n\n**Dell** You left.\n\n**Holt** We did.\n\n**Dell** So.',
      ['Holt', 'Dell', 'Holt', 'Dell'],
    ],
    [
      'roles in Russian',
      'Ведущий: Как дела?\n\nПётр Савин: Хорошо.\n\nИ ещё раз.\n\nВедущий: Спасибо.\n\nПётр Савин: До свидания.',
      ['Ведущий', 'Пётр Савин', 'Пётр Савин', 'Ведущий', 'Пётр Савин'],
    ],
    [
      'question and answer in Chinese',
      '问：怎么样？\n\n答：很好。\n\n问：谢谢。',
      ['问', '答', '问'],
    ],
    [
      'times before names',
      '[00:01] Ada Holt: We came.\n\n[00:09] Ben Dell: You left.\n\n[00:12] Ada Holt: We did.\n\n[00:15] Ben Dell: So.',
      ['Ada Holt', 'Ben Dell', 'Ada Holt', 'Ben Dell'],
    ],
    ['lines without blank ones between', 'Q: Is it so?\nA: It is.\nQ: Thanks.', ['Q', 'A', 'Q']],
  ])('is read from %s', async (_, content, expected) => {
    expect(await speakersOf(content)).toEqual(expected);
    expect(await speakersOf(content.replaceAll('**', ''), 'report.txt')).toHaveLength(
      expected.length,
    );
  });

  it.each([
    'NOTE: The bridge is shut.\n\nWARNING: It is icy.\n\nMore.',
    'Justification: It rose.\n\nCountry: Velm.\n\nThe country rose. No justification was given.\n\nJustification: None.\n\nCountry: Arland.',
    '**Goals:** One.\n\n**Means:** Two.\n\n**Costs:** Three.',
    'The minister said: We will go.\n\nThe envoy said: We will stay.',
  ])('is nobody in %j', async (content) => {
    expect(new Set(await speakersOf(content))).toEqual(new Set([null]));
  });

  it('goes with each passage and its parts', async () => {
    const text = 'Q    Is it so?\n\nMS. DELL:  It is, as we said.\n\nWe have nothing else to say.';
    const { documents } = await readCorpus(makeFolder({ 'a.md': text }));
    const passages = splitDocument(onlyOf(documents));
    expect(passages.map(({ speaker }) => speaker)).toEqual([null, 'MS. DELL']);
    expect(passages[0]?.parts.map(({ speaker }) => speaker)).toEqual(['Q', 'MS. DELL']);
  });
});
