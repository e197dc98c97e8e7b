import { saturate } from '../index/bm25.ts';
import type { PassageTerms } from '../index/forward-document.ts';
import type { Scan } from './scan-passage.ts';
import { continues, variantsFrom } from './variant-index.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** What title, headings, publisher and date of a passage tell. */
export interface FieldFeatures {
  /** BM25 of text and title together, a word of the title counting for two of the text. */
  readonly fields: number;
  /** Share of the weight that text, title or source hold. */
  readonly covered: number;
  /** Share of the weight that the title holds. */
  readonly titleHeld: number;
  /** Share of the title's words that the question has. */
  readonly titleMatched: number;
  /** Whether it has all of them. */
  readonly isTitleNamed: number;
  /** Whether the question names the publisher. */
  readonly isPublisherNamed: number;
  /** Share of year, month and day that the question names. */
  readonly dateNamed: number;
}

/** The mean lengths of the fields of all passages, in terms. */
export interface MeanLengths {
  readonly text: number;
  readonly title: number;
}

/** What a word of the title counts beside one of the text. */
const TITLE_COUNT = 2;

/** Reads the fields of a passage. */
export function createFieldReader(
  query: WeighedQuery,
  means: MeanLengths,
): (passage: PassageTerms, scan: Scan) => FieldFeatures {
  const { terms, total } = query;
  const inTitle = new Float64Array(terms.length);
  const inSource = new Float64Array(terms.length);
  return (passage, { counts, best, length }) => {
    const title = matchRun(query, passage.title, inTitle);
    const source = matchRun(query, passage.source, inSource);
    const relative =
      (length + TITLE_COUNT * title.length) / (means.text + TITLE_COUNT * means.title);
    let [fields, covered, titleHeld] = [0, 0, 0];
    for (let slot = 0; slot < terms.length; slot += 1) {
      const weight = terms[slot]?.weight ?? 0;
      const titled = inTitle[slot] ?? 0;
      fields += weight * saturate((counts[slot] ?? 0) + TITLE_COUNT * titled, relative);
      titleHeld += weight * titled;
      covered += weight * Math.max(best[slot] ?? 0, titled, inSource[slot] ?? 0);
    }
    const titleMatched = shareOf(title, 0, title.length);
    const dateStart = source.length - passage.dateTerms;
    return {
      fields: fields / total,
      covered: covered / total,
      titleHeld: titleHeld / total,
      titleMatched,
      isTitleNamed: titleMatched === 1 ? 1 : 0,
      isPublisherNamed: shareOf(source, 0, passage.publisherTerms) === 1 ? 1 : 0,
      dateNamed: shareOf(source, dateStart, source.length),
    };
  };
}

/** How long a run is, and the places in it where a variant of a term begins. */
interface Matched {
  readonly length: number;
  readonly places: readonly number[];
}

/** Sets `best` to how much of each term of the query a run holds. */
function matchRun(query: WeighedQuery, run: Int32Array, best: Float64Array): Matched {
  best.fill(0);
  const places: number[] = [];
  for (let at = 0; at < run.length; at += 1) {
    let isMatched = false;
    for (const { slot, rest, gain } of variantsFrom(query, run[at] ?? 0)) {
      if (rest.length > 0 && !continues(run, at + 1, rest)) continue;
      best[slot] = Math.max(best[slot] ?? 0, gain);
      isMatched = true;
    }
    if (isMatched) places.push(at);
  }
  return { length: run.length, places };
}

/** The share of the places from `from` to before `to` that match. */
function shareOf({ places }: Matched, from: number, to: number): number {
  if (to <= from) return 0;
  let count = 0;
  for (const place of places) if (place >= from && place < to) count += 1;
  return count / (to - from);
}
