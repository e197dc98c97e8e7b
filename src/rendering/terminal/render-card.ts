import type { Answer, QuotedPassage } from '../../answers/answer.ts';
import {
  countOf,
  describeReading,
  describeSearched,
  describeUndated,
  describeVerdict,
} from '../wording.ts';
import {
  describePosition,
  describeSilent,
  describeSpeaker,
  describeUnknown,
  PARTS,
} from '../stance-words.ts';
import { writeDate } from '../write-date.ts';
import type { Block, Screen } from './page.ts';
import { blockOf, GAP, setPage } from './page.ts';
import { citeLine, joinParts, quoteAnswer } from './quotation.ts';

/** What the card's hints go by. */
export interface CardUse {
  /** Where the card is read, which decides what people can type. */
  readonly place: 'command' | 'prompt';
  /** Whether the nearest passages were asked for. */
  readonly wantsNearest: boolean;
}

const COMMAND: CardUse = { place: 'command', wantsNearest: false };

/**
 * The answer card as text: the question, the quotations with their citations, and how it was searched. No line is
 * wider than the screen, and nothing that a terminal obeys comes from the question or from a document.
 */
export function renderCard(answer: Answer, screen: Screen, use: CardUse = COMMAND): string {
  const question = blockOf(answer.question, 'bold');
  const body = answer.verdict === 'none' ? describeNone(answer, use) : quoteAll(answer, use);
  return setPage([question, GAP, ...body], screen);
}

function quoteAll(answer: Answer, use: CardUse): readonly Block[] {
  const { verdict, searched } = answer;
  const parts = [
    describeVerdict(verdict),
    ...readAs(answer, use),
    ...describeReading(answer),
    describeSearched(searched),
  ];
  return [
    ...quotations(answer.passages),
    { runs: joinParts(parts) },
    ...didYouMean(answer),
    ...paging(answer, use),
  ];
}

function describeNone(answer: Answer, use: CardUse): readonly Block[] {
  const { documents, newest } = answer.searched;
  const undated = describeUndated(answer.searched);
  if (documents === 0) {
    return [blockOf(`No document is of the source and the dates asked for${undated}.`)];
  }
  const age = newest === null ? '' : `, the newest of ${writeDate(newest)}`;
  const reading = describeReading(answer);
  return [
    blockOf(`No answer found. Searched: ${countOf(documents, 'document')}${age}${undated}.`),
    ...(reading.length > 0 ? [{ runs: joinParts(reading) }] : []),
    ...didYouMean(answer),
    ...nearest(answer, use),
  ];
}

function nearest(answer: Answer, { place, wantsNearest }: CardUse): readonly Block[] {
  if (answer.nearest.length > 0) {
    const heading = blockOf('The nearest passages, which do not answer it:');
    return [GAP, heading, GAP, ...quotations(answer.nearest)];
  }
  const how = place === 'prompt' ? 'type: nearest' : 'add: --nearest';
  return [
    wantsNearest
      ? blockOf('No passage is near it: none holds a word of the question.')
      : blockOf(`To see the nearest passages, which do not answer it, ${how}`, 'dim'),
  ];
}

function readAs({ position }: Answer, { place }: CardUse): readonly string[] {
  if (position === undefined) return [];
  const missing = [describeUnknown(position), describeSilent(position)];
  const plainly =
    place === 'prompt' ? 'to search plainly, type: plain' : 'to search plainly, add: --plain';
  return [describePosition(position), ...missing.filter((clause) => clause !== ''), plainly];
}

function quotations(passages: readonly QuotedPassage[]): readonly Block[] {
  return passages.flatMap((passage, index) => [
    ...partHeading(passages, index),
    ...saidBy(passage),
    quoteAnswer(passage),
    citeLine(passage, String(index + 1)),
    GAP,
  ]);
}

/** Over the first passage of each part, where the question asks what somebody says. */
function partHeading(passages: readonly QuotedPassage[], index: number): readonly Block[] {
  if (passages.every(({ stance }) => stance === undefined)) return [];
  const part = passages[index]?.stance?.part ?? 'other';
  const before = index === 0 ? null : (passages[index - 1]?.stance?.part ?? 'other');
  return part === before ? [] : [blockOf(PARTS[part], 'bold'), GAP];
}

function saidBy({ stance }: QuotedPassage): readonly Block[] {
  const speaker = stance === undefined ? '' : describeSpeaker(stance);
  return speaker === '' ? [] : [blockOf(`${speaker}:`)];
}

function didYouMean({ didYouMean: words }: Answer): readonly Block[] {
  return words.length === 0 ? [] : [blockOf(`Did you mean: ${words.join(', ')}?`)];
}

function paging({ page, pages }: Answer, { place }: CardUse): readonly Block[] {
  if (pages <= 1) return [];
  const next = place === 'prompt' ? 'type: next' : `add: --page ${page + 1}`;
  const hint = page < pages ? `; for the next, ${next}` : '';
  return [blockOf(`Page ${page} of ${pages}${hint}`, 'dim')];
}
