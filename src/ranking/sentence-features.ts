import { saturate } from '../index/bm25.ts';
import { CUES_WANTED } from './cues.ts';
import type { Scan } from './scan-passage.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** What the sentences of a passage tell; shares of the weight that is asked for. */
export interface SentenceFeatures {
  /** What the best sentence holds. */
  readonly sentence: number;
  /** The same, shorter sentences counting more. */
  readonly sentenceDense: number;
  /** What the best sentence holds that has a word of the kind asked for: a number, a time, a name. */
  readonly kind: number;
  /** Whether any matching sentence has such a word. */
  readonly hasKind: number;
}

/** Sentences are this long on average, and a little is added to each so that headings do not win, both in terms. */
const MEAN_TERMS = 12;
const ADDED_TERMS = 6;

/** Reads the sentences of a passage. */
export function createSentenceReader({
  terms,
  total,
  expects,
}: WeighedQuery): (scan: Scan) => SentenceFeatures {
  const wanted = CUES_WANTED[expects];
  const seen = new Float64Array(terms.length);
  return ({ slots, gains, sentences, sentenceLengths, sentenceCues }) => {
    let [sentence, dense, kind] = [0, 0, 0];
    for (let at = 0; at < slots.length;) {
      const current = sentences[at] ?? 0;
      let value = 0;
      seen.fill(0);
      for (; at < slots.length && sentences[at] === current; at += 1) {
        const slot = slots[at] ?? 0;
        const more = (gains[at] ?? 0) - (seen[slot] ?? 0);
        if (more <= 0) continue;
        seen[slot] = gains[at] ?? 0;
        value += more * (terms[slot]?.weight ?? 0);
      }
      const length = (sentenceLengths[current] ?? 0) + ADDED_TERMS;
      sentence = Math.max(sentence, value);
      dense = Math.max(dense, value * saturate(1, length / (MEAN_TERMS + ADDED_TERMS)));
      if (((sentenceCues[current] ?? 0) & wanted) !== 0) kind = Math.max(kind, value);
    }
    return {
      sentence: sentence / total,
      sentenceDense: dense / total,
      kind: kind / total,
      hasKind: kind > 0 ? 1 : 0,
    };
  };
}
