import { CUES_WANTED } from './cues.ts';
import type { Scan } from './scan-passage.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** Saturation of BM25: k1 and b as in the index. */
const K = 1.2;
const B = 0.75;

/** BM25's share of a term that occurs `count` times, from 0 to 1, in a run as much longer than the mean as `relative`. */
export function saturate(count: number, relative: number, k = K, b = B): number {
  return count / (count + k * (1 - b + b * relative));
}

export type TextFeatures = ReturnType<typeof readText>;

/** What the text of a passage tells by itself; all but `length` are shares of what the query asks for. */
export function readText(query: WeighedQuery, scan: Scan, meanLength: number) {
  return {
    ...readTerms(query, scan, meanLength),
    ...readSentences(query, scan),
    ...readNearness(query, scan),
    length: Math.log(1 + scan.length) / LENGTH_SCALE,
  };
}

/** Makes the length of common passages about 1. */
const LENGTH_SCALE = 5;

function readTerms({ terms, total }: WeighedQuery, scan: Scan, meanLength: number) {
  const relative = scan.length / meanLength;
  let bm25 = 0,
    bm25Slow = 0,
    language = 0,
    covered = 0,
    squares = 0,
    squaresTotal = 0,
    rarest = 0,
    rarestAsked = 0;
  let roots = 0,
    rootsTotal = 0,
    known = 0,
    numbers = 0,
    names = 0,
    namesTotal = 0,
    seen = 0;
  for (const [slot, { worth, isKnown, isName, hasDigit }] of terms.entries()) {
    if (!isKnown) continue;
    known += 1;
    squaresTotal += worth * worth;
    rootsTotal += Math.sqrt(worth);
    rarestAsked = Math.max(rarestAsked, worth);
    if (isName) namesTotal += worth;
    const count = scan.counts[slot] ?? 0;
    language +=
      Math.log(1 + (count * Math.exp(worth) * meanLength) / LANGUAGE_PRIOR) -
      Math.log(1 + scan.length / LANGUAGE_LENGTH);
    if (count === 0) continue;
    const gain = scan.best[slot] ?? 0;
    seen += gain;
    bm25 += worth * saturate(count, relative);
    bm25Slow += worth * saturate(count, relative, 2, 0.9);
    covered += worth * gain;
    squares += worth * worth * gain;
    roots += Math.sqrt(worth) * gain;
    rarest = Math.max(rarest, worth * gain);
    if (hasDigit) numbers += worth * gain;
    if (isName) names += worth * gain;
  }
  return {
    bm25: bm25 / total,
    bm25Slow: bm25Slow / total,
    language: language / Math.max(1, known) / 5,
    covered: covered / total,
    coveredSquares: squares / Math.max(1e-6, squaresTotal),
    coveredRoots: roots / Math.max(1e-6, rootsTotal),
    coveredCount: seen / Math.max(1, known),
    rarest: rarest / Math.max(1e-6, rarestAsked),
    numbers: numbers / total,
    names: namesTotal > 0 ? names / namesTotal : 0,
    namesTotal: names / total,
  };
}

const LANGUAGE_PRIOR = 78;
const LANGUAGE_LENGTH = 60;

