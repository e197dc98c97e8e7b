import { PLACE_WORDS } from './names.ts';
import type { SpanKind } from './span-candidates.ts';
import type { SpanWord, WordRange } from './span-words.ts';

/** What speaks for words as the answer: 0 to 1 where nothing else is said. */
export interface SpanFeatures {
  /** The logarithm of its sentence's odds beside the best sentence's, 0 or less. */
  readonly sentence: number;
  /** Share of what is asked that stands in the same clause, less by distance. */
  readonly near: number;
  /** The same of what stands before it in the sentence. */
  readonly nearBefore: number;
  /** The same of the first thing asked that is no name: “who won”. */
  readonly nearHead: number;
  /** Logarithm of the distance to the nearest match, in words. */
  readonly distance: number;
  /** Share of its words that the question has. */
  readonly asked: number;
  /** Logarithm of how often the passage has its first word. */
  readonly repeated: number;
  /** Whether it begins its sentence; so alone, it may be no name. */
  readonly isFirst: number;
  readonly isFirstAlone: number;
  readonly isAside: number;
  readonly isAfterComma: number;
  /** Whether it has a sign of money or of a share. */
  readonly hasSign: number;
  /** Whether the word before it introduces its kind: by whom, in where, since when. */
  readonly isLed: number;
  /** Whether it has the usual form of its kind: a name of two words, a year, a number with what is counted. */
  readonly isTyped: number;
  /** Whether it has the form of another kind: a place for a person, a year for a number. */
  readonly isOther: number;
  /** Logarithm of its length in words. */
  readonly length: number;
}

/** What the features are read from. */
export interface SpanContext {
  readonly kind: SpanKind;
  readonly text: string;
  readonly words: readonly SpanWord[];
  /** For each sentence of the passage that has terms, the logarithm of its odds. */
  readonly sentences: ReadonlyMap<number, number>;
  /** For each reply the terms of the question that what it answers holds. */
  readonly asked: ReadonlyMap<number, readonly number[]>;
  /** For each row of a table the terms of the question that name each of its columns. */
  readonly columns: ReadonlyMap<number, readonly (readonly number[])[]>;
  /** What each term of the question is worth; they sum to 1. */
  readonly termShares: readonly number[];
  /** The terms that name what is to be counted. */
  readonly counted: readonly number[];
  /** The first term that is no name. */
  readonly head: number;
}

