import { sourceSpan } from '../documents/source-map.ts';
import type { CorpusPassage } from '../index/passage-index.ts';
import { type Passage, speakerIn } from '../passages/passage.ts';
import type { Span } from '../text/span.ts';
import type { QuotedPassage } from './answer.ts';

/** A passage with its citation, and what of it is marked. */
export function quotePassage(
  { passage, document, excerpt }: CorpusPassage,
  marks: Pick<QuotedPassage, 'answering' | 'answer' | 'highlights'> = UNMARKED,
): QuotedPassage {
  const { id, number, paragraph, headings, text, start, end, page } = passage;
  const { revision, title, publisher } = document;
  return {
    id,
    document: document.id,
    revision,
    number,
    paragraph,
    // A digest has no title; its items have headings.
    title: title ?? headings.at(-1) ?? null,
    publisher,
    date: passage.date ?? document.date,
    url: passage.url ?? document.url,
    headings,
    speaker: speakerOf(passage, marks.answering),
    page,
    source: sourceSpan(excerpt, passage),
    text,
    start,
    end,
    ...marks,
  };
}

/** Of the sentences that are marked; of all the passage where none is. */
function speakerOf(passage: Passage, answering: readonly Span[]): string | null {
  const [first, ...others] = answering.map((span) => speakerIn(passage, span));
  if (first === undefined) return passage.speaker;
  return others.every((speaker) => speaker === first) ? first : null;
}

const UNMARKED = { answering: [], answer: null, highlights: [] };
