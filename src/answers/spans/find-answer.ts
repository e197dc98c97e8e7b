import { weightedSum, type Weights } from '../../ranking/weighted-sum.ts';
import type { Span } from '../../text/span.ts';
import { findSpanCandidates, spanOfWords, type SpanKind } from './span-candidates.ts';
import { readSpanFeatures, type SpanContext, type SpanFeatures } from './span-features.ts';
import { MAX_SPAN_WORDS, type WordRange } from './span-words.ts';

/** The features that tell something else of each kind of answer. */
type KindFeature = 'isLed' | 'isTyped' | 'isOther' | 'length';

/** What the features add to the logarithm of the odds that words are the answer. */
export interface SpanModel {
  readonly shared: Weights<Exclude<keyof SpanFeatures, KindFeature>>;
  readonly kinds: Readonly<Record<SpanKind, Weights<KindFeature>>>;
  /** The logarithm of the odds that none of the words is. */
  readonly none: Readonly<Record<SpanKind, number>>;
}

/** Fitted by `npm run fit:spans`; docs/quality.md has what it is worth. */
export const SPAN_MODEL: SpanModel = {
  shared: [
    ['sentence', 0.47],
    ['near', 2.79],
    ['nearBefore', 1.07],
    ['nearHead', 0.35],
    ['distance', -0.25],
    ['asked', -0.4],
    ['repeated', -0.28],
    ['isFirst', 1.26],
    ['isFirstAlone', -0.7],
    ['isAside', -0.62],
    ['isAfterComma', 0.38],
    ['hasSign', 0.83],
  ],
  kinds: {
    person: [
      ['isLed', 1.15],
      ['isTyped', 0.79],
      ['isOther', 0.01],
      ['length', 0.67],
    ],
    place: [
      ['isLed', 1.3],
      ['isTyped', -0.38],
      ['isOther', -1.46],
      ['length', 1.05],
    ],
    time: [
      ['isLed', 0.24],
      ['isTyped', 1.23],
      ['isOther', -1.77],
      ['length', 0.77],
    ],
    number: [
      ['isLed', 0.05],
      ['isTyped', 2.18],
      ['isOther', -1.17],
      ['length', -0.11],
    ],
  },
  none: { person: 0.93, place: 1.64, time: -0.54, number: -0.06 },
};

/** Surer words are marked, less sure ones are not: below, they are wrong too often. */
const SURE_FROM = 0.36;

/** Words that may answer too, by so much of the best ones' chance, are marked with them where they stand side by side. */
const ALSO_FROM = 0.15;

/** Side by side: with so many words between. */
const MAX_BETWEEN = 3;

/** Words of a passage that may answer. */
export interface FoundAnswer extends Span {
  /** Its place among the passage's sentences. */
  readonly sentence: number;
  /** How likely it is the answer, by the model: 0 to 1. */
  readonly chance: number;
}

/** The words of a passage that answer; null where none is sure to. Offsets are the passage's. */
export function findAnswer(context: SpanContext, model = SPAN_MODEL): FoundAnswer | null {
  const found = guessAnswer(context, model);
  return found !== null && found.chance >= SURE_FROM ? found : null;
}

/** The logarithm of the odds that any words of a passage are the answer. */
export function answerOdds(context: SpanContext, model = SPAN_MODEL): number {
  const scored = scoreCandidates(context, model);
  return (
    Math.log(scored.reduce((sum, { score }) => sum + Math.exp(score), 0)) - model.none[context.kind]
  );
}

function guessAnswer(context: SpanContext, model: SpanModel): FoundAnswer | null {
  const { kind, words, text } = context;
  const scored = scoreCandidates(context, model);
  const sum = scored.reduce((total, { score }) => total + Math.exp(score), 0);
  const all = sum + Math.exp(model.none[kind]);
  const chances = scored
    .map(({ from, to, score }) => ({ from, to, chance: Math.exp(score) / all }))
    .sort((a, b) => b.chance - a.chance);
  const [best] = chances;
  if (best === undefined) return null;
  const sentence = words[best.from]?.sentence ?? 0;
  const near = chances.filter(({ from }) => words[from]?.sentence === sentence);
  const range = near.reduce<WordRange>(
    (joined, one) =>
      one.chance < ALSO_FROM * best.chance || !goesWith(context, best, one)
        ? joined
        : join(joined, one),
    best,
  );
  const inside = near.filter(({ from, to }) => from >= range.from && to <= range.to);
  return {
    ...spanOfWords(text, words, range),
    sentence,
    chance: inside.reduce((total, { chance }) => total + chance, 0),
  };
}

function scoreCandidates(
  context: SpanContext,
  model: SpanModel,
): readonly (WordRange & { readonly score: number })[] {
  return readCandidates(context).map(({ from, to, features }) => ({
    from,
    to,
    score: scoreSpan(features, context.kind, model),
  }));
}

/** Words that may answer, with what speaks for them. */
type SpanCandidate = WordRange & { readonly features: SpanFeatures };

/** The verdict and the quotation score the same ones. */
const knownCandidates = new WeakMap<SpanContext, readonly SpanCandidate[]>();

function readCandidates(context: SpanContext): readonly SpanCandidate[] {
  const known = knownCandidates.get(context);
  if (known !== undefined) return known;
  const candidates = findSpanCandidates(context.kind, context.words).map((range) => ({
    ...range,
    features: readSpanFeatures(context, range),
  }));
  knownCandidates.set(context, candidates);
  return candidates;
}

function scoreSpan(features: SpanFeatures, kind: SpanKind, { shared, kinds }: SpanModel): number {
  return weightedSum(shared, features) + weightedSum(kinds[kind], features);
}

/** Whether two candidates may be one answer: in one cell of a table, and of numbers in one clause (14 dead, 52 wounded). */
function goesWith({ kind, words }: SpanContext, one: WordRange, other: WordRange): boolean {
  if (words[one.from]?.column !== words[other.from]?.column) return false;
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  const between = words.slice(first.to, second.from + 1);
  return kind !== 'number' || between.every(({ gap }) => !/[,;，、]/.test(gap));
}

/** Both ranges as one; the first where they stand too far apart or would be too long. */
function join(one: WordRange, other: WordRange): WordRange {
  const between = Math.max(other.from - one.to, one.from - other.to);
  const [from, to] = [Math.min(one.from, other.from), Math.max(one.to, other.to)];
  return between > MAX_BETWEEN || to - from > MAX_SPAN_WORDS ? one : { from, to };
}
