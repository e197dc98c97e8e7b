import type { Scan } from '../../ranking/scan-passage.ts';
import { columnsOf, type Reply } from '../list-replies.ts';
import type { Asked, Scanned } from '../read-replies.ts';
import { isSpanKind } from './span-candidates.ts';
import type { SpanContext } from './span-features.ts';
import { readSpanWords, type SpanWord } from './span-words.ts';

const known = new WeakMap<Scan, SpanContext | null>();

/** What the words that answer are looked for in; null where what is asked for has no look. */
export function readSpanContext(
  asked: Asked,
  scanned: Scanned,
  replies: readonly Reply[],
): SpanContext | null {
  const found = known.get(scanned.scan);
  if (found !== undefined) return found;
  const context = readContext(asked, scanned, replies);
  known.set(scanned.scan, context);
  return context;
}

function readContext(
  { query, weighed }: Asked,
  scanned: Scanned,
  replies: readonly Reply[],
): SpanContext | null {
  const { expects, counted } = query;
  if (!isSpanKind(expects) || replies.length === 0) return null;
  const words = readSpanWords(weighed.cues, scanned);
  return {
    kind: expects,
    text: scanned.found.passage.text,
    words,
    sentences: new Map(replies.map(({ at, score }) => [at, score])),
    asked: new Map(
      replies.flatMap(({ at, lead }) => (lead === null ? [] : [[at, slotsIn(words, lead)]])),
    ),
    columns: readColumns(words, scanned, replies),
    termShares: weighed.terms.map(({ weight }) => weight / weighed.totalAsked),
    counted,
    head: Math.max(
      0,
      weighed.terms.findIndex(({ isName }) => !isName),
    ),
  };
}

function slotsIn(words: readonly SpanWord[], sentence: number): readonly number[] {
  return words.filter((word) => word.sentence === sentence).flatMap(({ slots }) => slots);
}

/** For each row of a table that may be quoted, the terms of the question that name each of its columns. */
function readColumns(
  words: readonly SpanWord[],
  { found: { passage } }: Scanned,
  replies: readonly Reply[],
): SpanContext['columns'] {
  const rows = replies.flatMap(({ at }) => {
    const names = columnsOf(passage, at);
    return names === null ? [] : [[at, namesOf(words, names)] as const];
  });
  return new Map(rows);
}

function namesOf(words: readonly SpanWord[], sentence: number): readonly (readonly number[])[] {
  const columns: number[][] = [[]];
  for (const { slots, column } of words.filter((word) => word.sentence === sentence)) {
    columns[column] = [...(columns[column] ?? []), ...slots];
  }
  return Array.from(columns, (slots) => slots ?? []);
}
