import { MARK_BITS } from '../index/analyzed-passage.ts';
import { numberAt } from './number-list.ts';
import type { TermStore } from './term-store.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** Whether a passage holds every quoted phrase of a query: its words side by side, function words aside. */
export function holdsPhrases(
  { text }: TermStore,
  { phrases }: WeighedQuery,
  passage: number,
): boolean {
  const start = numberAt(text.starts, passage);
  const end = numberAt(text.starts, passage + 1);
  return phrases.every((phrase) => {
    if (phrase === null) return false;
    for (let at = start; at + phrase.length <= end; at += 1) {
      if (phrase.every((term, next) => numberAt(text.values, at + next) >> MARK_BITS === term)) {
        return true;
      }
    }
    return false;
  });
}
