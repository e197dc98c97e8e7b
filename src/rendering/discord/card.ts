import type { Answer, Verdict } from '../../answers/answer.ts';
import { answerControls } from './answer-controls.ts';
import { stampFor } from './controls.ts';
import { revisionOf } from './custom-id.ts';
import { CARD_MAX_COST, costOf } from './fit.ts';
import { renderCredit, renderFooter, renderSearched } from './footer.ts';
import { renderHeading } from './heading.ts';
import { container, type MessageBody, messageOf, separator, textDisplay } from './message-body.ts';
import { type Speech, speak } from '../phrases/speak.ts';
import { renderPassages } from './passage-block.ts';
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
 * The card of an answer: question, quoted passages with their citations, footer, buttons. Inside Discord's limits whatever the
 * answer holds; `readCard` reads question and filters back from it.
 */
export function renderAnswer(answer: Answer, view: AnswerView): MessageBody {
  const speech = speak(view.locale);
  const { text: heading, facts } = renderHeading(factsOf(answer, view), speech);
  const room = CARD_MAX_COST - costOf(heading);
  const credit = renderCredit(view, speech);
  const footer = `${renderFooter(answer, speech, room * FOOTER_PART - costOf(credit))}${credit}`;
  const wantsNearest = view.wantsNearest ?? false;
  const body = renderBody(answer, view, room - costOf(footer), speech);
  const stamp = stampFor(facts, view, {
    page: answer.page,
    revision: revisionOf(answer.passages),
  });
  const doings = { isPrivate: view.isPrivate, wantsNearest };
  return messageOf([
    container(ACCENTS[answer.verdict], [
      textDisplay(heading),
      ...body.flatMap((text) => [separator(), textDisplay(text)]),
      separator(),
      textDisplay(footer),
      ...answerControls(answer, doings, stamp, speech),
    ]),
  ]);
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
