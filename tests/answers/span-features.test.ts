import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpanKind } from '../../src/answers/spans/span-candidates.ts';
import { readSpanFeatures, type SpanContext } from '../../src/answers/spans/span-features.ts';
import type { WordRange } from '../../src/answers/spans/span-words.ts';
import { readWords } from './read-words.ts';

const TEXT =
  'The old bridge at Osmer, opened by Ilse Brandt in May 1987, cost $14 million. Holt (of Ravn) saw one bridge of Osmer. Holt opened it.';
const QUESTION = 'Osmer bridge opened';

function contextOf(kind: SpanKind, changes: Partial<SpanContext> = {}): SpanContext {
  const { words, weighed } = readWords(TEXT, QUESTION);
  return {
    kind,
    text: TEXT,
    words,
    sentences: new Map([
      [0, 2],
      [1, -1],
    ]),
    asked: new Map(),
    columns: new Map(),
    termShares: weighed.terms.map(({ weight }) => weight / weighed.totalAsked),
    counted: [1],
    head: 1,
    ...changes,
  };
}

/** The range of some words of the text, as they stand there. */
function rangeOf({ words, text }: SpanContext, said: string): WordRange {
  const start = text.indexOf(said);
  const from = words.findIndex((word) => word.start === start);
  const to = 1 + words.findIndex(({ end }) => end === start + said.length);
  if (from < 0 || to === 0) throw new Error(`no words “${said}”`);
  return { from, to };
}

describe('what speaks for words as the answer', () => {
  it.each([
    ['person', 'Ilse Brandt', { isLed: 1, isTyped: 1, isOther: 0, length: Math.log(2) }],
    ['person', 'Osmer', { isLed: 0, isTyped: 0, isOther: 1, asked: 1, length: 0 }],
    ['person', 'Holt', { isFirst: 1, isFirstAlone: 1, isOther: 0, repeated: Math.log(2) }],
    ['person', 'Ravn', { isFirst: 0, isAside: 0, isOther: 0 }],
    ['place', 'Osmer', { isLed: 1, isTyped: 0, isOther: 0 }],
    ['place', 'old bridge', { isLed: 0, isTyped: 0, isOther: 1, asked: 0.5 }],
    ['time', 'May 1987', { isLed: 1, isTyped: 1, isOther: 0 }],
    ['time', 'May', { isTyped: 0, isOther: 1 }],
    ['number', '14 million', { hasSign: 1, isTyped: 0, isOther: 0, sentence: 0 }],
    ['number', 'one', { hasSign: 0, isTyped: 1, isOther: 1, sentence: -3 }],
    ['number', '1987', { isOther: 1, isTyped: 0 }],
  ] as const)('of a %s, of %s', (kind, said, expected) => {
    const context = contextOf(kind);
    const features = readSpanFeatures(context, rangeOf(context, said));
    for (const [name, value] of Object.entries(expected))
      expect([name, Reflect.get(features, name)]).toEqual([name, expect.closeTo(value, 9)]);
  });

  it('begins an aside or stands after a comma', () => {
    const context = contextOf('person');
    const featuresOf = (said: string) => readSpanFeatures(context, rangeOf(context, said));
    expect(featuresOf('of Ravn')).toMatchObject({ isAside: 1, isAfterComma: 0 });
    expect(featuresOf('opened')).toMatchObject({ isAside: 0, isAfterComma: 1 });
    expect(featuresOf('cost')).toMatchObject({ isAside: 0, isAfterComma: 1 });
  });

  it('is as sure as its sentence, down to e^-8', () => {
    const context = contextOf('person', {
      sentences: new Map([
        [0, 2],
        [1, -100],
      ]),
    });
    expect(readSpanFeatures(context, rangeOf(context, 'Ravn')).sentence).toBe(-8);
    const without = contextOf('person', { sentences: new Map([[0, 2]]) });
    expect(readSpanFeatures(without, rangeOf(without, 'Ravn')).sentence).toBe(-8);
  });

  it('counts what the answered question and the head of the column hold', () => {
    const plain = contextOf('person');
    const { near } = readSpanFeatures(plain, rangeOf(plain, 'Ravn'));
    const [first = 0, second = 0] = plain.termShares;
    const asked = contextOf('person', { asked: new Map([[1, [2]]]) });
    const [, , third = 0] = asked.termShares;
    expect(readSpanFeatures(asked, rangeOf(asked, 'Ravn')).near).toBeCloseTo(near + third / 2, 9);
    const named = contextOf('person', { columns: new Map([[1, [[0, 1, 2]]]]) });
    expect(readSpanFeatures(named, rangeOf(named, 'Ravn')).near).toBeCloseTo(
      first + second + third,
      9,
    );
  });

  it('is nearness by the words between, in the clause or before, and to the thing that is asked', () => {
    const context = contextOf('person');
    const { words, termShares, head } = context;
    const any = fc.nat(words.length - 1).chain((from) =>
      fc.record({
        from: fc.constant(from),
        to: fc.integer({ min: from + 1, max: words.length }),
      }),
    );
    const isInOne = ({ from, to }: WordRange) => words[from]?.sentence === words[to - 1]?.sentence;
    fc.assert(
      fc.property(any.filter(isInOne), (range) => {
        const { from, to } = range;
        const matches = words
          .map((word, at) => ({ ...word, at, apart: at < from ? from - at : at - to + 1 }))
          .filter(({ at }) => at < from || at >= to)
          .filter(({ slots, sentence }) => slots.length > 0 && sentence === words[from]?.sentence);
        const close = (some: typeof matches, slot: number): number =>
          Math.max(
            0,
            ...some
              .filter(({ slots }) => slots.includes(slot))
              .map(({ apart }) => 1 / (1 + (apart - 1) / 5)),
          );
        const sumOf = (some: typeof matches) =>
          termShares.reduce((sum, share, slot) => sum + share * close(some, slot), 0);
        const isInClause = ({ at }: { readonly at: number }): boolean =>
          !/[,;:()]/.test(
            (at < from ? words.slice(at + 1, from + 1) : words.slice(to, at + 1))
              .map(({ gap }) => gap)
              .join(''),
          );
        const features = readSpanFeatures(context, range);
        expect(features.near).toBeCloseTo(sumOf(matches.filter(isInClause)), 9);
        expect(features.nearBefore).toBeCloseTo(sumOf(matches.filter(({ at }) => at < from)), 9);
        expect(features.nearHead).toBeCloseTo(close(matches, head), 9);
        const nearest = Math.min(40, ...matches.map(({ apart }) => apart));
        expect(features.distance).toBeCloseTo(Math.log(nearest), 9);
      }),
    );
  });
});
