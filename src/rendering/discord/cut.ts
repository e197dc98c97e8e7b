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
 * A block quote of the sentences that answer, with their neighbours while it stays easy to read; the whole text where that is
 * easy. Cuts fall between sentences, unless one sentence alone is too long.
 * @param maxCost what it takes at most, in the units of `costOf`
 * @param easyCost up to which whole texts and neighbours are shown, in the same units
 */
export function renderCut(cuttable: Cuttable, maxCost: number, easyCost = maxCost): string {
  const easy = Math.min(maxCost, easyCost);
  const uncut = renderWithin(cuttable, easy);
  if (uncut !== null) return uncut;
  const sentences = sentencesOf(cuttable.text);
  const fitsIn = (most: number) => (chosen: ReadonlySet<number>) =>
    costOf(renderQuote(cuttable, runsOf(sentences, chosen))) <= most;
  const wanted = keepFitting(wantedOf(sentences, cuttable.answering), fitsIn(maxCost));
  const kept = growAround(sentences.length, wanted, fitsIn(easy));
  const runs = runsOf(sentences, kept);
  return runs.length > 0 ? renderQuote(cuttable, runs) : cutInside(cuttable, sentences, maxCost);
}

/** The whole text as a quotation; null where it takes more. */
function renderWithin(cuttable: Cuttable, maxCost: number): string | null {
  if (cuttable.text.length > maxCost) return null;
  const quote = renderQuote(cuttable, [{ start: 0, end: cuttable.text.length }]);
  return costOf(quote) <= maxCost ? quote : null;
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

/** As many as fit together, in order. */
function keepFitting(
  numbers: readonly number[],
  fits: (chosen: ReadonlySet<number>) => boolean,
): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const number of numbers) {
    kept.add(number);
    if (!fits(kept)) kept.delete(number);
  }
  return kept;
}

/** Adds neighbours of what is kept, what follows before what precedes, until nothing more fits. */
function growAround(
  sentences: number,
  kept: ReadonlySet<number>,
  fits: (chosen: ReadonlySet<number>) => boolean,
): ReadonlySet<number> {
  const neighbours = [...kept]
    .flatMap((number) => [number + 1, number - 1])
    .filter((number) => number >= 0 && number < sentences && !kept.has(number));
  for (const number of neighbours) {
    const grown = new Set([...kept, number]);
    if (fits(grown)) return growAround(sentences, grown, fits);
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
