import { newestFirst } from '../documents/newest-first.ts';
import type { EngineChoice } from './engine-choice.ts';
import { createCompactEngine, restoreCompactEngine } from './compact-engine.ts';
import {
  citePassage,
  countDocuments,
  countFiltered,
  listSources,
  matchesFilters,
} from './document-filters.ts';
import type { Change, Engine, PassageAt, SavedSegment } from './engine.ts';
import { passageTerms, sectionAt, type ForwardDocument, type Section } from './forward-document.ts';
import type { IndexedDocument } from './indexed-document.ts';
import { excludes } from './exclusion.ts';
import { createLexicon, renewLexicon, type Lexicon } from './lexicon.ts';
import { createMiniSearchEngine } from './minisearch-engine.ts';
import {
  IndexError,
  type FoundPassage,
  type IndexSearch,
  type PassageIndex,
} from './passage-index.ts';
import type { TermTable } from './term-table.ts';
import { createTurns } from './work-turns.ts';

/** The port over documents in memory. It never changes: what comes and goes makes another one. */
export interface EmbeddedIndex extends PassageIndex {
  /** By id, newest first. */
  readonly documents: ReadonlyMap<string, IndexedDocument>;
  /**
   * The index of the documents after a change, which costs the work of the changed documents. This one goes on answering.
   *
   * @throws {IndexError} when the engine fails; the next call makes it anew
   */
  renew(change: Change): Promise<EmbeddedIndex>;
  /** The same without some documents, at once: their passages are neither found nor cited, though their words are counted. */
  without(documents: ReadonlySet<IndexedDocument>): EmbeddedIndex;
  /** What `restoreIndex` makes it of again, given its documents; null where they are indexed as fast. */
  save(): SavedIndex | null;
}

/** An index without its documents and the names of its terms. */
export interface SavedIndex {
  readonly lexicon: Omit<Lexicon, 'terms'>;
  readonly segments: readonly SavedSegment[];
}

/** From so many passages on the compact engine is used: docs/quality.md has the measurements. */
const COMPACT_FROM_PASSAGES = 1_000;

/** An index without documents, whose terms are numbered by this table. */
export async function createEmbeddedIndex(
  terms: TermTable,
  choice: EngineChoice = 'auto',
): Promise<EmbeddedIndex> {
  const lexicon = createLexicon(terms);
  const kind = chooseEngine(choice, 0);
  return indexOf({
    documents: new Map(),
    lexicon,
    choice,
    kind,
    engine: await CREATE[kind]([], lexicon),
    hidden: NONE,
  });
}

/**
 * An index of these documents, as it was saved; made anew where nothing was, or of other documents or another engine.
 *
 * @throws {IndexError} when the engine fails
 */
export async function restoreIndex(
  saved: SavedIndex | null,
  added: readonly IndexedDocument[],
  terms: TermTable,
  choice: EngineChoice = 'auto',
): Promise<EmbeddedIndex> {
  const change = { removed: [], added };
  if (saved !== null && chooseEngine(choice, saved.lexicon.passages) === 'compact') {
    const documents = changeDocuments(new Map(), change);
    const lexicon = { ...saved.lexicon, terms };
    const engine = restoreCompactEngine(saved.segments, documents, lexicon);
    if (engine !== null)
      return indexOf({ documents, lexicon, choice, kind: 'compact', engine, hidden: NONE });
  }
  const empty = await createEmbeddedIndex(terms, choice);
  return empty.renew(change);
}

const NONE: ReadonlySet<IndexedDocument> = new Set();

interface State {
  readonly documents: ReadonlyMap<string, IndexedDocument>;
  readonly lexicon: Lexicon;
  readonly choice: EngineChoice;
  readonly kind: EngineKind;
  readonly engine: Engine;
  /** Documents that the engine has and that are not to be found. */
  readonly hidden: ReadonlySet<IndexedDocument>;
}

type EngineKind = Exclude<EngineChoice, 'auto'>;

const CREATE = { minisearch: createMiniSearchEngine, compact: createCompactEngine } as const;

function chooseEngine(choice: EngineChoice, passages: number): EngineKind {
  if (choice !== 'auto') return choice;
  return passages < COMPACT_FROM_PASSAGES ? 'minisearch' : 'compact';
}

