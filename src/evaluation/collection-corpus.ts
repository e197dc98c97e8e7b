import type { Document } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Entry } from './read-collection.ts';

/** Between two passages of one document. */
const GAP = '\n\n';

/** Entries as documents, one for each: what the program would make of a file. `idOf` tells whose a document is. */
export function documentsOfEntries(entries: readonly Entry[]): readonly Document[] {
  return entries.map((entry, index) => toDocument(`e${index}`, entry, entry.text));
}

/** Entries as passages: a document for each parent, or for each entry without one, and how it is already split. */
export function documentsOfPassages(entries: readonly Entry[]): {
  readonly documents: readonly Document[];
  readonly split: (document: Document) => readonly Passage[];
} {
  const groups = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const key = entry.parent === null ? `entry ${entry.id}` : `parent ${entry.parent}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const passages = new Map<string, readonly Passage[]>();
  const documents = [...groups.values()].map((group, index) => {
    const id = `e${index}`;
    passages.set(id, cutGroup(id, group));
    return toDocument(id, group[0], group.map(({ text }) => text).join(GAP));
  });
  return { documents, split: ({ id }) => passages.get(id) ?? [] };
}

function cutGroup(document: string, group: readonly Entry[]): readonly Passage[] {
  let start = 0;
  return group.map(({ text }, index) => {
    const from = start;
    start += text.length + GAP.length;
    return {
      id: `${document}.${index + 1}`,
      document,
      number: index + 1,
      paragraph: index + 1,
      headings: [],
      start: from,
      end: from + text.length,
      text,
      sentences: splitSentences(text).map((span) => ({
        start: span.start + from,
        end: span.end + from,
      })),
    };
  });
}

function toDocument(id: string, { title, source, date }: Entry, text: string): Document {
  return {
    id,
    path: `${id}.txt`,
    title,
    publisher: source,
    author: null,
    date,
    url: null,
    language: null,
    tags: [],
    text,
    headings: [],
    revision: '',
  };
}
