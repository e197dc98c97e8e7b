import { describe, expect, it } from 'vitest';
import { readQuestionSet } from '../../src/evaluation/question-set.ts';
import type { Document } from '../../src/documents/document.ts';
import { readPlainText } from '../../src/documents/plain-reading.ts';
import type { Passage } from '../../src/passages/passage.ts';

const TEXT = 'Gofman flew to Moscow.\n\nGofman returned on Friday.';

const document: Document = {
  id: 'report',
  path: 'report.md',
  ...readPlainText(TEXT, 0),
  dateFrom: null,
  revision: '0123456789ab',
  title: null,
  publisher: null,
  author: null,
  date: null,
  url: null,
  language: null,
  tags: [],
};

const held = { documents: [document], passages: [passage(1, 0, 22), passage(2, 24, TEXT.length)] };

describe('readQuestionSet', () => {
  it.each([
    ['an id', '"report.2"', ['report.2']],
    ['a quote', '{"document": "report", "quote": "returned on Friday"}', ['report.2']],
    [
      'a quote over two passages',
      '{"document": "report", "quote": "Moscow.\\n\\nGofman returned"}',
      ['report.2'],
    ],
    [
      'two quotes of one passage',
      '"report.1", {"document": "report", "quote": "flew"}',
      ['report.1'],
    ],
    ['nothing', '', []],
  ])('resolves %s', (_, passages, expected) => {
    const line = `{"question": "Where?", "passages": [${passages}], "kind": "where"}`;
    expect(readQuestionSet(line, 'set.jsonl', held)).toEqual({
      questions: [{ question: 'Where?', expected, kind: 'where' }],
      problems: [],
    });
  });

  it.each([
    ['{"question"', /^set\.jsonl, line 2$/, /not JSON/],
    ['{"question": "", "passages": []}', /line 2/, /question: /],
    ['{"question": "a", "passages": [], "sort": "b"}', /line 2/, /sort/],
    ['{"question": "a", "passages": ["report.3"]}', /line 2/, /no passage has the id report\.3/],
    [
      '{"question": "a", "passages": [{"document": "other", "quote": "a"}]}',
      /line 2/,
      /no document/,
    ],
    [
      '{"question": "a", "passages": [{"document": "report", "quote": "Berlin"}]}',
      /line 2/,
      /does not hold/,
    ],
    [
      '{"question": "a", "passages": [{"document": "report", "quote": "Gofman"}]}',
      /line 2/,
      /more than once/,
    ],
  ])('reports %s', (line, input, what) => {
    const { questions, problems } = readQuestionSet(`\n${line}\r\n`, 'set.jsonl', held);
    expect(questions).toEqual([]);
    expect(problems).toEqual([
      {
        input: expect.stringMatching(input),
        what: expect.stringMatching(what),
        advice: expect.any(String),
      },
    ]);
  });
});

function passage(number: number, start: number, end: number): Passage {
  const text = TEXT.slice(start, end);
  const sentences = [{ start, end }];
  return {
    id: `report.${number}`,
    document: 'report',
    number,
    paragraph: number,
    headings: [],
    text,
    start,
    end,
    sentences,
    parts: [{ role: 'paragraph', start, end, speaker: null, head: null }],
    speaker: null,
    date: null,
    url: null,
    page: null,
  };
}
