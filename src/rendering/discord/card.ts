import type { Answer, Verdict } from '../../answers/answer.ts';
import { answerButtons } from './answer-controls.ts';
import { menuOptions, menuPlaceholder } from './answer-menu.ts';
import { carry } from './carried-question.ts';
import { stampFor } from './controls.ts';
import { revisionOf } from './custom-id.ts';
import { CARD_MAX_COST, clipPlain, costOf } from './fit.ts';
import { QUESTION_MAX_CHARS } from './limits.ts';
import { oneLine } from './neutralise.ts';
import { renderCredit, renderFooter, renderSearched } from './footer.ts';
import { renderHeading } from './heading.ts';
import {
  type Container,
  container,
  type MessageBody,
  messageOf,
  row,
  select,
  textDisplay,
} from './message-body.ts';
import { type Speech, speak } from '../phrases/speak.ts';
import { easyLength, renderPassages } from './passage-block.ts';
import { type CardFacts, type Filters, NO_FILTERS } from './read-card.ts';
import type { CardView } from './view.ts';

/** How an answer is shown. */
export interface AnswerView extends CardView {
  /** What was typed, where `answer.question` is how it was understood (a follow-up). */
  readonly asked?: string | null;
  readonly filters?: Filters;
  /** Whether the nearest passages were asked for, so that the card says where there are none. */
  readonly wantsNearest?: boolean;
}

/** The edge of the card, by verdict: green, amber, grey. */
const ACCENTS: Readonly<Record<Verdict, number>> = {
  strong: 0x2e_9e_6b,
  partial: 0xd9_9a_26,
  none: 0x80_84_8e,
};

/** The part of the card that the footer may take; the passages are what people came for. */
const FOOTER_PART = 0.2;

/**
 * The card of an answer: question, quoted passages with their citations, footer, controls. Inside Discord's limits whatever
 * the answer holds; `readCard` reads question and filters back from it. Under the message that it answers it does not repeat
 * the question, and the menu carries it.
 */
export function renderAnswer(answer: Answer, view: AnswerView): MessageBody {
  const speech = speak(view.locale);
  const asked = factsOf(answer, view);
  const shown = shownOf(answer);
  const controls = { isPrivate: view.isPrivate, wantsNearest: view.wantsNearest ?? false };
  const { overflow } = answerButtons(answer, shown, controls, () => '', speech);
  const options = menuOptions(answer, overflow, speech);
  const typed =
    clipPlain(oneLine(asked.asked ?? '') || oneLine(asked.question), QUESTION_MAX_CHARS) || '…';
  const carrying = view.credit === 'replied' ? carry(options, typed) : null;
  const { text: heading, facts } = renderHeading(
    asked,
    speech,
    '',
    carrying === null ? null : typed,
  );
  const stamp = stampFor(facts, view, { page: answer.page, revision: revisionOf(answer.passages) });
  const { row: buttons } = answerButtons(answer, shown, controls, stamp, speech);
  const menu = carrying ?? options;
  return messageOf([
    container(ACCENTS[answer.verdict], [
      ...textsOf(heading, answer, shown, view, speech),
      ...(buttons.length > 0 ? [row(buttons)] : []),
      ...(menu.length > 0
        ? [row([select(stamp('pick'), menuPlaceholder(answer, speech), menu)])]
        : []),
    ]),
  ]);
}

/** A card of more quoted characters is not read at a glance: what does not fit waits in the menu. */
const EASY_CHARS = 520;

/** On the first page those that add to the best one, while the card stays easy to read; the menu has the others. */
function shownOf({ passages, near, page }: Answer): Answer['passages'] {
  if (page !== 1) return passages;
  let left = EASY_CHARS;
  return passages.slice(0, Math.max(1, near)).filter((passage, index) => {
    left -= easyLength(passage, index === 0);
    return index === 0 || left >= 0;
  });
}

function textsOf(
  heading: string,
  answer: Answer,
  shown: Answer['passages'],
  view: AnswerView,
  speech: Speech,
): Container['components'] {
  const room = CARD_MAX_COST - costOf(heading);
  const credit = renderCredit(view, speech);
  const line = renderFooter(answer, view.today, speech, room * FOOTER_PART - costOf(credit));
  const footer = `${line}${credit}`;
  const body = renderBody({ ...answer, passages: shown }, view, room - costOf(footer), speech);
  const above = heading === '' ? [] : [heading];
  return [...above, ...body, footer].map((text) => textDisplay(text));
}

function factsOf(answer: Answer, view: AnswerView): CardFacts {
  return {
    question: answer.question,
    asked: view.asked ?? null,
    reference: null,
    filters: view.filters ?? NO_FILTERS,
  };
}

function isFiltering({ source, since, until }: Filters): boolean {
  return source !== null || since !== null || until !== null;
}

function renderBody(
  answer: Answer,
  { wantsNearest = false, filters = NO_FILTERS }: AnswerView,
  room: number,
  speech: Speech,
): readonly string[] {
  if (answer.passages.length > 0) return renderPassages(answer.passages, room, speech);
  const { phrases } = speech;
  const nearest = answer.nearest.length > 0 ? phrases.nearestOffer : phrases.nearestNone;
  const isSaid = answer.nearest.length > 0 || wantsNearest;
  const lines = [
    phrases.nothingFound,
    renderSearched(answer, isFiltering(filters), speech),
    ...(isSaid ? [nearest] : []),
  ];
  return [lines.join('\n')];
}
