import { MARK_BITS } from '../index/analyzed-passage.ts';
import { numberAt } from './number-list.ts';
import type { Runs, TermStore } from './term-store.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** Share of a query's quoted phrases that a passage holds in text, title or source; 0 where none is quoted. */
export function phrasesHeld(store: TermStore, { phrases }: WeighedQuery, passage: number): number {
  if (phrases.length === 0) return 0;
  const held = phrases.filter(
    (phrase) =>
      phrase !== null &&
      (holds(store.text, MARK_BITS, passage, phrase) ||
        holds(store.title, 0, passage, phrase) ||
        holds(store.source, 0, passage, phrase)),
  );
  return held.length / phrases.length;
}

/** Whether the words stand side by side in a run, function words aside. */
function holds(
  { starts, values }: Runs,
  markBits: number,
  passage: number,
  phrase: readonly number[],
): boolean {
  const end = numberAt(starts, passage + 1);
  for (let at = numberAt(starts, passage); at + phrase.length <= end; at += 1) {
    if (phrase.every((term, next) => numberAt(values, at + next) >> markBits === term)) return true;
  }
  return false;
}
