import { setImmediate as nextTurn } from 'node:timers/promises';
import { readCorpus, type Corpus } from '../documents/read-corpus.ts';
import type { Document } from '../documents/document.ts';
import { readOwnNames } from '../documents/own-names.ts';
import type { Problem } from '../errors/problem.ts';
import { createDocumentAnalyzer, type DocumentAnalyzer } from '../index/analyze-document.ts';
import { createEmbeddedIndex, type EmbeddedIndex } from '../index/embedded-index.ts';
import type { IndexedDocument } from '../index/indexed-document.ts';
import { createTermTable } from '../index/term-table.ts';
import { createNameLearner } from '../names/learn-names.ts';
import { createNameBook } from '../names/name-book.ts';
import type { Passage } from '../passages/passage.ts';
import { splitDocument } from '../passages/split-document.ts';
import type { Knowledge } from '../queries/knowledge.ts';
import { understand } from '../queries/understand.ts';
import { createVocabulary } from '../queries/vocabulary.ts';
import { createWordCounter } from '../queries/word-counts.ts';
import { createAnalyzer } from '../text/analyze.ts';
import { detectLanguage, type Language } from '../text/language.ts';

/** All that is known about the corpus at one moment. */
export interface Library {
  readonly index: EmbeddedIndex;
  readonly knowledge: Knowledge;
  readonly problems: readonly Problem[];
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
  const parts = corpus.documents.map((document) => readParts(document, previous, split));
  const languages = countLanguages(parts);
  const analyze = await createAnalyzer(languages);
  const counter = createWordCounter();
  const terms = createTermTable();
  const analyzer = createDocumentAnalyzer(analyze, terms, (text, tokens) => {
    counter.add(text, tokens);
  });
  const added = await analyzeDocuments(parts, analyzer, onProgress);
  const vocabulary = createVocabulary(counter.forms).renew([], [counter.take()]);
  const empty = await createEmbeddedIndex(terms);
  const index = await empty.renew({ removed: [], added });
  const own = await readOwnNames(corpus.folder);
  const learner = createNameLearner();
  for (const { text } of corpus.documents) learner.read(text);
  const sources = { languages, own: own.actors, learnt: learner.actors() };
  const names = createNameBook(sources, analyze);
  const knowledge = { analyze, languages, names, vocabulary };
  if (index.lexicon.passages > PREPARED_PASSAGES) prepare(knowledge);
  return { index, knowledge, problems: [...corpus.problems, ...own.problems] };
}

/** What the first question would wait for. */
function prepare(knowledge: Knowledge): void {
  knowledge.vocabulary.prepare();
  understand('prepared', knowledge, { isExact: false });
}

/** A document before it is analysed. */
type DocumentParts = Omit<IndexedDocument, 'forward'>;

function readParts(
  document: Document,
  previous: Library | null,
  split: SplitDocument,
): DocumentParts {
  const known = previous?.index.documents.get(document.id);
  if (known?.document === document) return known;
  const language = detectLanguage(document.text, document.language);
  return { document, language, passages: split(document) };
}

function countLanguages(parts: readonly DocumentParts[]): readonly Language[] {
  const counts = new Map<Language, number>();
  for (const { language } of parts) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language);
}

async function analyzeDocuments(
  parts: readonly DocumentParts[],
  analyze: DocumentAnalyzer,
  onProgress: OnProgress,
): Promise<readonly IndexedDocument[]> {
  const total = parts.reduce((sum, { passages }) => sum + passages.length, 0);
  const analyzed: IndexedDocument[] = [];
  let [done, reported] = [0, 0];
  for (const part of parts) {
    const { document, language, passages } = part;
    analyzed.push({ ...part, forward: analyze(document, passages, language) });
    done += passages.length;
    if (done - reported < BATCH_PASSAGES) continue;
    reported = done;
    onProgress(done, total);
    await nextTurn();
  }
  onProgress(done, total);
  return analyzed;
}
