import type { Document } from '../documents/document.ts';
import { readOwnNames, type OwnNames } from '../documents/read-names-file.ts';
import { readCorpus, type Corpus } from '../documents/read-corpus.ts';
import { createEmbeddedIndex } from '../index/embedded-index.ts';
import type { EngineChoice } from '../index/engine-choice.ts';
import { packDocument, type PassageRun } from '../index/forward-document.ts';
import type { IndexedDocument } from '../index/indexed-document.ts';
import { createTurns, type Turns } from '../index/work-turns.ts';
import { createLearntNames, readNames, type IntroducedNames } from '../names/learn-names.ts';
import { createNameBook, type NameBook } from '../names/name-book.ts';
import type { Passage } from '../passages/passage.ts';
import { splitDocument } from '../passages/split-document.ts';
import type { Knowledge } from '../queries/knowledge.ts';
import { understand } from '../queries/understand.ts';
import { createVocabulary } from '../queries/vocabulary.ts';
import type { WordCounts } from '../queries/word-counts.ts';
import { detectLanguage, type Language } from '../text/language.ts';
import { createAnalysis, keyOfLanguages, type Analysis } from './analysis.ts';
import type { LibraryState } from './library.ts';
import { createSpeeches } from './speeches.ts';

/** Called now and then while passages are analysed, with counts of passages. */
export type OnProgress = (done: number, total: number) => void;

/** Cuts a document into its passages. */
export type SplitDocument = (document: Document) => readonly Passage[];

export interface RenewOptions {
  readonly onProgress?: OnProgress;
  readonly split?: SplitDocument;
  /** `auto` where it is left out. */
  readonly engine?: EngineChoice | undefined;
  /** Whether lookups are prepared beforehand: whoever asks one question need not wait for all. True where it is left out. */
  readonly isPrepared?: boolean;
}

/** How many passages are analysed between two reports of progress. */
const REPORTED_PASSAGES = 500;

/** From so many passages on, lookups are prepared beforehand; below, the first question does it in passing. */
const PREPARED_PASSAGES = 1_000;

/**
 * The library of a folder.
 *
 * @throws ProblemError where the folder cannot be listed
 */
export async function readLibrary(folder: string, options?: RenewOptions): Promise<LibraryState> {
  return buildLibrary(await readCorpus(folder), options);
}

/** The library of a corpus. */
export async function buildLibrary(corpus: Corpus, options?: RenewOptions): Promise<LibraryState> {
  return renewLibrary(null, corpus, options);
}

/**
 * The library of a corpus, made from an earlier one by the work of the documents that differ: the earlier one goes on
 * answering, in turns with this. Only where other languages come or go that change how words are analysed, all is done anew.
 *
 * @throws Error where it fails; nothing of it is left then
 */
export async function renewLibrary(
  previous: LibraryState | null,
  corpus: Corpus,
  options: RenewOptions = {},
): Promise<LibraryState> {
  const held = new Map(previous?.index.documents);
  const parts = await readParts(corpus, held, options.split ?? splitDocument);
  const languages = countLanguages(parts);
  const isSame = previous !== null && previous.analysis.key === keyOfLanguages(languages);
  const base = isSame ? previous : await emptyState(languages, options);
  const kept = new Set(isSame ? parts : []);
  const change = {
    removed: [...base.index.documents.values()].filter((document) => !kept.has(document)),
    added: parts.filter((part) => base.index.documents.get(part.document.id) !== part),
  };
  const { onProgress = ignore, isPrepared = true } = options;
  return renewState(base, change, { corpus, languages, onProgress, isPrepared });
}

function ignore(): void {
  // Nobody looks.
}

/** A document before it is analysed, or as it was analysed already. */
type DocumentParts = Omit<IndexedDocument, 'forward'>;

async function readParts(
  { documents }: Corpus,
  held: ReadonlyMap<string, IndexedDocument>,
  split: SplitDocument,
): Promise<readonly DocumentParts[]> {
  const turns = createTurns();
  const parts: DocumentParts[] = [];
  for (const document of documents) {
    const known = held.get(document.id);
    if (known?.document === document) parts.push(known);
    else {
      const language = detectLanguage(document.text, document.language);
      parts.push({ document, language, passages: split(document) });
    }
    await turns.pause();
  }
  return parts;
}

/** The languages of documents, the commonest first. */
export function countLanguages(
  parts: readonly Pick<IndexedDocument, 'language'>[],
): readonly Language[] {
  const counts = new Map<Language, number>();
  for (const { language } of parts) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language);
}

