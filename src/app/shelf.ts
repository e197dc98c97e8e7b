import type { Answer } from '../answers/answer.ts';
import type { Document } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import type { Language } from '../text/language.ts';

/** One document with its passages. */
export interface Shelf {
  readonly document: Document;
  readonly language: Language;
  readonly passages: readonly Passage[];
}

/** How many documents and passages stand on these shelves, and the date of the newest document. */
export function countShelves(shelves: readonly Shelf[]): Answer['searched'] {
  let passages = 0;
  let newest: string | null = null;
  for (const shelf of shelves) {
    passages += shelf.passages.length;
    const { date } = shelf.document;
    if (date !== null && (newest === null || date > newest)) newest = date;
  }
  return { documents: shelves.length, passages, newest };
}
