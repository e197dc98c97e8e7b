import { describe, expect, it } from 'vitest';
import { askLibrary } from '../../src/library/ask-library.ts';
import { emptyCorpus } from '../../src/documents/read-corpus.ts';
import { buildLibrary } from '../../src/library/renew-library.ts';
import type { Answer } from '../../src/answers/answer.ts';
import { documentOf } from '../passages/document.ts';

describe('what is quoted', () => {
  it.each([
    [
      'the reply, not the question',
      'Q    Will the ferry to Osmar run in winter?\n\nMS. HALE:  We have looked into it. The ice is too thick. Nothing will sail before March.',
      'will the ferry to Osmar run in winter',
      ['We have looked into it.', 'The ice is too thick.', 'Nothing will sail before March.'],
    ],
    [
      'the reply in another language',
      'Fährt die Fähre nach Osmar im Winter?\n\nDas Eis ist zu dick.',
      'fährt die Fähre nach Osmar im Winter',
      ['Das Eis ist zu dick.'],
    ],
    [
      'the text, not its heading',
      '# Report\n\n## The ferry to Osmar in winter\n\nNothing will sail before March.\n\n## Trains\n\nTrains run.',
      'ferry to Osmar in winter',
      ['Nothing will sail before March.'],
    ],
    [
      'the text, not the line above it',
      'The ferry to Osmar in winter\n\nNothing will sail before March, the harbour office said.',
      'ferry to Osmar in winter',
      ['Nothing will sail before March, the harbour office said.'],
    ],
    [
      'a sentence with the one that it leans on',
      'The harbour office met the mayor of Osmar. He closed the ferry for the winter. Bread is cheap. Trains run every hour. Snow falls.',
      'who closed the ferry for the winter',
      ['The harbour office met the mayor of Osmar.', 'He closed the ferry for the winter.'],
    ],
    [
      'nothing of a line of addresses',
      'The ferry to Osmar is closed.\n\nx.com/ferry_osmar/winter x.com/osmar_ferry/status/12\n\nBread is cheap.',
      'ferry to Osmar',
      ['The ferry to Osmar is closed.'],
    ],
    [
      'the row of a table that answers, with the names of the columns',
      '| Camp | Capacité | Responsable |\n|---|---|---|\n| Iridimi | 18 500 | Moussa Saleh |\n| Farchana | 25 000 | Claire Petit |',
      'capacité du camp de Farchana',
      ['Camp | Capacité | Responsable', 'Farchana | 25 000 | Claire Petit'],
    ],
    [
      'no row beside it that says nothing of what is asked',
      '| Region | Limit | Note |\n|---|--:|---|\n| North | 42 | frozen in winter |\n| South | 17 | open all year |',
      'what is the limit of the South region',
      ['Region | Limit | Note', 'South | 17 | open all year'],
    ],
  ])('is %s', async (_, text, question, expected) => {
    const answer = await ask(text, question);
    expect(quotedOf(answer)).toEqual(expected.map((sentence) => expect.stringContaining(sentence)));
  });

  it.each(['Will the ferry to Osmar run in winter?', 'ferry Osmar'])(
    'is nothing where there are only questions: %s',
    async (question) => {
      const answer = await ask('Will the ferry to Osmar run in winter?', question);
      expect(answer).toMatchObject({ verdict: 'none', passages: [] });
    },
  );

  it('is the opening of a document that only its title tells of', async () => {
    const text = 'The doors are open from nine to five.\n\nOn Sundays the place stays shut.';
    const answer = await ask(text, 'harbour museum hours', 'Opening hours of the harbour museum');
    expect(answer.verdict).toBe('partial');
    expect(answer.passages.map(({ number }) => number)).toEqual([1]);
  });
});

async function ask(text: string, question: string, title: string | null = null): Promise<Answer> {
  const documents = [{ ...documentOf(text), title }];
  const library = await buildLibrary({ ...emptyCorpus(''), documents });
  return askLibrary(library, { text: question });
}

function quotedOf({ passages: [first] }: Answer): readonly string[] {
  if (first === undefined) return [];
  return first.answering.map(({ start, end }) =>
    first.text.slice(start - first.start, end - first.start),
  );
}
