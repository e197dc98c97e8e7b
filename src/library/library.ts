import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Answer } from '../answers/answer.ts';
import { readCorpus, type Corpus } from '../documents/read-corpus.ts';
import type { Document } from '../documents/document.ts';
import { readOwnNames } from '../documents/own-names.ts';
import type { Problem } from '../errors/problem.ts';
import { createMiniSearchIndex } from '../index/minisearch-index.ts';
import { analyzePassages, type AnalyzedPassage } from '../index/analyzed-passage.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { createNameLearner } from '../names/learn-names.ts';
import { createNameBook } from '../names/name-book.ts';
import type { Passage } from '../passages/passage.ts';
import { splitDocument } from '../passages/split-document.ts';
import type { Knowledge } from '../queries/knowledge.ts';
import { understand } from '../queries/understand.ts';
import { createVocabulary } from '../queries/vocabulary.ts';
import { createWordCounter, type WordCounter } from '../queries/word-counts.ts';
import { addPassages, createTermStore, type TermStore } from '../ranking/term-store.ts';
import { createAnalyzer, type Analyzer } from '../text/analyze.ts';
import { detectLanguage, type Language } from '../text/language.ts';
import { countHeld, type DocumentState } from './document-state.ts';

/** All that is known about the corpus at one moment. */
export interface Library {
  /** By document id, newest first. */
  readonly documents: ReadonlyMap<string, DocumentState>;
  readonly index: PassageIndex;
  /** The passages as the second stage of the ranking reads them. */
  readonly store: TermStore;
  readonly knowledge: Knowledge;
  readonly problems: readonly Problem[];
  /** What a search of all of it looks through. */
  readonly counts: Answer['searched'];
}

/** Called now and then while passages are indexed, with counts of passages. */
export type OnProgress = (done: number, total: number) => void;

/** Cuts a document into its passages. */
export type SplitDocument = (document: Document) => readonly Passage[];

/** How many passages are indexed between two reports of progress, and before other work gets its turn. */
const BATCH_PASSAGES = 500;

/** From so many passages on, lookups are prepared while the corpus is read; below, the first question does it in passing. */
const PREPARED_PASSAGES = 1_000;

/**
 * The library of a folder.
 *
 * @throws ProblemError where the folder cannot be listed
 */
export async function readLibrary(folder: string, onProgress?: OnProgress): Promise<Library> {
  return buildLibrary(await readCorpus(folder), null, onProgress);
}

/** Splits and indexes a corpus; what `previous` holds of unchanged documents is used again. */
export async function buildLibrary(
  corpus: Corpus,
  previous: Library | null = null,
  onProgress: OnProgress = () => {},
  split: SplitDocument = splitDocument,
): Promise<Library> {
  const documents = new Map(
    corpus.documents.map((document) => [document.id, readState(document, previous, split)]),
  );
  const languages = countLanguages([...documents.values()]);
  const analyze = await createAnalyzer(languages);
  const counter = createWordCounter();
  const index = createMiniSearchIndex();
  const store = createTermStore(analyze);
  await indexDocuments([...documents.values()], { analyze, counter, index, store, onProgress });
  const vocabulary = createVocabulary(counter.forms).renew([], [counter.take()]);
  const own = await readOwnNames(corpus.folder);
  const learner = createNameLearner();
  for (const { text } of corpus.documents) learner.read(text);
  const sources = { languages, own: own.actors, learnt: learner.actors() };
  const names = createNameBook(sources, analyze);
  const knowledge = { analyze, languages, names, vocabulary };
  const counts = countHeld([...documents.values()]);
  if (counts.passages > PREPARED_PASSAGES) prepare(knowledge);
  return {
    documents,
    index,
    store,
    knowledge,
    problems: [...corpus.problems, ...own.problems],
    counts,
  };
}

/** What the first question would wait for. */
function prepare(knowledge: Knowledge): void {
  knowledge.vocabulary.prepare();
  understand('prepared', knowledge, { isExact: false });
}

function readState(
  document: Document,
  previous: Library | null,
  split: SplitDocument,
): DocumentState {
  const known = previous?.documents.get(document.id);
  if (known?.document === document) return known;
  const language = detectLanguage(document.text, document.language);
  return { document, language, passages: split(document) };
}

function countLanguages(documents: readonly DocumentState[]): readonly Language[] {
  const counts = new Map<Language, number>();
  for (const { language } of documents) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language);
}

async function indexDocuments(
  documents: readonly DocumentState[],
  to: {
    readonly analyze: Analyzer;
    readonly counter: WordCounter;
    readonly index: PassageIndex;
    readonly store: TermStore;
    readonly onProgress: OnProgress;
  },
): Promise<void> {
  const total = documents.reduce((sum, { passages }) => sum + passages.length, 0);
  let done = 0;
  let reported = 0;
  const report = async (): Promise<void> => {
    reported = done;
    to.onProgress(done, total);
    await nextTurn();
  };
  for (const state of documents) {
    const analyzed = analyzeState(state, to.analyze, to.counter);
    addPassages(to.store, analyzed, state.language);
    await to.index.add(analyzed);
    done += analyzed.length;
    if (done - reported >= BATCH_PASSAGES) await report();
  }
  await report();
}

function analyzeState(
  { document, language, passages }: DocumentState,
  analyze: Analyzer,
  counter: WordCounter,
): readonly AnalyzedPassage[] {
  return analyzePassages(document, passages, (text) => {
    const tokens = analyze(text, language);
    counter.add(text, tokens);
    return tokens;
  });
}
