import { setImmediate as nextTurn } from 'node:timers/promises';
import { detectLanguage, type Language } from '../text/language.ts';
import { assignIds } from './assign-ids.ts';
import { keepWithinLimits } from './corpus-limits.ts';
import type { Document, DocumentHead } from './document.ts';
import type { Draft } from './draft.ts';
import type { CorpusFile } from './list-files.ts';
import { newestFirst } from './newest-first.ts';
import { listCorpus, readCorpusFile } from './read-corpus.ts';

/** What a folder holds, without the texts: for a corpus that does not fit into memory. */
export interface Survey {
  readonly folder: string;
  /** As of a `Corpus`. */
  readonly stamp: string;
  /** By path. */
  readonly files: readonly SurveyedFile[];
  /** Those that have an id, newest first, those without a date last, then by id. */
  readonly documents: readonly SurveyedDocument[];
}

/** A file, with what its documents are called; null for one that has no id. */
export interface SurveyedFile extends CorpusFile {
  readonly ids: readonly (string | null)[];
  readonly drafts: readonly SurveyedDraft[];
}

export interface SurveyedDocument extends Pick<DocumentHead, 'id' | 'date'> {
  readonly language: Language;
}

/** What is kept of a document whose id is not known yet. */
interface SurveyedDraft extends Pick<Draft, 'ownId' | 'name'> {
  readonly document: Pick<Draft['document'], 'path' | 'revision' | 'date'>;
  readonly language: Language;
}

/** Where documents lie elsewhere, no memory bounds them; each file has the limit that it has everywhere. */
const UNBOUNDED = { files: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY };

/**
 * Reads every document of a folder once, and keeps what its id, its place and its language are made of.
 *
 * @param previous an earlier survey of the same folder: unchanged files are not read again
 * @throws ProblemError where the folder itself cannot be listed
 */
export async function surveyCorpus(folder: string, previous?: Survey): Promise<Survey> {
  const listing = listCorpus(folder);
  const known = new Map(previous?.files.map((file) => [file.path, file]));
  const read: (CorpusFile & { readonly drafts: readonly SurveyedDraft[] })[] = [];
  for (const file of keepWithinLimits(listing.files, folder, UNBOUNDED).fitting) {
    const before = known.get(file.path);
    const isSame = before?.stamp === file.stamp;
    const drafts = isSame ? before.drafts : await surveyFile(file, folder);
    read.push({ ...file, drafts });
    if (!isSame) await nextTurn();
  }
  const all = read.flatMap(({ drafts }) => drafts);
  const { ids } = assignIds(all, (path) => path);
  let next = 0;
  const files = read.map((file) => {
    return { ...file, ids: file.drafts.map(() => ids[next++] ?? null) };
  });
  const documents = all.flatMap(({ document: { date }, language }, at): SurveyedDocument[] => {
    const id = ids[at] ?? null;
    return id === null ? [] : [{ id, date, language }];
  });
  return { folder, stamp: listing.stamp, files, documents: documents.toSorted(newestFirst) };
}

/** A document with its language. */
export interface ReadDocument {
  readonly document: Document;
  readonly language: Language;
}

/** The documents of a surveyed file; none where it has become another one since, which the next survey tells. */
export async function readSurveyed(
  { folder }: Survey,
  file: SurveyedFile,
): Promise<readonly ReadDocument[]> {
  const { drafts } = await readCorpusFile(file, folder);
  const isSame =
    drafts.length === file.drafts.length &&
    drafts.every(({ document }, at) => document.revision === file.drafts[at]?.document.revision);
  if (!isSame) return [];
  return file.drafts.flatMap(({ language }, at): ReadDocument[] => {
    const id = file.ids[at] ?? null;
    const draft = drafts[at];
    return id === null || draft === undefined
      ? []
      : [{ document: { id, ...draft.document }, language }];
  });
}

async function surveyFile(file: CorpusFile, folder: string): Promise<readonly SurveyedDraft[]> {
  const { drafts } = await readCorpusFile(file, folder);
  return drafts.map(({ ownId, name, document }) => {
    const { path, revision, date, text, language } = document;
    return {
      ownId: ownId === null ? null : copyOf(ownId),
      name: copyOf(name),
      document: { path, revision, date },
      language: detectLanguage(text, language),
    };
  });
}

/** A part of a text holds all of it in memory. */
function copyOf(part: string): string {
  return Buffer.from(part).toString();
}
