import type { Answer } from '../answers/answer.ts';
import type { Document } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import type { Language } from '../text/language.ts';

/** One document with its passages. */
export interface DocumentState {
  readonly document: Document;
  readonly language: Language;
  readonly passages: readonly Passage[];
}

/** How many documents and passages these are, and the date of the newest document. */
export function countHeld(documents: readonly DocumentState[]): Answer['searched'] {
  let passages = 0;
  let newest: string | null = null;
  for (const state of documents) {
    passages += state.passages.length;
    const { date } = state.document;
    if (date !== null && (newest === null || date > newest)) newest = date;
  }
  return { documents: documents.length, passages, newest };
}
