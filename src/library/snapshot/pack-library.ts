import { deserialize, serialize } from 'node:v8';
import type { Speech } from '../../attributions/speech.ts';
import type { Document } from '../../documents/document.ts';
import type { OwnNames } from '../../documents/read-names-file.ts';
import type { Corpus, Outcome } from '../../documents/read-corpus.ts';
import { restoreIndex, type EmbeddedIndex, type SavedIndex } from '../../index/embedded-index.ts';
import type { EngineChoice } from '../../index/engine-choice.ts';
import type { ForwardDocument } from '../../index/forward-document.ts';
import type { IndexedDocument } from '../../index/indexed-document.ts';
import type { TermTable } from '../../index/term-table.ts';
import { createTurns } from '../../index/work-turns.ts';
import { createLearntNames, type LearntCounts } from '../../names/learn-names.ts';
import { createNameBook } from '../../names/name-book.ts';
import type { Passage } from '../../passages/passage.ts';
import { createVocabulary, type SavedVocabulary } from '../../queries/vocabulary.ts';
import type { WordForm } from '../../queries/word-counts.ts';
import type { Language } from '../../text/language.ts';
import { createAnalysis } from '../analysis.ts';
import type { LibraryState } from '../library.ts';
import { createSpeeches, type KnownSpeech } from '../speeches.ts';

/** A library and the reading of the folder that it was made from. */
export interface Kept {
  readonly corpus: Corpus;
  readonly whole: LibraryState;
}

/** What is known of the corpus as a whole. */
interface PackedCorpus {
  readonly corpus: Omit<Corpus, 'documents' | 'outcomes'>;
  readonly languages: readonly Language[];
  readonly terms: readonly string[];
  readonly forms: readonly WordForm[];
  readonly vocabulary: SavedVocabulary;
  readonly learnt: LearntCounts;
  readonly own: OwnNames;
}

/** A file with its documents; what can be made of something else that is there is left out. */
interface PackedFile {
  readonly path: string;
  readonly outcome: Omit<Outcome, 'documents'>;
  readonly documents: readonly (PackedDocument | null)[];
}

interface PackedDocument {
  readonly id: string;
  readonly language: Language;
  /** Its passages without their texts, as bytes of their own: few documents are ever asked for theirs. */
  readonly passages: Uint8Array;
  readonly forward: ForwardDocument;
}

/** How many characters of text a block of files has, about. */
const BLOCK_CHARS = 500_000;

/** A library as blocks of bytes: what is known of all, the index, then by turns some files and what is said in their documents. In turns. */
export async function packLibrary({ corpus, whole }: Kept): Promise<readonly Uint8Array[]> {
  const { documents: _documents, outcomes, ...rest } = corpus;
  const { analysis, knowledge, learnt, own, index } = whole;
  const { terms } = analysis;
  const packed: PackedCorpus = {
    corpus: rest,
    languages: knowledge.languages,
    terms: Array.from({ length: terms.size }, (_term, number) => terms.termAt(number)),
    forms: analysis.counter.forms,
    vocabulary: knowledge.vocabulary.save(),
    learnt: learnt.counts,
    own,
  };
  const speeches = await whole.speeches.read();
  const turns = createTurns();
  const blocks = [serialize(packed), serialize(index.save())];
  let files: PackedFile[] = [];
  let chars = 0;
  const addBlocks = (): void => {
    blocks.push(serialize(files), serialize(speechesOf(files, index.documents, speeches)));
    [files, chars] = [[], 0];
  };
  for (const [path, { documents, ...outcome }] of outcomes) {
    files.push({
      path,
      outcome,
      documents: documents.map((one) => packDocument(one, index.documents)),
    });
    chars += documents.reduce((sum, one) => sum + (one?.text.length ?? 0), 0);
    if (chars < BLOCK_CHARS) continue;
    addBlocks();
    await turns.pause();
  }
  if (files.length > 0) addBlocks();
  return blocks;
}

function speechesOf(
  files: readonly PackedFile[],
  indexed: ReadonlyMap<string, IndexedDocument>,
  speeches: ReadonlyMap<IndexedDocument, Speech>,
): readonly (Speech | undefined)[] {
  const held = files.flatMap(({ documents }) =>
    documents.flatMap((one) => indexed.get(one?.id ?? '') ?? []),
  );
  return held.map((document) => speeches.get(document));
}