async function emptyState(
  languages: readonly Language[],
  { engine }: RenewOptions,
): Promise<LibraryState> {
  const analysis = await createAnalysis(languages);
  const { analyze, terms, counter } = analysis;
  const learnt = createLearntNames();
  const own: OwnNames = { actors: [], speakers: [], problems: [] };
  const names = createNameBook({ languages, own: own.actors, learnt }, analyze);
  const vocabulary = createVocabulary(counter.forms);
  const index = await createEmbeddedIndex(terms, engine);
  const knowledge = { analyze, languages, names, vocabulary };
  const { documents } = index;
  const speeches = createSpeeches(documents, own.speakers);
  return { index, documents, speeches, knowledge, problems: [], analysis, learnt, own };
}

interface Renewal {
  readonly corpus: Corpus;
  readonly languages: readonly Language[];
  readonly onProgress: OnProgress;
  readonly isPrepared: boolean;
}

async function renewState(
  base: LibraryState,
  change: {
    readonly removed: readonly IndexedDocument[];
    readonly added: readonly DocumentParts[];
  },
  { corpus, languages, onProgress, isPrepared }: Renewal,
): Promise<LibraryState> {
  const { analysis } = base;
  const { removed } = change;
  const turns = createTurns();
  // What was counted of a document is counted once more rather than kept: few are ever changed.
  const left = await analyzeAll(removed, analysis, ignore);
  const came = await analyzeAll(change.added, analysis, onProgress);
  const vocabulary = base.knowledge.vocabulary.renew([left.words], [came.words]);
  await turns.pause();
  const learnt = base.learnt.renew(
    await readAllNames(removed, turns),
    await readAllNames(change.added, turns),
  );
  const index = await base.index.renew({ removed, added: came.documents });
  const own = await readOwnNames(corpus.folder);
  const names = renewNames(base, own, learnt);
  const knowledge = { analyze: analysis.analyze, languages, names, vocabulary };
  if (isPrepared && index.lexicon.passages > PREPARED_PASSAGES) await prepare(knowledge, turns);
  return {
    index,
    documents: index.documents,
    speeches: base.speeches.renew(index.documents, own.speakers),
    knowledge,
    problems: [...corpus.problems, ...own.problems],
    analysis,
    learnt,
    own,
  };
}

/** Documents in analysed form, and the counts of all their words. */
interface Analyzed {
  readonly documents: readonly IndexedDocument[];
  readonly words: WordCounts;
}

async function analyzeAll(
  parts: readonly DocumentParts[],
  { analyzeDocument, counter }: Analysis,
  onProgress: OnProgress,
): Promise<Analyzed> {
  const total = parts.reduce((sum, { passages }) => sum + passages.length, 0);
  const documents: IndexedDocument[] = [];
  const turns = createTurns();
  let [done, reported] = [0, 0];
  try {
    for (const part of parts) {
      const { document, language, passages } = part;
      const analyzePassage = analyzeDocument(document, language);
      const runs: PassageRun[] = [];
      for (const passage of passages) {
        runs.push(analyzePassage(passage));
        await turns.pause();
      }
      documents.push({ ...part, forward: packDocument(runs) });
      done += passages.length;
      if (done - reported < REPORTED_PASSAGES) continue;
      reported = done;
      onProgress(done, total);
    }
  } finally {
    // What was counted before a failure must not be counted with the next documents.
    if (done < total) counter.take();
  }
  onProgress(done, total);
  return { documents, words: counter.take() };
}

async function readAllNames(
  parts: readonly DocumentParts[],
  turns: Turns,
): Promise<readonly IntroducedNames[]> {
  const names: IntroducedNames[] = [];
  for (const { document } of parts) {
    names.push(readNames(document.text));
    await turns.pause();
  }
  return names;
}

/** The owner's names are few, and seldom change. */
function renewNames(
  { knowledge, own: before }: LibraryState,
  own: OwnNames,
  learnt: LibraryState['learnt'],
): NameBook {
  const { analyze, languages, names } = knowledge;
  const isSame = JSON.stringify(own.actors) === JSON.stringify(before.actors);
  return isSame
    ? names.renew(learnt)
    : createNameBook({ languages, own: own.actors, learnt }, analyze);
}

/** What the first question would wait for. */
async function prepare(knowledge: Knowledge, turns: Turns): Promise<void> {
  for (const prepareOne of knowledge.vocabulary.preparations) {
    prepareOne();
    await turns.pause();
  }
  understand('prepared', knowledge, { isExact: false });
}
