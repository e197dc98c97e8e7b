import { termOf } from '../../index/marked-term.ts';
import { unpackSpan } from '../../index/packed-span.ts';
import type { Passage } from '../../passages/passage.ts';
import { CUE_BITS } from '../../ranking/cues.ts';
import type { RankedPassage } from '../../ranking/rank.ts';
import { lazyPattern } from '../../text/lazy-pattern.ts';
import type { Span } from '../../text/span.ts';

/** A word of a passage as the search for the words that answer sees it. Offsets are UTF-16 code units of the passage. */
export interface SpanWord extends Span {
  /** As written, in lower case. */
  readonly lower: string;
  /** What stands between it and the word before. */
  readonly gap: string;
  /** Its place among the passage's sentences. */
  readonly sentence: number;
  /** How many cells of its row of a table stand before its own; 0 in other text. */
  readonly column: number;
  /** Whether no word stands before it in its sentence. */
  readonly isFirst: boolean;
  readonly isCapital: boolean;
  readonly isNumber: boolean;
  readonly isTime: boolean;
  /** A function word, which is not indexed. */
  readonly isStop: boolean;
  /** The terms of the question that it matches. */
  readonly slots: readonly number[];
}

/** Words of one sentence, from one place among the passage's words to before another. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** More words are no name, date or number, but a sentence. */
export const MAX_SPAN_WORDS = 8;

/** The words of a passage that was scanned, in order, but for the labels of turns: they name who speaks. */
export function readSpanWords(
  cues: Uint8Array,
  { found, scan }: Pick<RankedPassage, 'found' | 'scan'>,
): readonly SpanWord[] {
  const { text, start: offset, sentences } = found.passage;
  const marks = markLetters(found.terms.spans, text.length);
  const slots = slotsByPlace(scan);
  const words: SpanWord[] = [];
  const labels = labelsOf(found.passage);
  let [sentence, end, last, column] = [0, 0, -1, 0];
  for (const { 0: word, index: start } of findWords(text)) {
    if (labels.some((label) => label.start <= start && start < label.end)) continue;
    while ((sentences[sentence + 1]?.start ?? Infinity) - offset <= start) sentence += 1;
    // An article may be elided before it: d'euros.
    const place = (marks[start] || (marks[start + word.length - 1] ?? 0)) - 1;
    const term = termOf(found.terms.text[Math.max(0, place)] ?? 0);
    const cue = place < 0 ? 0 : (cues[term] ?? 0);
    const initial = word.charAt(0);
    const gap = text.slice(end, start);
    column = sentence === last ? column + cellsIn(gap) : 0;
    words.push({
      start,
      end: start + word.length,
      lower: word.toLowerCase(),
      gap,
      sentence,
      column,
      isFirst: sentence !== last,
      isCapital: initial !== initial.toLowerCase(),
      isNumber: (cue & CUE_BITS.number) !== 0 || SCALE.test(word),
      isTime: (cue & CUE_BITS.time) !== 0 || (word === 'May' && isMonth(text, start)),
      isStop: place < 0,
      slots: slots.get(place) ?? [],
    });
    end = start + word.length;
    last = sentence;
  }
  return words;
}

/** Where turns name who speaks, in the offsets of the passage. */
function labelsOf({ text, start: offset, parts }: Passage): readonly Span[] {
  return parts.flatMap(({ speaker, start: from }) => {
    const start = from - offset;
    if (speaker === null || !text.startsWith(speaker, start)) return [];
    return [{ start, end: start + speaker.length }];
  });
}

const CELL = /\|/g;

function cellsIn(gap: string): number {
  return gap.includes('|') ? (gap.match(CELL)?.length ?? 0) : 0;
}

/** Short for so many thousands, millions or milliards. */
const SCALE = /^(?:bn|mln|mld|mlr|mrd|mio|tsd|tys|mds?|млн|млрд|трлн|тыс|тис)$/i;

/** Letters with their apostrophes, or a number with its separators and ending: `Tesla's`, `1,000`, `18th`, `1920s`. */
const anyWord = lazyPattern(
  String.raw`\p{N}+(?:[.,]\p{N}+)*(?:st|nd|rd|th|s)?(?!\p{L})|\p{L}[\p{L}\p{M}]*(?:['\u2019]\p{L}+)*|\p{N}+`,
  'gu',
);
const LATIN_WORD =
  /[0-9]+(?:[.,][0-9]+)*(?:st|nd|rd|th|s)?(?![A-Za-zÀ-ÖØ-öø-ɏ])|[A-Za-zÀ-ÖØ-öø-ɏ]+(?:['’][A-Za-zÀ-ÖØ-öø-ɏ]+)*|[0-9]+/g;
const NOT_LATIN = /[\u0250-\u1fff\u2070-\u20ab\u20ad-\uffff]/;

function findWords(text: string): IterableIterator<RegExpExecArray> {
  return text.matchAll(NOT_LATIN.test(text) ? anyWord() : LATIN_WORD);
}

/** For each letter of a passage the place of the term that it belongs to, counted from 1; 0 where none is. */
function markLetters(spans: Int32Array, length: number): Uint32Array {
  const marks = new Uint32Array(length);
  for (const [at, span] of spans.entries()) {
    const { start, end } = unpackSpan(span);
    marks.fill(at + 1, start, end);
  }
  return marks;
}

/** The terms of the question that match at each place, those of all words of a name. */
function slotsByPlace({
  places,
  slots,
  lengths,
}: RankedPassage['scan']): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [match, first] of places.entries()) {
    for (let place = first; place < first + (lengths[match] ?? 1); place += 1) {
      found.set(place, [...(found.get(place) ?? []), slots[match] ?? 0]);
    }
  }
  return found;
}

/** Whether the word that begins here, spelt as a function word is, is the month. */
function isMonth(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  return /^May,? \d/.test(text.slice(start)) || /(?:\d|\b(?:in|of|since|until)) $/.test(before);
}
