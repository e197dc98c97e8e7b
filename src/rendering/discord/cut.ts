import { splitSentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { costOf, lastFit } from './fit.ts';
import { mergeNeighbours, type Quotable, renderQuote } from './quote.ts';
import { type Choice, chooseSentences } from './sentence-choice.ts';

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
export function renderCut(wanted: Cuttable, maxCost: number, easyCost = maxCost): string {
  const cuttable = { ...wanted, bold: mergeNeighbours(wanted.text, wanted.bold) };
  const easy = Math.min(maxCost, easyCost);
  const uncut = renderWithin(cuttable, easy);
  if (uncut !== null) return uncut;
  const sentences = sentencesOf(cuttable.text);
  const choice = chooseSentences(cuttable, sentences);
  for (const number of answeringOf(sentences, cuttable.answering)) choice.add(number, maxCost);
  addNeighbours(choice, easy);
  const runs = runsOf(sentences, choice.chosen);
  return runs.length > 0 ? renderQuote(cuttable, runs) : cutInside(cuttable, sentences, maxCost);
}

/** The whole text as a quotation; null where it takes more. */
function renderWithin(cuttable: Cuttable, maxCost: number): string | null {
  if (cuttable.text.length > maxCost) return null;
  const quote = renderQuote(cuttable, [{ start: 0, end: cuttable.text.length }]);
  return costOf(quote) <= maxCost ? quote : null;
}

/** Numbers of the sentences that answer; the first one where none is marked. */
function answeringOf(sentences: readonly Span[], answering: readonly Span[]): readonly number[] {
  const numbers: number[] = [];
  let at = 0;
  for (const [number, sentence] of sentences.entries()) {
    while ((answering[at]?.end ?? Infinity) <= sentence.start) at += 1;
    if ((answering[at]?.start ?? Infinity) < sentence.end) numbers.push(number);
  }
  return numbers.length > 0 ? numbers : [0];
}

/** Neighbours of what is chosen, then theirs, what follows before what precedes, while they fit. */
function addNeighbours(choice: Choice, maxCost: number): void {
  const waiting = [...choice.chosen];
  for (const number of waiting) {
    if (choice.add(number + 1, maxCost)) waiting.push(number + 1);
    if (choice.add(number - 1, maxCost)) waiting.push(number - 1);
  }
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
  const sentence = sentences[answeringOf(sentences, cuttable.answering)[0] ?? 0];
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
