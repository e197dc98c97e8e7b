import { numberAt } from './number-list.ts';
import type { Scan } from './scan-passage.ts';
import { runLength } from './term-store.ts';
import type { Runs, TermStore } from './term-store.ts';
import { saturate } from './text-features.ts';
import type { WeighedQuery } from './weigh-query.ts';

export interface Means {
  readonly text: number;
  readonly title: number;
  readonly source: number;
}

export type FieldFeatures = ReturnType<typeof readFields>;

/** What title, headings, publisher and date of a passage tell. */
export function readFields(
  query: WeighedQuery,
  store: TermStore,
  means: Means,
  passage: number,
  scan: Scan,
) {
  const { terms, total } = query;
  const title = matchRun(query, store.title, passage);
  const source = matchRun(query, store.source, passage);
  const titleLength = runLength(store.title, passage);
  const sourceLength = runLength(store.source, passage);
  let titleScore = 0,
    sourceScore = 0,
    covered = 0,
    fields = 0;
  const titleRelative = titleLength / means.title;
  const sourceRelative = sourceLength / means.source;
  const joint = (scan.length + 2 * titleLength) / (means.text + 2 * means.title);
  for (let slot = 0; slot < terms.length; slot += 1) {
    const worth = terms[slot]?.worth ?? 0;
    const inTitle = title.best[slot] ?? 0,
      inSource = source.best[slot] ?? 0,
      inText = scan.best[slot] ?? 0;
    if (inTitle > 0) titleScore += worth * inTitle * saturate(1, titleRelative);
    if (inSource > 0) sourceScore += worth * inSource * saturate(1, sourceRelative);
    covered += worth * Math.max(inTitle, inSource, inText);
    const count = (scan.counts[slot] ?? 0) + 2 * inTitle;
    if (count > 0) fields += worth * saturate(count, joint);
  }
  const publisherTerms = numberAt(store.publisherTerms, passage);
  const dateTerms = numberAt(store.dateTerms, passage);
  return {
    title: titleScore / total,
    source: sourceScore / total,
    fields: fields / total,
    coveredAnywhere: covered / total,
    titleMatched: titleLength > 0 ? title.matched / titleLength : 0,
    isTitleNamed: titleLength > 0 && title.matched === titleLength ? 1 : 0,
    isPublisherNamed:
      publisherTerms > 0 && source.isMatched.slice(0, publisherTerms).every(Boolean) ? 1 : 0,
    dateNamed:
      dateTerms > 0 ? source.isMatched.slice(-dateTerms).filter(Boolean).length / dateTerms : 0,
  };
}

function matchRun(query: WeighedQuery, runs: Runs, passage: number) {
  const best = new Float64Array(query.terms.length);
  const start = numberAt(runs.starts, passage),
    end = numberAt(runs.starts, passage + 1);
  const { values } = runs.values;
  const isMatched: boolean[] = [];
  let matched = 0;
  for (let at = start; at < end; at += 1) {
    const head = query.headOf[values[at] ?? 0] ?? 0;
    let is = false;
    for (const { slot, rest, gain } of head === 0 ? [] : (query.heads[head - 1] ?? [])) {
      if (!rest.every((term, index) => at + index + 1 < end && values[at + index + 1] === term))
        continue;
      best[slot] = Math.max(best[slot] ?? 0, gain);
      is = true;
    }
    if (is) matched += 1;
    isMatched.push(is);
  }
  return { best, isMatched, matched };
}
