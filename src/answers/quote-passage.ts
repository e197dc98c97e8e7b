import type { Document } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import type { Span } from '../text/span.ts';
import type { QuotedPassage } from './answer.ts';

/** A passage with its citation, and what of it is marked. */
export function quotePassage(
  passage: Passage,
  document: Document,
  marks: { readonly answering: readonly Span[]; readonly highlights: readonly Span[] } = {
    answering: [],
    highlights: [],
  },
): QuotedPassage {
  const { id, number, paragraph, headings, text, start, end } = passage;
  const { revision, title, publisher, date, url } = document;
  return {
    id,
    document: document.id,
    revision,
    number,
    paragraph,
    title,
    publisher,
    date,
    url,
    headings,
    text,
    start,
    end,
    ...marks,
  };
}
