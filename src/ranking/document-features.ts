import { saturate } from '../index/bm25.ts';
import { MARK_BITS } from '../index/analyzed-passage.ts';
import { continues, type Head } from './heads.ts';
import { countOf, sectionOf, type Section } from './sections.ts';
import type { TermStore } from './term-store.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** BM25 of whole documents, as a share of what a perfect match has; of long ones, of the section around. */
export function createDocumentReader(
  query: WeighedQuery,
  store: TermStore,
): (passage: number) => number {
  const known = new Map<Section, number>();
  const meanLength = Math.max(1, store.text.values.length / Math.max(1, store.documents.size));
  const counts = new Float64Array(query.terms.length);
  return (passage) => {
    const section = sectionOf(store, passage);
    const done = known.get(section);
    if (done !== undefined) return done;
    const score = scoreSection(query, store, section, meanLength, counts);
    known.set(section, score);
    return score;
  };
}

function scoreSection(
  { terms, total, heads }: WeighedQuery,
  store: TermStore,
  section: Section,
  meanLength: number,
  counts: Float64Array,
): number {
  counts.fill(0);
  for (const group of heads) {
    const count = countOf(section, group.term);
    if (count === 0) continue;
    for (const head of group.heads) {
      const met = head.rest.length === 0 ? count : countRuns(store, section, group.term, head);
      counts[head.slot] = (counts[head.slot] ?? 0) + met * head.gain;
    }
  }
  const relative = (section.end - section.start) / meanLength;
  let score = 0;
  for (let slot = 0; slot < terms.length; slot += 1) {
    score += (terms[slot]?.worth ?? 0) * saturate(counts[slot] ?? 0, relative);
  }
  return score / total;
}

/** How often the terms of a variant stand side by side; looked for only where the section has all of them. */
function countRuns({ text }: TermStore, section: Section, first: number, { rest }: Head): number {
  if (!rest.every((term) => countOf(section, term) > 0)) return 0;
  const { values } = text.values;
  let count = 0;
  for (let at = section.start; at < section.end; at += 1) {
    if ((values[at] ?? 0) >> MARK_BITS !== first) continue;
    if (continues(values, at + 1, section.end, rest)) count += 1;
  }
  return count;
}
