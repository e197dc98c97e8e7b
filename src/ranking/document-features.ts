import { saturate } from '../index/bm25.ts';
import type { Section } from '../index/forward-document.ts';
import type { Lexicon } from '../index/lexicon.ts';
import { termOf } from '../index/marked-term.ts';
import { countOf, countSection, type SectionCounts } from './section-counts.ts';
import { continuesMarked, type VariantRest } from './variant-index.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** BM25 of whole documents, as a share of what a perfect match has; of long ones, of the section around. */
export function createDocumentReader(
  query: WeighedQuery,
  { textTerms, documents }: Lexicon,
): (section: Section) => number {
  const known = new Map<Section, number>();
  const meanLength = Math.max(1, textTerms / Math.max(1, documents));
  const counts = new Float64Array(query.terms.length);
  return (section) => {
    const done = known.get(section);
    if (done !== undefined) return done;
    const score = scoreSection(query, section, meanLength, counts);
    known.set(section, score);
    return score;
  };
}

function scoreSection(
  { terms, total, starts }: WeighedQuery,
  section: Section,
  meanLength: number,
  counts: Float64Array,
): number {
  const held = countSection(section);
  counts.fill(0);
  for (const { term, variants } of starts) {
    const count = countOf(held, term);
    if (count === 0) continue;
    for (const variant of variants) {
      const { slot, rest, gain } = variant;
      const met = rest.length === 0 ? count : countRuns(section, held, term, variant);
      counts[slot] = (counts[slot] ?? 0) + met * gain;
    }
  }
  const relative = section.text.length / meanLength;
  let score = 0;
  for (let slot = 0; slot < terms.length; slot += 1) {
    score += (terms[slot]?.weight ?? 0) * saturate(counts[slot] ?? 0, relative);
  }
  return score / total;
}

/** How often the terms of a variant stand side by side; looked for only where the section has all of them. */
function countRuns(
  { text }: Section,
  held: SectionCounts,
  first: number,
  { rest }: VariantRest,
): number {
  if (!rest.every((term) => countOf(held, term) > 0)) return 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (termOf(text[at] ?? 0) === first && continuesMarked(text, at + 1, rest)) count += 1;
  }
  return count;
}