function indexOf(state: State): EmbeddedIndex {
  const { documents, lexicon } = state;
  const all = countDocuments([...documents.values()]);
  return {
    documents,
    lexicon,
    renew: (change) => renew(state, change),
    save: () => saveState(state),
    without(hidden) {
      const shown = [...documents].filter(([, document]) => !hidden.has(document));
      return indexOf({ ...state, documents: new Map(shown), hidden });
    },
    async search(search, signal) {
      signal?.throwIfAborted();
      return find(state, search).flatMap(foundPassage);
    },
    async neighbours(passages, signal) {
      signal?.throwIfAborted();
      return passages.map((passage) => sectionOf(documents, passage));
    },
    async cite(id, around, signal) {
      signal?.throwIfAborted();
      return citePassage(documents, id, around);
    },
    async sources(search, signal) {
      signal?.throwIfAborted();
      return listSources(documents, search);
    },
    async count(filters, signal) {
      signal?.throwIfAborted();
      return countFiltered(documents, filters) ?? all;
    },
  };
}

function saveState({ lexicon, engine, hidden }: State): SavedIndex | null {
  const segments = hidden.size > 0 ? null : engine.save();
  const { terms: _terms, ...counts } = lexicon;
  return segments === null ? null : { lexicon: counts, segments };
}

function find(
  { documents, lexicon, engine, hidden }: State,
  search: IndexSearch,
): readonly PassageAt[] {
  const { terms, limit, filters, without = [] } = search;
  if (terms.length === 0 || lexicon.passages === 0) return [];
  const isFiltered = matchesFilters(filters);
  const isWanted =
    isFiltered === null && hidden.size === 0
      ? null
      : (one: IndexedDocument) => !hidden.has(one) && (isFiltered?.(one.document) ?? true);
  try {
    const isExcluded = excludes(without, lexicon.terms);
    if (isExcluded === null) return engine.find({ terms, limit, isWanted });
    return findAmong(limit, lexicon.passages, isExcluded, (most) =>
      engine.find({ terms, limit: most, isWanted }),
    );
  } catch (cause) {
    throw new IndexError(`the search among ${documents.size} documents failed`, { cause });
  }
}

/** By so much more is asked for where too many of those found are excluded. */
const MORE = 4;

/** The first `limit` of all found that are not excluded. */
function findAmong(
  limit: number,
  passages: number,
  isExcluded: (passage: PassageAt) => boolean,
  findMost: (most: number) => readonly PassageAt[],
): readonly PassageAt[] {
  for (let most = limit * MORE; ; most *= MORE) {
    const found = findMost(most);
    const left = found.filter((passage) => !isExcluded(passage));
    if (left.length >= limit || found.length < most || most >= passages)
      return left.slice(0, limit);
  }
}

function foundPassage({ document: indexed, at }: PassageAt): readonly FoundPassage[] {
  const { document, passages, language, forward } = indexed;
  const passage = passages[at];
  if (passage === undefined) return [];
  return [
    {
      document,
      excerpt: document,
      passage,
      documentPassages: passages.length,
      language,
      terms: passageTerms(forward, at),
    },
  ];
}

function sectionOf(
  documents: EmbeddedIndex['documents'],
  { document, passage }: FoundPassage,
): Section {
  const indexed = documents.get(document.id);
  if (indexed === undefined) throw new IndexError(`document ${document.id} is not held`);
  return sectionAt(indexed.forward, passage.number - 1);
}

async function renew(state: State, change: Change): Promise<EmbeddedIndex> {
  const documents = changeDocuments(state.documents, change);
  const lexicon = await changeLexicon(state.lexicon, change);
  const kind = chooseEngine(state.choice, lexicon.passages);
  const engine =
    kind === state.kind
      ? await state.engine.renew(change, lexicon)
      : await CREATE[kind]([...documents.values()], lexicon);
  return indexOf({ ...state, documents, lexicon, kind, engine, hidden: NONE });
}

function changeDocuments(
  documents: EmbeddedIndex['documents'],
  { removed, added }: Change,
): EmbeddedIndex['documents'] {
  const gone = new Set(removed);
  const left = [...documents.values()].filter((document) => !gone.has(document));
  const sorted = [...left, ...added].sort((a, b) => newestFirst(a.document, b.document));
  return new Map(sorted.map((indexed) => [indexed.document.id, indexed]));
}

function forwardsOf(documents: readonly IndexedDocument[]): readonly ForwardDocument[] {
  return documents.map(({ forward }) => forward);
}

/** How many documents are counted at once: each time, the counts of all terms are copied. */
const DOCUMENTS_AT_ONCE = 500;

async function changeLexicon(lexicon: Lexicon, { removed, added }: Change): Promise<Lexicon> {
  const turns = createTurns();
  const first = forwardsOf(added.slice(0, DOCUMENTS_AT_ONCE));
  let changed = renewLexicon(lexicon, forwardsOf(removed), first);
  for (let from = DOCUMENTS_AT_ONCE; from < added.length; from += DOCUMENTS_AT_ONCE) {
    await turns.pause();
    const some = added.slice(from, from + DOCUMENTS_AT_ONCE);
    changed = renewLexicon(changed, [], forwardsOf(some));
  }
  return changed;
}
