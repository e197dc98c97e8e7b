import type { QuotedPassage } from '../../answers/answer.ts';
import type { Span } from '../../text/span.ts';
import { citationLines } from './citation-lines.ts';
import { type Cuttable, renderCut } from './cut.ts';
import { clip, costOf, share } from './fit.ts';
import { oneLine } from './neutralise.ts';
import { fill, type Speech } from '../phrases/speak.ts';

/** The first passage is shown whole where it takes no more; further ones at a glance. Units of `costOf`. */
const FIRST_EASY_COST = 750;
const FURTHER_EASY_COST = 240;

/** Sentences that answer are shown beyond that, up to this. */
const QUOTE_MAX_COST = 900;

/** Of what a document may take, the part that its citation may. */
const CITATION_PART = 0.4;

/** About how many characters of a passage are shown: all of the first, of others the sentences that answer. */
export function easyLength({ text, answering }: QuotedPassage, isFirst: boolean): number {
  const answers = answering.reduce((sum, { start, end }) => sum + end - start, 0);
  return Math.min(text.length, isFirst ? FIRST_EASY_COST : Math.max(answers, FURTHER_EASY_COST));
}

/** The passages of one document, in the order in which they were ranked. */
export function byDocument(
  passages: readonly QuotedPassage[],
): readonly (readonly QuotedPassage[])[] {
  const groups = new Map<string, QuotedPassage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.document);
    if (group === undefined) groups.set(passage.document, [passage]);
    else group.push(passage);
  }
  return [...groups.values()];
}

/**
 * For each document block quotes of its passages with one citation under them, all together at most `maxCost` (in the
 * units of `costOf`). The first passage comes first, and whole where it can.
 */
export function renderPassages(
  passages: readonly QuotedPassage[],
  maxCost: number,
  speech: Speech,
): readonly string[] {
  const groups = byDocument(passages);
  const [first] = passages;
  const render = (group: readonly QuotedPassage[], index: number, most: number): string =>
    renderGroup(group, { number: index + 1, first, most }, speech);
  const wanted = groups.map((group, index) =>
    render(group, index, group.length * QUOTE_MAX_COST * (1 + CITATION_PART)),
  );
  const shares = share(maxCost, wanted.map(costOf));
  return groups.map((group, index) => {
    const most = shares[index] ?? 0;
    const whole = wanted[index] ?? '';
    return costOf(whole) <= most ? whole : render(group, index, most);
  });
}

/** The sentence by which a browser finds a passage: the first that answers, else how the passage begins. */
export function namingSentence(passage: QuotedPassage): string {
  const [answering] = withinPassage(passage, passage.answering);
  if (answering !== undefined) return passage.text.slice(answering.start, answering.end);
  return passage.text.trim().split('\n')[0] ?? '';
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

function renderGroup(
  group: readonly QuotedPassage[],
  { number, first, most }: { number: number; first: QuotedPassage | undefined; most: number },
  speech: Speech,
): string {
  const citation = citationLines(group, number, speech, most * CITATION_PART);
  let left = most - costOf(citation) - group.length;
  const quotes: string[] = [];
  for (const [index, passage] of group.entries()) {
    const room = Math.min(QUOTE_MAX_COST, Math.floor(left / (group.length - index)));
    const easy = passage === first ? FIRST_EASY_COST : FURTHER_EASY_COST;
    const quote = renderCut(
      cuttable(passage),
      passage === first ? Math.min(QUOTE_MAX_COST, left) : room,
      easy,
    );
    const stance = stanceLine(passage, group[index - 1], speech);
    left -= costOf(quote) + costOf(stance);
    if (quote !== '') quotes.push(`${stance}${quote}`);
  }
  return [quotes.join('\n\n'), citation].filter((text) => text !== '').join('\n');
}

/** “In their own words · Israel Katz, for Israel” over the first quotation of a part; the speaker alone over the next. */
function stanceLine(
  { stance }: QuotedPassage,
  before: QuotedPassage | undefined,
  speech: Speech,
): string {
  if (stance === undefined) return '';
  const { stances } = speech.phrases;
  const others = stance.for
    .filter((actor) => actor !== stance.speaker)
    .map((actor) => named(actor));
  const behalf = others.length === 0 ? '' : fill(stances.behalf, { actors: others.join(', ') });
  const speaker = [stance.speaker === null ? '' : named(stance.speaker), behalf]
    .filter((part) => part !== '')
    .join(', ');
  const part = before?.stance?.part === stance.part ? '' : stances[stance.part];
  const line = [part, speaker].filter((text) => text !== '').join(' · ');
  return line === '' ? '' : `*${line}*\n`;
}

function named(name: string): string {
  return clip(oneLine(name), NAME_MAX_COST);
}

/** Units of `costOf`. */
const NAME_MAX_COST = 60;

/** Bold is what answers, where that is sure; else the words that match. */
function cuttable(passage: QuotedPassage): Cuttable {
  const { answer, highlights, answering, text } = passage;
  return {
    text,
    bold: withinPassage(passage, answer === null ? highlights : [answer]),
    answering: withinPassage(passage, answering),
  };
}
