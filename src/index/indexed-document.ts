import type { Document } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import type { Language } from '../text/language.ts';
import type { ForwardDocument } from './forward-document.ts';

/** A document as the embedded index keeps it. */
export interface IndexedDocument {
  readonly document: Document;
  readonly language: Language;
  readonly passages: readonly Passage[];
  readonly forward: ForwardDocument;
}
