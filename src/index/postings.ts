import type { IndexedDocument } from './indexed-document.ts';
import { passageTerms, type PassageTerms } from './forward-document.ts';
import type { Field } from './lexicon.ts';
import { termOf } from './marked-term.ts';
import { createTurns } from './work-turns.ts';

/** The inverted index of one field over passages that are numbered from 0: for each term which hold it, and how often. */
export interface Postings {
  /** The terms that any passage holds, ascending. */
  readonly terms: Int32Array;
  /** Where the passages of each of them begin, and where the last's end. */
  readonly starts: Int32Array;
  /** Ascending for each term. */
  readonly passages: Int32Array;
  /** How often each of these passages holds the term; what is more than 255 counts as 255. */
  readonly counts: Uint8Array;
  /** How many distinct terms each passage has. */
  readonly lengths: Uint16Array;
}

const MAX_COUNT = 255;
const MAX_LENGTH = 65_535;

/** The terms of a field of a passage. */
export type ReadField = (terms: PassageTerms) => Int32Array;

/** Reads each field from the forward index. */
export const READ_FIELD: Readonly<Record<Field, ReadField>> = {
  text: ({ text }) => text.map(termOf),
  title: ({ title }) => title,
  source: ({ source }) => source,
};

/** Inverts a field of documents whose passages are numbered one after the other; term numbers are below `termCount`. In turns. */
export async function invert(
  documents: readonly IndexedDocument[],
  read: ReadField,
  termCount: number,
): Promise<Postings> {
  const holders = new Int32Array(termCount);
  const lengths: number[] = [];
  await eachDistinct(documents, read, termCount, (term, passage, isFirst) => {
    while (lengths.length <= passage) lengths.push(0);
    if (!isFirst) return;
    holders[term] = (holders[term] ?? 0) + 1;
    lengths[passage] = Math.min(MAX_LENGTH, (lengths[passage] ?? 0) + 1);
  });
  const { terms, starts, places } = layOut(holders);
  const total = starts.at(-1) ?? 0;
  const passages = new Int32Array(total);
  const counts = new Uint8Array(total);
  await eachDistinct(documents, read, termCount, (term, passage, isFirst) => {
    const place = (places[term] ?? 0) - (isFirst ? 0 : 1);
    passages[place] = passage;
    counts[place] = Math.min(MAX_COUNT, (counts[place] ?? 0) + 1);
    places[term] = place + 1;
  });
  return { terms, starts, passages, counts, lengths: Uint16Array.from(lengths) };
}

/** Visits every occurrence of a term, with whether it is the first in its passage. */
async function eachDistinct(
  documents: readonly IndexedDocument[],
  read: ReadField,
  termCount: number,
  visit: (term: number, passage: number, isFirst: boolean) => void,
): Promise<void> {
  const lastPassage = new Int32Array(termCount);
  const turns = createTurns();
  let passage = 0;
  for (const { forward } of documents) {
    await turns.pause();
    for (let at = 0; at < forward.passages; at += 1) {
      for (const term of read(passageTerms(forward, at))) {
        const isFirst = lastPassage[term] !== passage + 1;
        lastPassage[term] = passage + 1;
        visit(term, passage, isFirst);
      }
      passage += 1;
    }
  }
}

/** Gives each term that is held a place for its passages. */
function layOut(holders: Int32Array): {
  readonly terms: Int32Array;
  readonly starts: Int32Array;
  /** By term number. */
  readonly places: Int32Array;
} {
  const terms: number[] = [];
  const starts = [0];
  const places = new Int32Array(holders.length);
  let end = 0;
  for (const [term, count] of holders.entries()) {
    if (count === 0) continue;
    places[term] = end;
    end += count;
    terms.push(term);
    starts.push(end);
  }
  return { terms: Int32Array.from(terms), starts: Int32Array.from(starts), places };
}

/** The place of a term among those that are held; -1 where none holds it. */
export function placeOf(terms: Int32Array, term: number): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? 0) < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? low : -1;
}
