import type { Answer, QuotedPassage } from '../../src/answers/answer.ts';
import type { Span } from '../../src/text/span.ts';

/** Where the sample passage begins in its document; not 0, so that a confusion of offsets shows. */
const START = 100;

const TEXT =
  'Israel’s stance on Syria is becoming increasingly clear: it prefers Russian influence over Turkey’s expanding ' +
  'foothold. One key objective was to urge Russia to pressure Hamas. Among those still held is Maxim Herkin.';

/** A passage whose first sentence answers, changed as a test needs it. */
export function samplePassage(changes: Partial<QuotedPassage> = {}): QuotedPassage {
  const text = changes.text ?? TEXT;
  return {
    id: 'ynet-2025-03-01.4',
    document: 'ynet-2025-03-01',
    revision: '0123456789ab',
    number: 4,
    paragraph: 4,
    title: '[Israel reassesses its partnerships]',
    publisher: 'Ynet',
    date: '2025-03-01',
    url: null,
    headings: [],
    speaker: null,
    page: null,
    source: { start: 0, end: 0 },
    text,
    start: START,
    end: START + text.length,
    answering: changes.text === undefined ? [spanOf('Israel’s stance', 'foothold.')] : [],
    answer: null,
    highlights: changes.text === undefined ? [spanOf('Israel'), spanOf('Turkey')] : [],
    ...changes,
  };
}

/** The span of the sample text, in the document's offsets, from one of its words to the end of another. */
export function spanOf(from: string, to = from): Span {
  return { start: START + TEXT.indexOf(from), end: START + TEXT.indexOf(to) + to.length };
}

/** A sure answer with one passage, changed as a test needs it. */
export function sampleAnswer(changes: Partial<Answer> = {}): Answer {
  return {
    question: "Israel's position on Turkey",
    isCut: false,
    verdict: 'strong',
    passages: [samplePassage()],
    near: 1,
    page: 1,
    pages: 1,
    searched: { documents: 1, passages: 14, newest: '2025-03-01' },
    alsoSearched: [],
    corrected: [],
    didYouMean: [],
    nearest: [],
    ...changes,
  };
}