/** Reads what speaks for some words as the answer. */
export function readSpanFeatures(context: SpanContext, range: WordRange): SpanFeatures {
  const { words, sentences, text } = context;
  const { from, to } = range;
  const own = words.slice(from, to);
  const [first] = own;
  const isFirst = first?.isFirst === true;
  const matches = matchesAround(words, range);
  const best = Math.max(...sentences.values());
  const signs = text.slice(Math.max(0, (first?.start ?? 0) - 2), (own.at(-1)?.end ?? 0) + 2);
  return {
    sentence: Math.max(MIN_SENTENCE, (sentences.get(first?.sentence ?? 0) ?? -Infinity) - best),
    near: nearness(
      context,
      range,
      matches.filter((at) => isSameClause(words, range, at)),
    ),
    nearBefore: nearness(
      context,
      range,
      matches.filter((at) => at < from),
    ),
    nearHead: headNearness(context, range, matches),
    distance: Math.log(Math.min(MAX_DISTANCE, ...matches.map((at) => distanceOf(range, at)))),
    asked: own.filter(({ slots }) => slots.length > 0).length / own.length,
    repeated: Math.log(words.filter(({ lower }) => lower === first?.lower).length),
    isFirst: isFirst ? 1 : 0,
    isFirstAlone: isFirst && own.length === 1 ? 1 : 0,
    isAside: /[([]/.test(first?.gap ?? '') ? 1 : 0,
    isAfterComma: !isFirst && first?.gap.startsWith(',') === true ? 1 : 0,
    hasSign: /[$€£%₽₺₴₹₪]/.test(signs) ? 1 : 0,
    isLed: isLed(context, range) ? 1 : 0,
    isTyped: isTyped(context, range) ? 1 : 0,
    isOther: isOther(context, range) ? 1 : 0,
    length: Math.log(own.length),
  };
}

/** A sentence far behind the best. */
const MIN_SENTENCE = -8;

/** Farther words are as good as none. */
const MAX_DISTANCE = 40;

/** The places of the matched words in the same sentence, but for its own. */
function matchesAround(words: readonly SpanWord[], { from, to }: WordRange): readonly number[] {
  const sentence = words[from]?.sentence;
  return words.flatMap((word, at) =>
    word.sentence === sentence && word.slots.length > 0 && (at < from || at >= to) ? [at] : [],
  );
}

/** In words; neighbours are 1 apart. */
function distanceOf({ from, to }: WordRange, at: number): number {
  return at < from ? from - at : at - to + 1;
}

/** A match so many words farther counts half. */
const HALF_WORDS = 5;

/** How close what a reply answers is taken to be. */
const NEAR_ASKED = 0.5;

function closeness(range: WordRange, at: number): number {
  return 1 / (1 + (distanceOf(range, at) - 1) / HALF_WORDS);
}

function nearness(
  { words, termShares, asked, columns }: SpanContext,
  range: WordRange,
  matches: readonly number[],
): number {
  const first = words[range.from];
  const best = termShares.map(() => 0);
  for (const slot of asked.get(first?.sentence ?? 0) ?? []) best[slot] = NEAR_ASKED;
  for (const slot of columns.get(first?.sentence ?? 0)?.[first?.column ?? 0] ?? []) best[slot] = 1;
  for (const at of matches) {
    for (const slot of words[at]?.slots ?? []) {
      best[slot] = Math.max(best[slot] ?? 0, closeness(range, at));
    }
  }
  return best.reduce((sum, close, slot) => sum + close * (termShares[slot] ?? 0), 0);
}

function headNearness(
  { words, head }: SpanContext,
  range: WordRange,
  matches: readonly number[],
): number {
  const heads = matches.filter((at) => words[at]?.slots.includes(head) === true);
  return Math.max(0, ...heads.map((at) => closeness(range, at)));
}

/** Whether no comma, colon or bracket stands between. */
function isSameClause(words: readonly SpanWord[], { from, to }: WordRange, at: number): boolean {
  const between = words.slice(Math.min(at + 1, to), Math.max(from, at) + 1);
  return between.every(({ gap }) => !/[,;:()]/.test(gap));
}

const BEFORE_PERSON = new Set('by von durch par por da przez door av against with al'.split(' '));
const BEFORE_TIME = new Set(
  `in on at since until till by during from before after around circa im am seit bis um vor nach en depuis le dès desde el
  nel dal em w od do в с до з у`.split(/\s+/),
);

function isLed({ kind, words }: SpanContext, { from, to }: WordRange): boolean {
  if (kind === 'place' && PLACE_ENDING.test(words[to - 1]?.lower ?? '')) return true;
  if (words[from]?.isFirst === true) return false;
  const [second, before] = words.slice(Math.max(0, from - 2), from);
  const isLead = (word: SpanWord | undefined): boolean => {
    if (word === undefined) return false;
    if (kind === 'place') return PLACE_WORDS.has(word.lower);
    return (kind === 'person' ? BEFORE_PERSON : BEFORE_TIME).has(word.lower);
  };
  if (isLead(before) || (before?.isStop === true && isLead(second))) return true;
  return kind === 'person' && isLedByOffice(words, from);
}

/** Of place, behind a Turkish name: İzmir'de, Ankara'dan. */
const PLACE_ENDING = /['’](?:n?[dt][ae]n?|[yn]?[aeıiuü])(?:ki)?$/;

/** So many words of an office may stand before a name: “par la ministre Hélène Maret”. */
const OFFICE_WORDS = 3;

function isLedByOffice(words: readonly SpanWord[], from: number): boolean {
  for (let at = from - 1; at > 0 && at >= from - OFFICE_WORDS; at -= 1) {
    const word = words[at];
    if (word === undefined || word.isFirst || word.isCapital || words[at + 1]?.gap !== ' ')
      return false;
    if (BEFORE_PERSON.has(words[at - 1]?.lower ?? '')) return word.gap === ' ';
  }
  return false;
}

const YEAR = /^(?:1\d{3}|20\d{2})s?$/;

function isTyped({ kind, words, counted }: SpanContext, { from, to }: WordRange): boolean {
  const own = words.slice(from, to);
  if (kind === 'time') return own.some(({ lower }) => YEAR.test(lower));
  if (kind !== 'number') return own.length > 1 && own.every(({ isCapital }) => isCapital);
  return words
    .slice(from, to + 2)
    .some(
      ({ slots, sentence }) =>
        sentence === own[0]?.sentence && slots.some((slot) => counted.includes(slot)),
    );
}

const OF = new Set('of de del della di do da du des von van'.split(' '));

/** Whether a name tells which of the things asked for is meant: “le tunnel de Corva”. */
function isAttribute(words: readonly SpanWord[], from: number): boolean {
  const [thing, of] = words.slice(from - 2, from);
  return of !== undefined && OF.has(of.lower) && (thing?.slots.length ?? 0) > 0;
}

/** Words that count, and are more often said of a place in a row, or of anything. */
const VAGUE_NUMBERS = /^(?:one|first|second|half|third)$/;

function isOther({ kind, words }: SpanContext, { from, to }: WordRange): boolean {
  const own = words.slice(from, to);
  const [first] = own;
  switch (kind) {
    case 'time':
      return own.every(({ lower }) => !/\d/.test(lower));
    case 'number':
      return own.length === 1 && own.every((word) => word.isTime || VAGUE_NUMBERS.test(word.lower));
    case 'person':
      return (
        first?.isFirst === false &&
        (PLACE_WORDS.has(words[from - 1]?.lower ?? '') || isAttribute(words, from))
      );
    case 'place':
      return own.some(({ isCapital }) => !isCapital);
  }
}
