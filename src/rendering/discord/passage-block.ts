import type { QuotedPassage } from '../../answers/answer.ts';
import type { Span } from '../../text/span.ts';
import { citationLine } from './citation.ts';
import { renderCut } from './cut.ts';
import { costOf, share } from './fit.ts';
import { hasHidden } from './hidden-characters.ts';
import type { Speech } from '../phrases/speak.ts';

/** A passage on a card is read at a glance; “More context” shows the rest. Units of `costOf`. */
const QUOTE_EASY_COST = 300;

/** Sentences that answer are shown beyond that, up to this. */
const QUOTE_MAX_COST = 900;

/** Of what a passage may take, the part that its citation may. */
const CITATION_PART = 0.4;

/** For each passage a block quote with its citation under it, all together at most `maxCost` (in the units of `costOf`). */
export function renderPassages(
  passages: readonly QuotedPassage[],
  maxCost: number,
  speech: Speech,
): readonly string[] {
  const wanted = passages.map((passage, index) =>
    renderPassage(passage, index + 1, QUOTE_MAX_COST * (1 + CITATION_PART), speech),
  );
  const shares = share(maxCost, wanted.map(costOf));
  return passages.map((passage, index) => {
    const most = shares[index] ?? 0;
    const whole = wanted[index] ?? '';
    return costOf(whole) <= most ? whole : renderPassage(passage, index + 1, most, speech);
  });
}

/** The spans of a passage count in its document; a quotation's count in its own text. */
export function withinPassage(passage: QuotedPassage, spans: readonly Span[]): readonly Span[] {
  const { length } = passage.text;
  return spans
    .map(({ start, end }) => ({
      start: Math.max(0, start - passage.start),
      end: Math.min(length, end - passage.start),
    }))
    .filter(({ start, end }) => start < end);
}

function renderPassage(
  passage: QuotedPassage,
  number: number,
  maxCost: number,
  speech: Speech,
): string {
  const remark = hasHidden(passage.text) ? `⚠ ${speech.phrases.hiddenShown}` : null;
  const citation = citationLine(passage, number, remark, speech, maxCost * CITATION_PART);
  const quote = renderCut(
    {
      text: passage.text,
      bold: withinPassage(passage, passage.highlights),
      answering: withinPassage(passage, passage.answering),
    },
    Math.min(QUOTE_MAX_COST, maxCost - costOf(citation) - 1),
    QUOTE_EASY_COST,
  );
  return quote === '' ? citation : `${quote}\n${citation}`;
}