function readSentences(query: WeighedQuery, scan: Scan) {
  const { terms, total, expects } = query;
  const wanted = CUES_WANTED[expects];
  const sentences = scan.sentenceLengths.length;
  const gains = new Float64Array(sentences * terms.length);
  const values = new Float64Array(sentences);
  for (const [at, slot] of scan.slots.entries()) {
    const sentence = scan.sentences[at] ?? 0;
    const gain = scan.gains[at] ?? 0;
    const key = sentence * terms.length + slot;
    const more = gain - (gains[key] ?? 0);
    if (more <= 0) continue;
    gains[key] = gain;
    values[sentence] = (values[sentence] ?? 0) + more * (terms[slot]?.worth ?? 0);
  }
  let sentence = 0,
    dense = 0,
    pair = 0,
    kind = 0;
  for (let at = 0; at < sentences; at += 1) {
    const value = values[at] ?? 0;
    sentence = Math.max(sentence, value);
    dense = Math.max(dense, value * saturate(1, ((scan.sentenceLengths[at] ?? 0) + 6) / 18));
    if ((wanted & (scan.sentenceCues[at] ?? 0)) !== 0) kind = Math.max(kind, value);
    if (at === 0 || value === 0) continue;
    let both = value;
    for (let slot = 0; slot < terms.length; slot += 1) {
      const before = gains[(at - 1) * terms.length + slot] ?? 0;
      const here = gains[at * terms.length + slot] ?? 0;
      if (before > here) both += (before - here) * (terms[slot]?.worth ?? 0);
    }
    pair = Math.max(pair, both);
  }
  const share = kind / total;
  return {
    sentence: sentence / total,
    sentenceDense: dense / total,
    pair: Math.max(pair, sentence) / total,
    kind: share,
    hasKind: kind > 0 ? 1 : 0,
    kindPerson: expects === 'person' ? share : 0,
    kindPlace: expects === 'place' ? share : 0,
    kindTime: expects === 'time' ? share : 0,
    kindNumber: expects === 'number' ? share : 0,
    kindReason: expects === 'reason' ? share : 0,
    kindStatement: expects === 'statement' ? share : 0,
  };
}

/** How far apart two words may stand to count as near, in terms. */
const NEAR_TERMS = 8;
const EARLY_TERMS = 25;
const WINDOW_TERMS = 20;

function readNearness({ terms, total }: WeighedQuery, { places, slots, gains, best }: Scan) {
  const count = terms.length;
  const nearest = new Map<number, number>();
  const adjacent = new Set<number>();
  let bigrams = 0,
    early = 0,
    run = 0,
    longest = 0;
  const seenEarly = new Set<number>();
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? 0,
      slot = slots[i] ?? 0,
      worth = (terms[slot]?.worth ?? 0) * (gains[i] ?? 0);
    if (place < EARLY_TERMS && !seenEarly.has(slot)) {
      seenEarly.add(slot);
      early += worth;
    }
    const before = i === 0 ? -1 : (slots[i - 1] ?? -1);
    if (i > 0 && before + 1 === slot && place - (places[i - 1] ?? 0) <= 1) {
      run += worth;
      const other = (terms[before]?.worth ?? 0) * (gains[i - 1] ?? 0);
      if (!adjacent.has(slot)) {
        adjacent.add(slot);
        bigrams += Math.min(worth, other);
      }
      longest = Math.max(longest, run);
    } else run = worth;
    for (let j = i + 1; j < places.length && (places[j] ?? 0) - place <= NEAR_TERMS; j += 1) {
      const next = slots[j] ?? 0;
      if (next === slot) continue;
      const apart = Math.max(1, (places[j] ?? 0) - place);
      const value = Math.min(worth, (terms[next]?.worth ?? 0) * (gains[j] ?? 0)) / apart;
      const key = Math.min(slot, next) * count + Math.max(slot, next);
      if (value > (nearest.get(key) ?? 0)) nearest.set(key, value);
    }
  }
  let near = 0;
  for (const value of nearest.values()) near += value;
  return {
    near: near / total,
    bigrams: bigrams / total,
    run: longest / total,
    early: early / total,
    window: bestWindow(terms, places, slots, best) / total,
  };
}

function bestWindow(
  terms: WeighedQuery['terms'],
  places: readonly number[],
  slots: readonly number[],
  best: Float64Array,
): number {
  const inside = new Uint16Array(terms.length);
  let value = 0,
    most = 0,
    from = 0;
  const worthOf = (slot: number) => (terms[slot]?.worth ?? 0) * (best[slot] ?? 0);
  for (let to = 0; to < places.length; to += 1) {
    const slot = slots[to] ?? 0;
    if (inside[slot] === 0) value += worthOf(slot);
    inside[slot] = (inside[slot] ?? 0) + 1;
    while ((places[to] ?? 0) - (places[from] ?? 0) > WINDOW_TERMS) {
      const left = slots[from] ?? 0;
      inside[left] = (inside[left] ?? 0) - 1;
      if (inside[left] === 0) value -= worthOf(left);
      from += 1;
    }
    most = Math.max(most, value);
  }
  return most;
}
