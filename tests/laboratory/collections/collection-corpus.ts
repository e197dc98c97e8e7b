import type { Document, Reading } from '../../../src/documents/document.ts';
import { readPlainText } from '../../../src/documents/plain-reading.ts';
import type { Passage } from '../../../src/passages/passage.ts';
import { splitSentences } from '../../../src/text/sentences.ts';
import type { Entry } from './read-collection.ts';

/** Between two passages of one document. */
const GAP = '\n\n';

/** Entries as documents. */
export interface EntryDocuments {
  readonly documents: readonly Document[];
  /** What judgements call the passage with this id: its entry, or the entry's parent. */
  readonly nameOf: (passage: string) => string;
}

/** Entries as documents, one for each: what the program would make of a file. */
export function documentsOfEntries(entries: readonly Entry[]): EntryDocuments {
  const names = new Map(entries.map(({ id, parent }, index) => [`e${index}`, parent ?? id]));
  return {
    documents: entries.map((entry, index) =>
      toDocument(`e${index}`, entry, readPlainText(entry.text, 0)),
    ),
    nameOf: (passage) => names.get(passage.slice(0, passage.lastIndexOf('.'))) ?? passage,
  };
}

/** Entries as passages: a document for each parent, or for each entry without one, and how it is already split. */
export function documentsOfPassages(
  entries: readonly Entry[],
): EntryDocuments & { readonly split: (document: Document) => readonly Passage[] } {
  const names = new Map<string, string>();
  const passages = new Map<string, readonly Passage[]>();
  const documents = [...groupByParent(entries).values()].map((group, index) => {
    const id = `e${index}`;
    const cut = cutGroup(id, group);
    passages.set(id, cut);
    for (const [at, passage] of cut.entries()) {
      const entry = group[at] ?? group[0];
      names.set(passage.id, entry.parent ?? entry.id);
    }
    const text = group.map((entry) => entry.text).join(GAP);
    return toDocument(id, group[0], { text, blocks: [], map: [0, 0, text.length] });
  });
  return {
    documents,
    nameOf: (passage) => names.get(passage) ?? passage,
    split: ({ id }) => passages.get(id) ?? [],
  };
}

type Group = [Entry, ...Entry[]];

function groupByParent(entries: readonly Entry[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const whole = entry.document ?? entry.parent;
    const key = whole === null ? `entry ${entry.id}` : `parent ${whole}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

function cutGroup(document: string, group: Group): readonly Passage[] {
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
      parts: [
        { role: 'paragraph', start: from, end: from + text.length, speaker: null, head: null },
      ],
      speaker: null,
      date: null,
      url: null,
      page: null,
    };
  });
}

function toDocument(id: string, { title, source, date }: Entry, reading: Reading): Document {
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
    dateFrom: null,
    ...reading,
    revision: '',
  };
}
