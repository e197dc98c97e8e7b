import type { Document } from '../documents/document.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Passage } from './passage.ts';

/** The passages of a document, in order; together they cover its text but for white space. */
export function splitDocument(document: Document): readonly Passage[] {
  const passages: Passage[] = [];
  for (const match of document.text.matchAll(/\S(?:[^\n\r]|\r?\n(?![^\S\n]*\r?\n))*/gu)) {
    const text = match[0].trimEnd();
    const number = passages.length + 1;
    const start = match.index;
    passages.push({
      id: `${document.id}.${number}`,
      document: document.id,
      number,
      paragraph: number,
      headings: [],
      start,
      end: start + text.length,
      text,
      sentences: splitSentences(text).map((span) => ({
        start: start + span.start,
        end: start + span.end,
      })),
    });
  }
  return passages;
}
