import type { Answer, Citation, QuotedPassage } from '../../../src/answers/answer.ts';
import type { CardView } from '../../../src/rendering/discord/view.ts';

export const KEY = new Uint8Array(32).fill(7);

export const VIEW: CardView = {
  locale: 'en-US',
  asker: '123456789012345678',
  key: KEY,
  isPrivate: true,
};

/** A passage of this text; the spans count in it. */
export function passageOf(text: string, changes: Partial<QuotedPassage> = {}): QuotedPassage {
  return {
    id: 'ynet-2025-03-01.4',
    document: 'ynet-2025-03-01',
    revision: '0123456789ab',
    number: 4,
    paragraph: 4,
    title: 'Israel reassesses',
    publisher: 'Ynet',
    date: '2025-03-01',
    url: 'https://www.ynetnews.com/article/x',
    headings: [],
    speaker: null,
    page: null,
    source: { start: 0, end: 0 },
    text,
    start: 0,
    end: text.length,
    answering: [],
    answer: null,
    highlights: [],
    ...changes,
  };
}

export function answerOf(
  passages: readonly QuotedPassage[],
  changes: Partial<Answer> = {},
): Answer {
  const isNone = passages.length === 0;
  return {
    question: "Israel's position on Turkey",
    isCut: false,
    verdict: isNone ? 'none' : 'strong',
    passages,
    near: passages.length,
    page: isNone ? 0 : 1,
    pages: isNone ? 0 : 1,
    searched: { documents: 1, passages: 16, newest: '2025-03-01' },
    alsoSearched: [],
    corrected: [],
    didYouMean: [],
    nearest: [],
    ...changes,
  };
}

export function citationOf(passage: QuotedPassage, changes: Partial<Citation> = {}): Citation {
  return { passage, before: [], after: [], documentPassages: 16, ...changes };
}
