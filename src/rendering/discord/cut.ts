import { splitSentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { costOf, lastFit } from './fit.ts';
import { type Quotable, renderQuote } from './quote.ts';

/** Lines without a blank one between them. */
const PARAGRAPH = /[^\r\n]+(?:(?:\r\n|\r|\n)[^\r\n]+)*/g;

/** A text to quote, with the sentences that answer; spans count in the text. */
export interface Cuttable extends Quotable {
  /** In order; empty where no sentence stands out. */
  readonly answering: readonly Span[];
}

/**
 * A block quote that takes at most `maxCost` (in the units of `costOf`): the whole text where it fits, else the sentences that
 * answer, then their neighbours while there is room. Cuts fall between sentences, unless one sentence alone is too long.
 */
export function renderCut(cuttable: Cuttable, maxCost: number): string {
  const whole = [{ start: 0, end: cuttable.text.length }];
  if (cuttable.text.length <= maxCost) {
    const uncut = renderQuote(cuttable, whole);
    if (costOf(uncut) <= maxCost) return uncut;
  }
  const sentences = sentencesOf(cuttable.text);
  const kept = growAround(
    sentences,
    wantedOf(sentences, cuttable.answering),
    (chosen) => costOf(renderQuote(cuttable, runsOf(sentences, chosen))) <= maxCost,
  );
  const runs = runsOf(sentences, kept);
  return runs.length > 0 ? renderQuote(cuttable, runs) : cutInside(cuttable, sentences, maxCost);
}

/** Numbers of the sentences that answer; the first one where none is marked. */
function wantedOf(sentences: readonly Span[], answering: readonly Span[]): readonly number[] {
  const wanted = sentences.flatMap((sentence, number) =>
    answering.some((span) => span.start < sentence.end && sentence.start < span.end)
      ? [number]
      : [],
  );
  return wanted.length > 0 ? wanted : [0];
}

/** First what is wanted, in order, then neighbours of what is kept, after before before; stops where nothing more fits. */
function growAround(
  sentences: readonly Span[],
  wanted: readonly number[],
  fits: (chosen: ReadonlySet<number>) => boolean,
): ReadonlySet<number> {
  const kept = new Set<number>();
  const keep = (number: number): boolean => {
    if (number < 0 || number >= sentences.length || kept.has(number)) return false;
    kept.add(number);
    if (fits(kept)) return true;
    kept.delete(number);
    return false;
  };
  for (const number of wanted) keep(number);
  while (kept.size > 0) {
    const grown = [...kept].flatMap((number) => [number + 1, number - 1]).filter(keep);
    if (grown.length === 0) break;
  }
  return kept;
}

/** Sentences that follow one another make one part of the quotation. */
function runsOf(sentences: readonly Span[], kept: ReadonlySet<number>): readonly Span[] {
  const runs: Span[] = [];
  let isOpen = false;
  for (const [number, sentence] of sentences.entries()) {
    const previous = runs.at(-1);
    if (!kept.has(number)) isOpen = false;
    else if (isOpen && previous !== undefined)
      runs[runs.length - 1] = { start: previous.start, end: sentence.end };
    else {
      runs.push(sentence);
      isOpen = true;
    }
  }
  return runs;
}

/** One sentence that is too long by itself: its beginning, to the last grapheme that fits. */
function cutInside(cuttable: Cuttable, sentences: readonly Span[], maxCost: number): string {
  const sentence = sentences[wantedOf(sentences, cuttable.answering)[0] ?? 0];
  if (sentence === undefined) return '';
  const render = (end: number): string => renderQuote(cuttable, [{ start: sentence.start, end }]);
  const last = Math.min(sentence.end, sentence.start + maxCost);
  const end = lastFit(cuttable.text, sentence.start, last, (cut) => costOf(render(cut)) <= maxCost);
  const atWord = cuttable.text.slice(sentence.start, end).search(/\s\S*$/);
  return end === sentence.start ? '' : render(atWord > 0 ? sentence.start + atWord : end);
}

/** The sentences of each paragraph, since a sentence never goes on across a blank line. */
function sentencesOf(text: string): readonly Span[] {
  return [...text.matchAll(PARAGRAPH)].flatMap(({ 0: paragraph, index }) =>
    splitSentences(paragraph).map(({ start, end }) => ({ start: index + start, end: index + end })),
  );
}
