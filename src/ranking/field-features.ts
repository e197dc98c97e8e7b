import { numberAt } from './number-list.ts';
import type { Scan } from './scan-passage.ts';
import { runLength, type Runs, type TermStore } from './term-store.ts';
import { saturate } from './text-features.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** What title, headings, publisher and date of a passage tell. */
export interface FieldFeatures {
  /** BM25 of text and title together, a word of the title counting for two of the text. */
  readonly fields: number;
  /** Share of the worth that text, title or source hold. */
  readonly covered: number;
  /** Share of the title's words that the question has. */
  readonly titleMatched: number;
  /** Whether it has all of them. */
  readonly isTitleNamed: number;
  /** Whether the question names the publisher. */
  readonly isPublisherNamed: number;
  /** Share of year, month and day that the question names. */
  readonly dateNamed: number;
}

/** The mean lengths of a store's fields, in terms. */
export interface MeanLengths {
  readonly text: number;
  readonly title: number;
}

/** What a word of the title counts beside one of the text. */
const TITLE_COUNT = 2;

/** Reads the fields of a passage. */
export function readFields(
  query: WeighedQuery,
  store: TermStore,
  means: MeanLengths,
  passage: number,
  { counts, best, length }: Scan,
): FieldFeatures {
  const title = matchRun(query, store.title, passage);
  const source = matchRun(query, store.source, passage);
  const titleLength = runLength(store.title, passage);
  const relative = (length + TITLE_COUNT * titleLength) / (means.text + TITLE_COUNT * means.title);
  let [fields, covered] = [0, 0];
  for (let slot = 0; slot < query.terms.length; slot += 1) {
    const worth = query.terms[slot]?.worth ?? 0;
    const inTitle = title.best[slot] ?? 0;
    fields += worth * saturate((counts[slot] ?? 0) + TITLE_COUNT * inTitle, relative);
    covered += worth * Math.max(best[slot] ?? 0, inTitle, source.best[slot] ?? 0);
  }
  const publisher = source.isMatched.slice(0, numberAt(store.publisherTerms, passage));
  const date = source.isMatched.slice(source.isMatched.length - numberAt(store.dateTerms, passage));
  return {
    fields: fields / query.total,
    covered: covered / query.total,
    titleMatched: shareOf(title.isMatched),
    isTitleNamed: shareOf(title.isMatched) === 1 ? 1 : 0,
    isPublisherNamed: shareOf(publisher) === 1 ? 1 : 0,
    dateNamed: shareOf(date),
  };
}

/** How much of each term of the query a run holds, and which of its terms match. */
interface Matched {
  readonly best: Float64Array;
  readonly isMatched: readonly boolean[];
}

function matchRun({ terms, headOf, heads }: WeighedQuery, runs: Runs, passage: number): Matched {
  const best = new Float64Array(terms.length);
  const isMatched: boolean[] = [];
  const end = numberAt(runs.starts, passage + 1);
  for (let at = numberAt(runs.starts, passage); at < end; at += 1) {
    const head = headOf[numberAt(runs.values, at)] ?? 0;
    let is = false;
    for (const { slot, rest, gain } of head === 0 ? [] : (heads[head - 1] ?? [])) {
      if (
        !rest.every(
          (term, next) => at + next + 1 < end && numberAt(runs.values, at + next + 1) === term,
        )
      )
        continue;
      best[slot] = Math.max(best[slot] ?? 0, gain);
      is = true;
    }
    isMatched.push(is);
  }
  return { best, isMatched };
}

function shareOf(isMatched: readonly boolean[]): number {
  if (isMatched.length === 0) return 0;
  return isMatched.filter(Boolean).length / isMatched.length;
}
