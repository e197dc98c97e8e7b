import type { Expectation } from '../../queries/query.ts';
import type { Span } from '../../text/span.ts';
import { findNumbers, findTimes, SIGN_AFTER, SIGN_BEFORE } from './times-and-numbers.ts';
import { findNames, findPlacePhrases } from './names.ts';
import { MAX_SPAN_WORDS, type SpanWord, type WordRange } from './span-words.ts';

/** What can be told by its look: who, where, when, how many. */
export type SpanKind = Extract<Expectation, 'person' | 'place' | 'time' | 'number'>;

/** Finds what has the look of one kind. */
type Finder = (words: readonly SpanWord[]) => readonly WordRange[];

const FINDERS: Readonly<Record<SpanKind, Finder>> = {
  person: findNames,
  place: (words) => [...findNames(words), ...findPlacePhrases(words)],
  time: findTimes,
  number: findNumbers,
};

/** Whether the answer to what is asked can be told by its look. */
export function isSpanKind(expects: Expectation): expects is SpanKind {
  return expects in FINDERS;
}

/** The words that may answer, by the kind asked for; those that the question has itself are none. */
export function findSpanCandidates(
  kind: SpanKind,
  words: readonly SpanWord[],
): readonly WordRange[] {
  return FINDERS[kind](words).filter(
    ({ from, to }) => to - from <= MAX_SPAN_WORDS && words.slice(from, to).some(isNew),
  );
}

function isNew({ slots, isStop }: SpanWord): boolean {
  return slots.length === 0 && !isStop;
}

/** Where words stand in their passage, with the signs that belong to a number. */
export function spanOfWords(
  text: string,
  words: readonly SpanWord[],
  { from, to }: WordRange,
): Span {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? 0;
  const before = SIGN_BEFORE.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const after = SIGN_AFTER.exec(text.slice(end, end + 2))?.[0].length ?? digitsAfter(text, end);
  return { start: start - before, end: end + after };
}

/** How many digits belong to a name that ends before a place: `Unit7`. */
function digitsAfter(text: string, end: number): number {
  const found = /^\p{L}(\d{1,4})(?![\p{L}\d])/u.exec(text.slice(end - 1, end + 6));
  return found?.[1]?.length ?? 0;
}