function packDocument(
  document: Document | null,
  indexed: ReadonlyMap<string, IndexedDocument>,
): PackedDocument | null {
  const held = document === null ? undefined : indexed.get(document.id);
  if (document === null || held === undefined) return null;
  const passages = serialize(held.passages.map(withoutText));
  return { id: document.id, language: held.language, passages, forward: held.forward };
}

function withoutText(passage: Passage): Omit<Passage, 'text'> {
  const { text: _text, ...rest } = passage;
  return rest;
}

/** The library that was packed; in turns. */
export async function unpackLibrary(
  [first, second, ...blocks]: readonly Uint8Array[],
  engine: EngineChoice = 'auto',
): Promise<Kept> {
  // The bytes were written by this very program, and are as it wrote them.
  const packed: PackedCorpus = deserialize(first ?? NO_BYTES);
  const saved: SavedIndex | null = deserialize(second ?? NO_BYTES);
  const turns = createTurns();
  const outcomes = new Map<string, Outcome>();
  const added: IndexedDocument[] = [];
  const known: KnownSpeech = new WeakMap();
  for (let at = 0; at < blocks.length; at += 2) {
    const files: readonly PackedFile[] = deserialize(blocks[at] ?? NO_BYTES);
    const held: IndexedDocument[] = [];
    for (const file of files) {
      const documents = file.documents.map((one, place) => unpackDocument(file, one, place));
      for (const one of documents) if (one !== null) held.push(one);
      const kept = documents.map((one) => one?.document ?? null);
      outcomes.set(file.path, { ...file.outcome, documents: kept });
    }
    for (const one of held) added.push(one);
    keepSpeeches(known, held, blocks[at + 1] ?? NO_BYTES);
    await turns.pause();
  }
  const documents = added.map(({ document }) => document);
  return {
    corpus: { ...packed.corpus, documents, outcomes },
    whole: await unpackState(packed, known, async (terms) =>
      restoreIndex(saved, added, terms, engine),
    ),
  };
}

const NO_BYTES = new Uint8Array(0);

/** What is said is read with the first question that asks for it. */
function keepSpeeches(
  known: KnownSpeech,
  documents: readonly IndexedDocument[],
  block: Uint8Array,
): void {
  let speeches: readonly Speech[] | null = null;
  for (const [at, document] of documents.entries()) {
    known.set(document, () => {
      const read: readonly Speech[] = (speeches ??= deserialize(block));
      return read[at];
    });
  }
}

function unpackDocument(
  { outcome }: PackedFile,
  packed: PackedDocument | null,
  at: number,
): IndexedDocument | null {
  const draft = outcome.drafts[at];
  if (packed === null || draft === undefined) return null;
  const { id, language, forward } = packed;
  const document = { id, ...draft.document };
  let passages: readonly Passage[] | null = null;
  return {
    document,
    language,
    forward,
    get passages() {
      return (passages ??= unpackPassages(document, packed.passages));
    },
  };
}

function unpackPassages({ text }: Document, packed: Uint8Array): readonly Passage[] {
  const passages: readonly Omit<Passage, 'text'>[] = deserialize(packed);
  return passages.map((passage) => {
    return { ...passage, text: text.slice(passage.start, passage.end) };
  });
}

async function unpackState(
  { languages, terms, forms, vocabulary, learnt: learntCounts, own, corpus }: PackedCorpus,
  known: KnownSpeech,
  makeIndex: (terms: TermTable) => Promise<EmbeddedIndex>,
): Promise<LibraryState> {
  const analysis = await createAnalysis(languages, { terms, forms });
  const { analyze } = analysis;
  const learnt = createLearntNames(learntCounts);
  const index = await makeIndex(analysis.terms);
  return {
    index,
    documents: index.documents,
    speeches: createSpeeches(index.documents, own.speakers, known),
    knowledge: {
      analyze,
      languages,
      names: createNameBook({ languages, own: own.actors, learnt }, analyze),
      vocabulary: createVocabulary(analysis.counter.forms, vocabulary),
    },
    problems: [...corpus.problems, ...own.problems],
    analysis,
    learnt,
    own,
  };
}
