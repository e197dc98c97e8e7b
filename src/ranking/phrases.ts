import type { PassageTerms } from '../index/forward-document.ts';
import { continues, continuesMarked } from './variant-index.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** Share of a query's quoted phrases that a passage holds in text, title or source; 0 where none is quoted. */
export function phrasesHeld(
  { text, title, source }: PassageTerms,
  { phrases }: WeighedQuery,
): number {
  if (phrases.length === 0) return 0;
  const held = phrases.filter(
    (phrase) =>
      phrase !== null &&
      (text.some((_, at) => continuesMarked(text, at, phrase)) ||
        [title, source].some((run) => run.some((_, at) => continues(run, at, phrase)))),
  );
  return held.length / phrases.length;
}
