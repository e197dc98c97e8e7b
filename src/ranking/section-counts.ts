import type { Section } from '../index/forward-document.ts';
import { termOf } from '../index/marked-term.ts';

/** Which terms a section has, and how often. */
export interface SectionCounts {
  /** Distinct, ascending. */
  readonly terms: Int32Array;
  readonly counts: Uint16Array;
}

const known = new WeakMap<Section, SectionCounts>();

/** The terms of a section; counted when they are first asked for, since few documents ever are. */
export function countSection(section: Section): SectionCounts {
  const counted = known.get(section) ?? countTerms(section);
  known.set(section, counted);
  return counted;
}

function countTerms({ text }: Section): SectionCounts {
  const sorted = text.slice().sort();
  const terms = new Int32Array(sorted.length);
  const counts = new Uint16Array(sorted.length);
  let distinct = 0;
  for (const value of sorted) {
    const term = termOf(value);
    if (distinct === 0 || terms[distinct - 1] !== term) {
      terms[distinct] = term;
      distinct += 1;
    }
    counts[distinct - 1] = (counts[distinct - 1] ?? 0) + 1;
  }
  return { terms: terms.slice(0, distinct), counts: counts.slice(0, distinct) };
}

/** How often a section has a term. */
export function countOf({ terms, counts }: SectionCounts, term: number): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? 0) < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? (counts[low] ?? 0) : 0;
}
