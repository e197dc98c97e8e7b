import { MARKS, MARK_BITS } from '../index/analyzed-passage.ts';
import { continues, headsAt } from './heads.ts';
import { numberAt } from './number-list.ts';
import type { TermStore } from './term-store.ts';
import { CUE_BITS } from './cues.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** Where a passage says what is asked for. Places are counted in terms from the passage's first. */
export interface Scan {
  /** Terms in the passage. */
  readonly length: number;
  /** Matches, in order: place, term of the query, worth of the match beside the word itself, sentence. */
  readonly places: readonly number[];
  readonly slots: readonly number[];
  readonly gains: readonly number[];
  /** How many terms each match has. */
  readonly lengths: readonly number[];
  readonly sentences: readonly number[];
  /** How often each term of the query matches, matches through other words counting less. */
  readonly counts: Float64Array;
  /** The best gain of each term of the query, 0 where it does not match. */
  readonly best: Float64Array;
  /** Of each sentence: how many terms it has, and the cues among those that do not match. */
  readonly sentenceLengths: readonly number[];
  readonly sentenceCues: readonly number[];
}

/** Looks through the text of the passage with this number. */
export function scanPassage(
  store: TermStore,
  cues: Uint8Array,
  query: WeighedQuery,
  passage: number,
): Scan {
  const start = numberAt(store.text.starts, passage);
  const end = numberAt(store.text.starts, passage + 1);
  const { values } = store.text.values;
  const places: number[] = [];
  const slots: number[] = [];
  const gains: number[] = [];
  const lengths: number[] = [];
  const sentences: number[] = [];
  const counts = new Float64Array(query.terms.length);
  const best = new Float64Array(query.terms.length);
  const sentenceLengths = [0];
  const sentenceCues = [0];
  let sentence = 0;
  for (let at = start; at < end; at += 1) {
    const value = values[at] ?? 0;
    if ((value & MARKS.sentence) !== 0 && at > start) {
      sentence += 1;
      sentenceLengths.push(0);
      sentenceCues.push(0);
    }
    sentenceLengths[sentence] = (sentenceLengths[sentence] ?? 0) + 1;
    const term = value >> MARK_BITS;
    const heads = headsAt(query, term);
    if (heads.length === 0) {
      sentenceCues[sentence] = (sentenceCues[sentence] ?? 0) | cueOf(value, cues[term] ?? 0);
      continue;
    }
    for (const { slot, rest, gain } of heads) {
      if (rest.length > 0 && !continues(values, at + 1, end, rest)) continue;
      places.push(at - start);
      slots.push(slot);
      gains.push(gain);
      lengths.push(1 + rest.length);
      sentences.push(sentence);
      counts[slot] = (counts[slot] ?? 0) + gain;
      best[slot] = Math.max(best[slot] ?? 0, gain);
    }
  }
  return {
    length: end - start,
    places,
    slots,
    gains,
    lengths,
    sentences,
    counts,
    best,
    sentenceLengths,
    sentenceCues,
  };
}

/** What a word that does not match may tell; a capital at the start of a sentence tells nothing. */
function cueOf(value: number, cues: number): number {
  const isCapital = (value & MARKS.capital) !== 0 && (value & MARKS.sentence) === 0;
  return isCapital ? cues | CUE_BITS.name : cues;
}
