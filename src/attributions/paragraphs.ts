import type { Span } from '../text/span.ts';

/** A paragraph of a document with the sentences in it. */
export interface Paragraph extends Span {
  readonly sentences: readonly Span[];
}

const BLANK_LINE = /\n[ \t\r]*\n/;

const HEADING = /#{1,6}[ \t]/y;

/** What begins a line that is a paragraph of its own: a list's item, a speaker's name in capitals. */
const ITEM = /(?:[-*•] |\d{1,3}[.)] |>|Q[:.\s]|A[:.] ?|\*{0,2}\p{Lu}[\p{Lu}\p{M} .'’()-]{1,60}:)/uy;

/** The paragraphs that sentences belong to: between two there is an empty line, a heading's end, or a new item's beginning. */
export function groupParagraphs(text: string, sentences: readonly Span[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Span[] = [];
  for (const sentence of sentences) {
    const last = open.at(-1);
    if (last !== undefined && isApart(text, last, sentence)) {
      paragraphs.push(paragraphOf(open));
      open = [];
    }
    open.push(sentence);
  }
  if (open.length > 0) paragraphs.push(paragraphOf(open));
  return paragraphs;
}

function isApart(text: string, last: Span, next: Span): boolean {
  const between = text.slice(last.end, next.start);
  if (!between.includes('\n')) return false;
  if (BLANK_LINE.test(between)) return true;
  return (
    startsWith(HEADING, text, last.start) ||
    startsWith(HEADING, text, next.start) ||
    startsWith(ITEM, text, next.start)
  );
}

function startsWith(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function paragraphOf(sentences: readonly Span[]): Paragraph {
  return { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0, sentences };
}
