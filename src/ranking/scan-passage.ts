import type { PassageTerms } from '../index/forward-document.ts';
import { startsSentence, termOf, type MarkedTerm } from '../index/marked-term.ts';
import { CUE_BITS } from './cues.ts';
import { continuesMarked, isNameLike, variantsFrom, type VariantRest } from './variant-index.ts';
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

type Growing<Of> = {
  -readonly [Field in keyof Of]: Of[Field] extends readonly number[] ? number[] : Of[Field];
};

/** Looks through the text of a passage. */
export function scanPassage({ text }: PassageTerms, query: WeighedQuery): Scan {
  const scan = beginScan(text.length, query.terms.length);
  const { sentenceLengths, sentenceCues } = scan;
  let sentence = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = text[at] ?? 0;
    if (at > 0 && startsSentence(value)) {
      sentence += 1;
      sentenceLengths.push(0);
      sentenceCues.push(0);
    }
    sentenceLengths[sentence] = (sentenceLengths[sentence] ?? 0) + 1;
    const term = termOf(value);
    const variants = variantsFrom(query, term);
    if (variants.length > 0) addMatches(scan, text, at, sentence, variants);
    else
      sentenceCues[sentence] = (sentenceCues[sentence] ?? 0) | cueOf(value, query.cues[term] ?? 0);
  }
  return scan;
}

function beginScan(length: number, terms: number): Growing<Scan> {
  return {
    length,
    places: [],
    slots: [],
    gains: [],
    lengths: [],
    sentences: [],
    counts: new Float64Array(terms),
    best: new Float64Array(terms),
    sentenceLengths: [0],
    sentenceCues: [0],
  };
}

/** Adds the variants that stand at a place. */
function addMatches(
  scan: Growing<Scan>,
  text: PassageTerms['text'],
  at: number,
  sentence: number,
  variants: readonly VariantRest[],
): void {
  const isName = isNameLike(text[at] ?? 0);
  for (const { slot, rest, gain, isOrdinary } of variants) {
    if (isOrdinary && isName) continue;
    if (rest.length > 0 && !continuesMarked(text, at + 1, rest)) continue;
    scan.places.push(at);
    scan.slots.push(slot);
    scan.gains.push(gain);
    scan.lengths.push(1 + rest.length);
    scan.sentences.push(sentence);
    scan.counts[slot] = (scan.counts[slot] ?? 0) + gain;
    scan.best[slot] = Math.max(scan.best[slot] ?? 0, gain);
  }
}

/** What a word that does not match may tell; a capital at the start of a sentence tells nothing, and within one nobody states
 * anything by it (United States). */
function cueOf(value: MarkedTerm, cues: number): number {
  if (!isNameLike(value)) return cues;
  return (cues & ~CUE_BITS.statement) | CUE_BITS.name;
}
