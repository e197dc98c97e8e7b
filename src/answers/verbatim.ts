import { sourceSpan } from '../documents/source-map.ts';
import type { Problem } from '../errors/problem.ts';
import type { CorpusPassage } from '../index/passage-index.ts';
import type { QuotedPassage } from './answer.ts';

/** What is not exactly the document's text in a quotation, which then must not be shown; null where all is. */
export function findMisquotation(
  quoted: QuotedPassage,
  { document, excerpt }: Pick<CorpusPassage, 'document' | 'excerpt'>,
): Problem | null {
  const { start, end, text, id } = quoted;
  const source = sourceSpan(excerpt, quoted);
  const begin = excerpt.start ?? 0;
  const isVerbatim =
    quoted.document === document.id &&
    excerpt.text.slice(start - begin, end - begin) === text &&
    quoted.source.start === source.start &&
    quoted.source.end === source.end;
  const marks = [
    ...quoted.answering,
    ...quoted.highlights,
    ...(quoted.answer === null ? [] : [quoted.answer]),
  ];
  const isInside = marks.every(
    (mark) => start <= mark.start && mark.start < mark.end && mark.end <= end,
  );
  if (isVerbatim && isInside) return null;
  return {
    input: id,
    what: isVerbatim
      ? 'a mark lies outside the quotation'
      : 'the quotation is not the document’s text',
    advice: 'It was not shown; report it with the document',
  };
}
