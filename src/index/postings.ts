import type { IndexedDocument } from './indexed-document.ts';
import { fieldRun, type FieldRun } from './forward-document.ts';
import type { Field } from './lexicon.ts';
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

/** Inverts a field of documents whose passages are numbered one after the other; term numbers are below `termCount`. In turns. */
export async function invert(
  documents: readonly IndexedDocument[],
  field: Field,
  termCount: number,
): Promise<Postings> {
  const holders = new Int32Array(termCount);
  const lengths = new Uint16Array(documents.reduce((sum, one) => sum + one.forward.passages, 0));
  const counted = new Int32Array(termCount);
  await eachRun(documents, field, (run, passage) => {
    const distinct = countHolders(run, passage + 1, counted, holders);
    lengths[passage] = Math.min(MAX_LENGTH, distinct);
  });
  const { terms, starts, places } = layOut(holders);
  const total = starts.at(-1) ?? 0;
  const passages = new Int32Array(total);
  const counts = new Uint8Array(total);
  const filed = new Int32Array(termCount);
  await eachRun(documents, field, (run, passage) => {
    filePassage(run, passage, places, filed, { passages, counts });
  });
  return { terms, starts, passages, counts, lengths };
}

/** Visits the terms of a field of each passage, in turns. */
async function eachRun(
  documents: readonly IndexedDocument[],
  field: Field,
  visit: (run: FieldRun, passage: number) => void,
): Promise<void> {
  const turns = createTurns();
  let passage = 0;
  for (const { forward } of documents) {
    await turns.pause();
    for (let at = 0; at < forward.passages; at += 1) {
      visit(fieldRun(forward, at, field), passage);
      passage += 1;
    }
  }
}

/** Counts a passage for each term that it holds; returns how many these are. */
function countHolders(
  { packed, from, to, shift }: FieldRun,
  number: number,
  counted: Int32Array,
  holders: Int32Array,
): number {
  let distinct = 0;
  for (let at = from; at < to; at += 1) {
    const term = (packed[at] ?? 0) >> shift;
    if (counted[term] === number) continue;
    counted[term] = number;
    holders[term] = (holders[term] ?? 0) + 1;
    distinct += 1;
  }
  return distinct;
}

/** Files a passage under each of its terms; `places` are those of the next passages. */
function filePassage(
  { packed, from, to, shift }: FieldRun,
  passage: number,
  places: Int32Array,
  filed: Int32Array,
  { passages, counts }: Pick<Postings, 'passages' | 'counts'>,
): void {
  for (let at = from; at < to; at += 1) {
    const term = (packed[at] ?? 0) >> shift;
    const isFirst = filed[term] !== passage + 1;
    const place = (places[term] ?? 0) - (isFirst ? 0 : 1);
    filed[term] = passage + 1;
    passages[place] = passage;
    counts[place] = Math.min(MAX_COUNT, (counts[place] ?? 0) + 1);
    places[term] = place + 1;
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
