import type { Document } from '../../../src/documents/document.ts';
import { emptyCorpus } from '../../../src/documents/read-corpus.ts';
import { documentsOfEntries, documentsOfPassages } from './collection-corpus.ts';
import type { Entry } from './read-collection.ts';
import { splitDocument } from '../../../src/passages/split-document.ts';
import type { LibraryState } from '../../../src/library/library.ts';
import {
  buildLibrary,
  type OnProgress,
  type SplitDocument,
} from '../../../src/library/renew-library.ts';

/** The entries of a collection as a library, and whose each passage is. */
export interface CollectionLibrary {
  readonly library: LibraryState;
  /** What judgements call the passage with this id: its entry, or the entry's parent. */
  readonly nameOf: (passage: string) => string;
  /** The passages of what judgements call so. */
  readonly passagesOf: (name: string) => readonly string[];
}

/** Indexes entries, each as a document to be split, or with `arePassages` each as a passage. */
export async function buildCollection(
  entries: readonly Entry[],
  arePassages: boolean,
  onProgress: OnProgress = () => {},
): Promise<CollectionLibrary> {
  const corpus = arePassages
    ? documentsOfPassages(entries)
    : splitEach(documentsOfEntries(entries));
  const { documents, split } = corpus;
  const library = await buildLibrary({ ...emptyCorpus(''), documents }, { onProgress, split });
  const names = new Map<string, string>();
  const passages = new Map<string, string[]>();
  for (const document of documents) {
    for (const { id } of library.index.documents.get(document.id)?.passages ?? []) {
      const name = corpus.nameOf(id);
      names.set(id, name);
      passages.set(name, [...(passages.get(name) ?? []), id]);
    }
  }
  return {
    library,
    nameOf: (id) => names.get(id) ?? id,
    passagesOf: (name) => passages.get(name) ?? [],
  };
}

function splitEach(of: ReturnType<typeof documentsOfEntries>): {
  readonly documents: readonly Document[];
  readonly split: SplitDocument;
  readonly nameOf: (passage: string) => string;
} {
  return { ...of, split: splitDocument };
}
