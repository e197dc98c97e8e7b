import type { Span } from '../../text/span.ts';
import { costOfSize, type Size, sizeOf } from './fit.ts';
import { blockQuote, CUT, type Quotable, renderPart } from './quote.ts';

/** Sentences chosen one by one for a quotation, with what it would take. */
export interface Choice {
  /** Numbers of the sentences chosen so far. */
  readonly chosen: ReadonlySet<number>;
  /** Takes one more, unless the quotation would then take more than `maxCost` (in the units of `costOf`). */
  add(number: number, maxCost: number): boolean;
}

/**
 * Counts along instead of rendering again for each sentence, so that a text of thousands costs no more than to read it: a
 * quotation is its sentences, what stands between those that follow one another, and a cut between those that do not.
 */
export function chooseSentences(quotable: Quotable, sentences: readonly Span[]): Choice {
  const chosen = new Set<number>();
  let size: Size = sizeOf(blockQuote(''));
  let runs = 0;
  let first = sentences.length;
  let last = -1;
  return {
    chosen,
    add(number, maxCost) {
      const sentence = sentences[number];
      if (sentence === undefined || chosen.has(number)) return false;
      const before = chosen.has(number - 1) ? sentences[number - 1] : undefined;
      const after = chosen.has(number + 1) ? sentences[number + 1] : undefined;
      const grown = sum([
        size,
        sizeWithin(quotable, { start: before?.end ?? sentence.start, end: sentence.end }),
        sizeWithin(quotable, { start: sentence.end, end: after?.start ?? sentence.end }),
      ]);
      const grownRuns = runs + 1 - (before === undefined ? 0 : 1) - (after === undefined ? 0 : 1);
      const isCutBefore = Math.min(first, number) > 0;
      const isCutAfter = Math.max(last, number) < sentences.length - 1;
      const cuts = grownRuns - 1 + (isCutBefore ? 1 : 0) + (isCutAfter ? 1 : 0);
      if (costOfSize(sum([grown, times(sizeOf(` ${CUT} `), cuts)])) > maxCost) return false;
      chosen.add(number);
      size = grown;
      runs = grownRuns;
      first = Math.min(first, number);
      last = Math.max(last, number);
      return true;
    },
  };
}

function sizeWithin(quotable: Quotable, span: Span): Size {
  const quoted = blockQuote(renderPart(quotable, span));
  return sizeOf(quoted.slice(blockQuote('').length));
}

function sum(sizes: readonly Size[]): Size {
  return {
    chars: sizes.reduce((total, { chars }) => total + chars, 0),
    bytes: sizes.reduce((total, { bytes }) => total + bytes, 0),
  };
}

function times({ chars, bytes }: Size, count: number): Size {
  return { chars: chars * count, bytes: bytes * count };
}
