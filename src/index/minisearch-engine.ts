import MiniSearch from 'minisearch';
import { bestFirst } from './best-first.ts';
import { B, K1 } from './bm25.ts';
import type { Engine, EngineSearch, PassageAt } from './engine.ts';
import { passageTerms } from './forward-document.ts';
import type { IndexedDocument } from './indexed-document.ts';
import { FIELDS, FIELD_WEIGHTS, type Field, type Lexicon } from './lexicon.ts';
import { termOf } from './marked-term.ts';
import { IndexError } from './passage-index.ts';
import type { TermTable } from './term-table.ts';
import { createTurns } from './work-turns.ts';

/** A passage as MiniSearch is given it: its number, and its terms joined to a text for each field. */
type Entry = { readonly id: number } & Readonly<Record<Field, string>>;

/** Passages by their numbers in MiniSearch, and the first number of each document's. */
interface Held {
  readonly passages: ReadonlyMap<number, PassageAt>;
  readonly firsts: ReadonlyMap<IndexedDocument, number>;
  /** No passage had this number yet. */
  readonly next: number;
}

/** How many documents are indexed at least before other work gets its turn. */
const DOCUMENTS_AT_ONCE = 20;

/** More than this share of the documents changed is indexed anew, apart from the engine that goes on answering. */
const RENEWED_SHARE = 0.5;

/**
 * An engine of MiniSearch as it comes, through its public interface, scoring true BM25.
 *
 * All engines made of one by renewing share a MiniSearch. What it finds is looked up among the passages of the state that
 * asks, so that no state is given another's.
 */
export async function createMiniSearchEngine(
  documents: readonly IndexedDocument[],
  { terms }: Lexicon,
): Promise<Engine> {
  const mini = createMiniSearch();
  let held: Held = { passages: new Map(), firsts: new Map(), next: 0 };
  const turns = createTurns();
  for (let from = 0; from < documents.length; from += DOCUMENTS_AT_ONCE) {
    held = addAll(mini, held, documents.slice(from, from + DOCUMENTS_AT_ONCE), terms);
    await turns.pause();
  }
  return engineOf(mini, held, terms);
}

function createMiniSearch(): MiniSearch<Entry> {
  return new MiniSearch<Entry>({
    fields: [...FIELDS],
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
    searchOptions: { boost: FIELD_WEIGHTS, bm25: { k: K1, b: B, d: 0 } },
  });
}

function engineOf(mini: MiniSearch<Entry>, held: Held, terms: TermTable): Engine {
  let isWhole = true;
  return {
    find: (search) => find(mini, held, search),
    save: () => null,
    async renew({ removed, added }, lexicon) {
      const kept = [...held.firsts.keys()].filter((one) => !removed.includes(one));
      const isLarge = removed.length + added.length > kept.length * RENEWED_SHARE;
      if (isLarge || !isWhole) return createMiniSearchEngine([...kept, ...added], lexicon);
      try {
        isWhole = false;
        const left = removeAll(mini, held, removed, terms);
        const next = addAll(mini, left, added, terms);
        isWhole = true;
        return engineOf(mini, next, terms);
      } catch (cause) {
        throw new IndexError('MiniSearch could not take in a change', { cause });
      }
    },
  };
}

function addAll(
  mini: MiniSearch<Entry>,
  held: Held,
  documents: readonly IndexedDocument[],
  terms: TermTable,
): Held {
  const passages = new Map(held.passages);
  const firsts = new Map(held.firsts);
  let { next } = held;
  for (const document of documents) {
    firsts.set(document, next);
    for (let at = 0; at < document.forward.passages; at += 1) {
      mini.add(entryOf(next, document, at, terms));
      passages.set(next, { document, at });
      next += 1;
    }
  }
  return { passages, firsts, next };
}

function removeAll(
  mini: MiniSearch<Entry>,
  held: Held,
  documents: readonly IndexedDocument[],
  terms: TermTable,
): Held {
  const passages = new Map(held.passages);
  const firsts = new Map(held.firsts);
  for (const document of documents) {
    const first = firsts.get(document);
    if (first === undefined) continue;
    firsts.delete(document);
    for (let at = 0; at < document.forward.passages; at += 1) {
      mini.remove(entryOf(first + at, document, at, terms));
      passages.delete(first + at);
    }
  }
  return { ...held, passages, firsts };
}

function entryOf(id: number, { forward }: IndexedDocument, at: number, terms: TermTable): Entry {
  const { text, title, source } = passageTerms(forward, at);
  const join = (numbers: Int32Array): string =>
    Array.from(numbers, (number) => terms.termAt(number)).join(' ');
  return { id, text: join(text.map(termOf)), title: join(title), source: join(source) };
}

/** Asks for all terms at once. MiniSearch multiplies the score by how many of them were met, which is taken back. */
function find(
  mini: MiniSearch<Entry>,
  { passages }: Held,
  { terms, limit, isWanted }: EngineSearch,
): readonly PassageAt[] {
  const weights = terms.map(({ weight }) => weight);
  const results = mini.search(terms.map(({ term }) => term).join(' '), {
    boostTerm: (_term, place) => weights[place] ?? 1,
    filter({ id }) {
      const found = passages.get(Number(id));
      return found !== undefined && (isWanted === null || isWanted(found.document));
    },
  });
  const scored = results.flatMap(({ id, score, queryTerms }) => {
    const found = passages.get(Number(id));
    return found === undefined ? [] : [{ ...found, score: score / queryTerms.length / (K1 + 1) }];
  });
  return bestFirst(scored, limit);
}
