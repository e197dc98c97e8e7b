import { newestFirst } from '../../src/documents/newest-first.ts';
import { passageTerms } from '../../src/index/forward-document.ts';
import type { IndexedDocument } from '../../src/index/indexed-document.ts';
import { FIELDS, FIELD_WEIGHTS, type Field } from '../../src/index/lexicon.ts';
import { termOf } from '../../src/index/marked-term.ts';
import type { WeightedTerm } from '../../src/index/passage-index.ts';
import type { TermTable } from '../../src/index/term-table.ts';

/** Scores nearer to each other are ties. */
const TIE = 1e-6;

/** What is scored of a passage. */
interface PassageFields {
  readonly id: string;
  readonly fields: Readonly<Record<Field, readonly string[]>>;
}

/**
 * The search of the port in its slowest and most obvious form: every passage is scored for every question, by the formula of
 * BM25. Returns the ids of all that are found, best first.
 */
export function searchSlowly(
  documents: readonly IndexedDocument[],
  terms: TermTable,
  asked: readonly WeightedTerm[],
): readonly string[] {
  const held = documents
    .toSorted((a, b) => newestFirst(a.document, b.document))
    .flatMap((document) => listPassages(document, terms));
  const scores = held.map(() => 0);
  for (const field of FIELDS) {
    const lengths = held.map(({ fields }) => new Set(fields[field]).size);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / held.length;
    for (const { term, weight } of asked) {
      const counts = held.map(({ fields }) => fields[field].filter((one) => one === term).length);
      const holding = counts.filter((count) => count > 0).length;
      const rarity = Math.log(1 + (held.length - holding + 0.5) / (holding + 0.5));
      for (const [at, count] of counts.entries()) {
        if (count === 0) continue;
        const relative = (lengths[at] ?? 0) / mean;
        const share = count / (count + 1.2 * (0.25 + 0.75 * relative));
        scores[at] = (scores[at] ?? 0) + weight * FIELD_WEIGHTS[field] * rarity * share;
      }
    }
  }
  return held
    .map(({ id }, at) => ({ id, score: Math.round((scores[at] ?? 0) / TIE) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

function listPassages(of: IndexedDocument, terms: TermTable): readonly PassageFields[] {
  return of.passages.map(({ id }, at) => {
    const { text, title, source } = passageTerms(of.forward, at);
    return {
      id,
      fields: {
        text: wordsOf(text.map(termOf), terms),
        title: wordsOf(title, terms),
        source: wordsOf(source, terms),
      },
    };
  });
}

function wordsOf(run: Int32Array, terms: TermTable): readonly string[] {
  return Array.from(run, (number) => terms.termAt(number));
}
