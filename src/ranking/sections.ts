import { MARK_BITS } from '../index/analyzed-passage.ts';
import { numberAt } from './number-list.ts';
import type { TermStore } from './term-store.ts';

/** A document, or a part of a long one: which terms it has, and how often. */
export interface Section {
  /** Where its terms begin and end in the store's text. */
  readonly start: number;
  readonly end: number;
  /** Distinct, ascending. */
  readonly terms: Int32Array;
  readonly counts: Uint16Array;
}

/** The most passages of a section: most documents are within. Longer ones are cut in equal parts. */
const MAX_PASSAGES = 80;

/** By its first passage, as they are met. */
const knownSections = new WeakMap<TermStore, Map<number, Section>>();

/** The section of a passage; counted when it is first asked for, since few documents ever are. */
export function sectionOf(store: TermStore, passage: number): Section {
  const known = knownSections.get(store) ?? new Map<number, Section>();
  knownSections.set(store, known);
  const document = numberAt(store.documentOf, passage);
  const from = numberAt(store.firstPassage, document);
  const length = numberAt(store.lastPassage, document) + 1 - from;
  const size = Math.ceil(length / Math.ceil(length / MAX_PASSAGES));
  const first = passage - ((passage - from) % size);
  const start = numberAt(store.text.starts, first);
  const end = numberAt(store.text.starts, Math.min(first + size, from + length));
  const done = known.get(first);
  if (done?.end === end) return done;
  const section = countSection(store, start, end);
  known.set(first, section);
  return section;
}

function countSection({ text }: TermStore, start: number, end: number): Section {
  const sorted = text.values.values.slice(start, end).sort();
  const terms = new Int32Array(sorted.length);
  const counts = new Uint16Array(sorted.length);
  let distinct = 0;
  for (const value of sorted) {
    const term = value >> MARK_BITS;
    if (distinct === 0 || terms[distinct - 1] !== term) {
      terms[distinct] = term;
      distinct += 1;
    }
    counts[distinct - 1] = (counts[distinct - 1] ?? 0) + 1;
  }
  return { start, end, terms: terms.slice(0, distinct), counts: counts.slice(0, distinct) };
}

/** How often a section has a term. */
export function countOf({ terms, counts }: Section, term: number): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? 0) < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? (counts[low] ?? 0) : 0;
}
