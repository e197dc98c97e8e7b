import type { Attribution } from '../../src/attributions/attribution.ts';
import { readSpeech } from '../../src/attributions/read-speech.ts';
import type { Speech } from '../../src/attributions/speech.ts';
import type { Document } from '../../src/documents/document.ts';
import { splitDocument } from '../../src/passages/split-document.ts';
import { detectLanguage } from '../../src/text/language.ts';
import { documentOf as readDocument } from '../passages/document.ts';

/** An attribution with the words instead of their offsets. */
export interface Said {
  readonly kind: Attribution['kind'];
  readonly content: string;
  readonly cue: string | null;
  readonly source: string | null;
  readonly speaker: string | null;
  readonly for: readonly string[];
}

/** A document of a text, as a file of this name would give it. */
export function documentOf(text: string, name = 'text.txt'): Document {
  return readDocument(text, name);
}

/** Who says and does what in a document. */
export function speechOf(document: Document): Speech {
  return readSpeech(
    document,
    detectLanguage(document.text, document.language),
    splitDocument(document).flatMap(({ sentences }) => sentences),
  );
}

/** What a document attributes. */
export function attributionsOf(document: Document): readonly Attribution[] {
  return speechOf(document).attributions;
}

/** What a text attributes, in words. */
export function readText(text: string): readonly Said[] {
  const document = documentOf(text);
  return attributionsOf(document).map(({ kind, content, cue, source, speaker, for: actors }) => ({
    kind,
    content: document.text.slice(content.start, content.end),
    cue: cue === null ? null : document.text.slice(cue.start, cue.end),
    source: source === null ? null : document.text.slice(source.start, source.end),
    speaker,
    for: actors,
  }));
}
